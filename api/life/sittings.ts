import { z } from 'zod';
import { demandSomewhere, reach } from '../../access/may';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { codes } from '../../domain/people/member-codes';
import { addDays, startOfDay } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { anyId, byId, day } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { linesBelow } from '../../registers/life/attendance-lines';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { areMinutesLate } from './late-minutes';
import { seenSitting } from './seen-sitting';
import { readShortSittings } from './short-sittings';
import { Sitting, SittingItem } from './sitting-schemas';
import { sittingItem, sittingView } from './sitting-view';
import { sittingColumns } from './sittings-columns';

const { sql } = Prisma;

const filters = {
  organisationId: z.uuid().optional(),
  status: z.enum(codes(sittingStatuses)).optional(),
  kind: z.enum(codes(sittingKinds)).optional(),
  from: day.optional(),
  to: day.optional(),
  minutesLate: z.literal('true').optional().meta({
    description:
      'Only where the minutes were archived after their time, or are not yet: at the organisation that held it.',
  }),
  own: z.literal('true').optional().meta({ description: 'With it: only of the organisation itself.' }),
};

const lateWords = { true: '仅逾期归档或未归档的' };

/** Whether an organisation that holds the sitting `s` lies at or below one of these paths. */
const heldBelow = (paths: readonly string[]) => sql`
  EXISTS (SELECT 1 FROM sitting_host h JOIN organisation held ON held.id = h.organisation_id
           WHERE h.sitting_id = s.id
             AND EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS top (path) WHERE starts_with(held.path, top.path)))`;

/** Whether the organisation `o` that keeps its minutes lies at or below a path; or is that one. */
const minutesKept = (path: string | undefined, own: 'true' | undefined) => {
  if (path === undefined) return sql`FALSE`;
  return own ? sql`o.path = ${path}` : linesBelow(path);
};

/** 集会: what it is, where it stands, and what the one who asks may do in it. */
export function sittingsRoutes(api: Api): void {
  listRoute(api, {
    path: '/sittings',
    tag: 'sittings',
    summary: 'Sittings of the organisations that I keep or stand above, the newest first',
    filters,
    item: SittingItem,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'sitting.read');
      const where = [heldBelow(reach(c.actor, 'sitting.read'))];
      if (query.organisationId) {
        const of = { id: query.organisationId };
        const found = await c.deps.db.organisation.findUnique({ where: of, select: { path: true } });
        where.push(query.minutesLate ? minutesKept(found?.path, query.own) : heldBelow(found ? [found.path] : []));
      }
      if (query.minutesLate) where.push(areMinutesLate(c));
      if (query.kind) where.push(sql`${query.kind} = ANY(s.kinds)`);
      if (query.status) where.push(sql`s.status = ${query.status}`);
      if (query.from) where.push(sql`s.begins_at >= ${new Date(startOfDay(query.from))}`);
      if (query.to) where.push(sql`s.begins_at < ${new Date(startOfDay(addDays(query.to, 1)))}`);
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: anyId }));
      if (after) where.push(sql`(s.begins_at, s.id) < (${new Date(after.at)}, ${after.id}::uuid)`);
      const order = sql`s.begins_at DESC, s.id DESC LIMIT ${query.limit + 1}`;
      const rows = await readShortSittings(c.deps.db, where, order);
      return toPage(c, query, rows, sittingItem, ({ beginsAt, id }) => ({ at: written(beginsAt), id }));
    },
    file: {
      id: 'sittings',
      title: '集会',
      columns: sittingColumns,
      words: { status: sittingStatuses, kind: sittingKinds, minutesLate: lateWords },
    },
  });

  api.route({
    method: 'get',
    path: '/sittings/{id}',
    tag: 'sittings',
    summary: 'A sitting: what, when and where, how many came, my own line, and what I may do',
    description: 'For the offices of its hosts and those above, its keeper and minute-taker, and members of its hosts.',
    params: byId,
    answers: { 200: Sitting },
    problems: [],
    async handler(c) {
      return { status: 200, body: await sittingView(c, await seenSitting(c, c.params.id)) };
    },
  });
}
