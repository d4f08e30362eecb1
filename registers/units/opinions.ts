import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, reach } from '../../access/may';
import type { Reader } from '../../access/reader';
import { NOT_ANSWERED, type UnitOpinionAnswer, unitOpinions } from '../../domain/registrants/units';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, titled, titledBy } from '../../lists/schemas';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import { openTextIfReadable, sealText } from '../../platform/sealed-text';
import type { Transaction } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import type { UnitActing } from './unit-of';

const { sql } = Prisma;

const context = (id: string) => `unit-opinion.facts:${id}`;

const readFacts = (keys: KeyRing, id: string, sealed: Uint8Array | null): string | null =>
  openTextIfReadable(keys, sealed, context(id));

export const OpinionItem = z
  .strictObject({
    id: z.uuid(),
    unit: named,
    community: named,
    year: z.int(),
    askedOn: day,
    dueOn: day,
    answer: titled.meta({ description: '未答复 where nothing was said: silence is no consent.' }),
    facts: z.string().nullable(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'UnitOpinion' });

export type ShownOpinion = z.output<typeof OpinionItem>;

export const opinionFilters = {
  unitId: z.uuid().optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  open: z.literal('true').optional().meta({ description: 'Only those that my communities are to answer.' }),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof opinionFilters]?: z.output<(typeof opinionFilters)[Key]>;
};

interface Row {
  id: string;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
  path: string;
  year: number;
  askedOn: string;
  dueOn: string;
  answer: UnitOpinionAnswer | null;
  facts: Uint8Array | null;
}

const Position = z.object({ year: z.int(), id: z.uuid() });

/** What communities said of units: to those that keep the unit, and to the community itself. */
export async function listOpinions(c: Reader, query: Query) {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  const writes = reach(c.actor, 'unit.write');
  const where = [sql`(m.path LIKE ANY(${below}::text[]) OR k.path LIKE ANY(${below}::text[]))`];
  if (query.unitId) where.push(sql`a.unit_id = ${query.unitId}::uuid`);
  if (query.year) where.push(sql`a.year = ${query.year}::int`);
  if (query.open) where.push(sql`a.answer IS NULL AND m.path LIKE ANY(${writes.map((path) => `${path}%`)}::text[])`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(a.year, a.id) < (${after.year}::int, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT a.id::text, u.id::text AS "unitId", u.name AS "unitName", m.id::text AS "communityId", m.name AS "communityName",
           m.path, a.year, a.asked_on::text AS "askedOn", a.due_on::text AS "dueOn", a.answer, a.facts
      FROM unit_opinion a JOIN unit u ON u.id = a.unit_id JOIN organisation k ON k.id = u.kept_by
      JOIN organisation m ON m.id = a.community_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY a.year DESC, a.id DESC LIMIT ${query.limit + 1}`);
  const toItem = (row: Row): ShownOpinion => ({
    id: row.id,
    unit: { id: row.unitId, name: row.unitName },
    community: { id: row.communityId, name: row.communityName },
    ...{ year: row.year, askedOn: row.askedOn, dueOn: row.dueOn },
    answer: row.answer ? titledBy(unitOpinions, row.answer) : { id: 'none', title: NOT_ANSWERED },
    facts: readFacts(c.deps.keys, row.id, row.facts),
    mayAnswer: !row.answer && writes.some((path) => row.path.startsWith(path)),
  });
  return toPage(c, query, rows, toItem, ({ year, id }) => ({ year, id }));
}

/**
 * A community says what it thinks of a unit, once. 差 needs its facts.
 * @throws Problem `not-found`, `not-allowed`, `opinion-given`, `invalid-input`
 */
export async function giveOpinion(
  tx: Transaction,
  c: UnitActing,
  id: string,
  { answer, facts }: { answer: UnitOpinionAnswer; facts?: string | undefined },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM unit_opinion WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.unitOpinion.findUnique({ where: { id } });
  if (!row) throw new Problem('not-found');
  const { path } = await tx.organisation.findUniqueOrThrow({ where: { id: row.communityId }, select: { path: true } });
  demand(c.actor, 'unit.write', { paths: [path] });
  if (row.answer) throw new Problem('opinion-given');
  if (answer === 'poor' && !facts)
    throw new Problem('invalid-input', { errors: [{ pointer: '/facts', detail: '评价为差的，请写明事实' }] });
  const kept = facts ? sealText(c.deps.keys, facts, context(id)) : null;
  const { personId } = c.actor;
  await tx.unitOpinion.update({
    where: { id },
    data: { answer, facts: kept, answeredBy: personId, answeredAt: new Date(c.at) },
  });
  await recordAudit(tx, { actorId: personId, at: c.at, action: 'answered', objectKind: 'unit-opinion', objectId: id });
}

/** 单位评价意见. */
export const opinionColumns: Column<ShownOpinion>[] = [
  { title: '单位', width: 30, value: ({ unit }) => unit.name },
  { title: '年度', value: ({ year }) => year },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '答复期限', as: 'day', value: ({ dueOn }) => dueOn },
  { title: '意见', value: ({ answer }) => answer.title },
  { title: '事实', width: 40, value: ({ facts }) => facts },
];
