import { z } from 'zod';
import { isOfDutyScope } from '../../access/duty-scope';
import { may } from '../../access/may';
import { duties } from '../../domain/duties/duties';
import { codes } from '../../domain/people/member-codes';
import { pageOf, paging, readCursor, toPage } from '../../lists/cursor';
import { byId, day, month } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { Prisma } from '../../prisma/generated/client';
import { lookRules } from '../../procedures/three-nots/rules';
import { threeNots } from '../../procedures/three-nots/table';
import {
  BOARD_LEVELS,
  type BoardName,
  type BoardPosition,
  boardCounts,
  boardNames,
  lastLookedMonth,
  openDryRunsBelow,
} from '../../registers/duties/three-nots-board';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { givenSteps } from './given-steps';

const counts = z.array(z.int()).length(BOARD_LEVELS);

const Row = z.strictObject({
  organisation: named,
  opens: z.boolean().meta({ description: 'It has organisations below it with rows of their own.' }),
  duties: z.strictObject({ life: counts, dues: counts, work: counts }),
});

const ThreeNotsBoard = z
  .strictObject({
    month: month.nullable().meta({ description: 'The last month that was looked at; null: none was.' }),
    levels: z.array(z.int()).meta({ description: 'Months in a row; the last column holds all that are longer.' }),
    organisation: Row,
    below: z.array(Row),
    dryRuns: z.array(z.strictObject({ organisation: named, month, unanswered: z.int() })).meta({
      description: 'Branches whose first look waits to be confirmed: they are not counted.',
    }),
  })
  .meta({ id: 'ThreeNotsBoard' });

const ThreeNotsName = z
  .strictObject({
    member: named,
    organisation: named,
    duty: titled,
    streak: z.int(),
    since: month,
    stage: orNull(titled).meta({ description: 'Of his case; null: none is open.' }),
    given: z.array(z.strictObject({ step: titled, on: day, how: titled })),
    caseId: z.string().nullable().meta({ description: 'Where I may see it.' }),
  })
  .meta({ id: 'ThreeNotsName' });

const filters = {
  duty: z.enum(codes(duties)).optional(),
  level: z
    .string()
    .regex(/^[1-6]$/, '应为 1 到 6')
    .optional()
    .meta({ description: '6: six months or more.' }),
};

const Position = z.object({
  streak: z.number(),
  path: z.string(),
  pinyin: z.string(),
  id: z.uuid(),
  duty: z.string(),
}) satisfies z.ZodType<BoardPosition>;

/** The organisation whose board is asked for. @throws Problem `not-found` where none of its members is mine to see */
async function placeOf(c: Context<{ id: string }>) {
  const { db } = c.deps;
  const place = await db.organisation.findUnique({ where: { id: c.params.id } });
  const mine = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM organisation o WHERE o.id = ${c.params.id}::uuid AND ${isOfDutyScope(c.actor, 'duty.read')}`);
  if (!place || mine.length === 0 || !may(c.actor, 'duty.read')) throw new Problem('not-found');
  return place;
}

/** 三不 by months: who stands at one to six, of which duty, and what was given. Nothing of it leaves in a file. */
export function threeNotsRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/organisations/{id}/three-nots',
    tag: 'duties',
    summary: 'How many members stand at one to six missed months in a row, down the tree',
    description:
      'For the committee of a branch, and the 组织员 at or above it. There is no export. Each number opens to its names by `GET /organisations/{id}/three-nots/names`.',
    params: byId,
    answers: { 200: ThreeNotsBoard },
    problems: [],
    async handler(c) {
      const place = await placeOf(c);
      const below = await c.deps.db.organisation.findMany({
        where: { parentId: place.id, closedOn: null, kind: { not: 'group' } },
        orderBy: { path: 'asc' },
      });
      const looked = await lastLookedMonth(c);
      const rule = { path: place.path, month: looked ?? '', mostIdle: lookRules(c.today).mostIdle };
      const of = await boardCounts(c, rule, [place.path, ...below.map(({ path }) => path)]);
      const row = ({ id, name, path, kind }: typeof place) => ({
        ...{ organisation: { id, name }, opens: kind !== 'branch', duties: of(path) },
      });
      const open = await openDryRunsBelow(c, place.path);
      const body = {
        month: looked,
        levels: Array.from({ length: BOARD_LEVELS }, (_, at) => at + 1),
        organisation: row(place),
        below: below.map(row),
        dryRuns: open.map(({ id, name, month: last, lines }) => ({
          ...{ organisation: { id, name }, month: last, unanswered: lines },
        })),
      };
      return { status: 200, body };
    },
  });

  api.route({
    method: 'get',
    path: '/organisations/{id}/three-nots/names',
    tag: 'duties',
    summary: 'Who they are, since when, and what was given and how; the longest first',
    params: byId,
    query: z.strictObject({ ...paging, ...filters }),
    answers: { 200: pageOf(ThreeNotsName) },
    problems: ['invalid-cursor'],
    async handler(c) {
      const place = await placeOf(c);
      const after = readCursor(c, c.query, Position);
      const looked = await lastLookedMonth(c);
      const rule = { path: place.path, month: looked ?? '', mostIdle: lookRules(c.today).mostIdle };
      const { duty, level, limit } = c.query;
      const asked = { duty, after, limit: limit + 1, ...(level && { level: Number(level) }) };
      const rows = (await boardNames(c, rule, asked)) as (BoardName & BoardPosition)[];
      const last = ({ streak, path, pinyin, id, duty: of }: BoardPosition) => ({ streak, path, pinyin, id, duty: of });
      return { status: 200, body: toPage(c, c.query, rows, shownName, last) };
    },
  });
}

const shownName = ({ memberId, name, branchId, branch, duty, streak, since, stage, given, caseId }: BoardName) => ({
  member: { id: memberId, name },
  organisation: { id: branchId, name: branch },
  duty: { id: duty, title: duties[duty] },
  ...{ streak, since, caseId },
  stage: stage === null ? null : { id: stage, title: threeNots.steps[stage]?.title ?? stage },
  given: givenSteps(given ?? {}),
});
