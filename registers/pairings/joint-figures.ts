import { z } from 'zod';
import { reach } from '../../access/may';
import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { yearOf } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { needFigures, raisedIn } from '../joint-projects/needs';
import { rateOf } from '../registrants/boards/figures';
import { isUnitPaired } from './unit-paired';

const { sql } = Prisma;

const percent = z.number().nullable().meta({ description: 'Rounded down to hundredths; null: of nothing.' });

const figures = {
  units: z.int().meta({ description: 'Units that it keeps and that have not ended.' }),
  paired: z.int().meta({ description: 'Of those, units with an open pairing.' }),
  pairedPercent: percent,
  unitPairs: z.int().meta({ description: 'Open pairings of the community with units.' }),
  householdPairs: z.int().meta({ description: 'Open pairings with its households.' }),
  raised: z.int().meta({ description: 'Needs raised in the year, but those merged or referred.' }),
  done: z.int().meta({ description: 'Of those, needs that are done.' }),
  donePercent: percent,
};

/** 共驻共建情况 in all. */
export const JointTotal = z.strictObject(figures).meta({ id: 'JointTotal' });

export const JointLine = z
  .strictObject({ id: z.uuid(), name: z.string(), ...figures })
  .meta({ id: 'JointLine', description: 'Of a community or street: what it keeps itself.' });

export type ShownJointTotal = z.output<typeof JointTotal>;
export type ShownJointLine = z.output<typeof JointLine>;

export const jointFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the communities at or below it.' }),
  year: z.coerce.number().int().min(2000).max(2200).optional().meta({
    description: 'In which the needs were raised; this year by default. Units and pairings are those of today.',
  }),
};

type Query = { organisationId?: string | undefined; year?: number | undefined };
type Counts = Record<'units' | 'paired' | 'unitPairs' | 'householdPairs' | 'raised' | 'done', number>;

/** The lines `l`: organisations that have any of it. */
const lines = (c: Reader, { organisationId, year = yearOf(c.today) }: Query) => {
  const below = reach(c.actor, 'pairing.read').map((path) => `${path}%`);
  const where = [sql`o.path LIKE ANY(${below}::text[])`, sql`(u.units > 0 OR t.pairs > 0 OR n.raised > 0)`];
  if (organisationId)
    where.push(sql`o.path LIKE (SELECT x.path || '%' FROM organisation x WHERE x.id = ${organisationId}::uuid)`);
  return sql`
    SELECT o.id::text, o.name, coalesce(u.units, 0) AS units, coalesce(u.paired, 0) AS paired,
           coalesce(t.unit_pairs, 0) AS unit_pairs, coalesce(t.pairs - t.unit_pairs, 0) AS household_pairs,
           coalesce(n.raised, 0) AS raised, coalesce(n.done, 0) AS done
      FROM organisation o
      LEFT JOIN (SELECT u.kept_by, count(*)::int AS units, (count(*) FILTER (WHERE ${isUnitPaired}))::int AS paired
                   FROM unit u WHERE u.ended_on IS NULL GROUP BY u.kept_by) u ON u.kept_by = o.id
      LEFT JOIN (SELECT p.community_id, count(*)::int AS pairs,
                        (count(*) FILTER (WHERE p.kind = 'unit'))::int AS unit_pairs
                   FROM pairing p WHERE p.until_day IS NULL GROUP BY p.community_id) t ON t.community_id = o.id
      LEFT JOIN (SELECT p.community_id, (count(*) FILTER (WHERE ${needFigures.raised.when}))::int AS raised,
                        (count(*) FILTER (WHERE ${needFigures.done.when}))::int AS done
                   FROM joint_project p WHERE ${raisedIn(year)} AND ${readable(c, sql`p.case_id`)}
                  GROUP BY p.community_id) n ON n.community_id = o.id
     WHERE ${Prisma.join(where, ' AND ')}`;
};

const asFigures = ({ units, paired, unitPairs, householdPairs, raised, done }: Counts): ShownJointTotal => ({
  ...{ units, paired, pairedPercent: rateOf(paired, units), unitPairs, householdPairs },
  ...{ raised, done, donePercent: rateOf(done, raised) },
});

const Position = z.strictObject({ name: z.string(), id: z.uuid() });

/** 共驻共建情况, a line a community or street that keeps units, has pairings or needs of its own; by name. */
export async function listJointFigures(c: Reader, query: Query & { limit: number; cursor?: string }) {
  const after = readCursor(c, query, Position);
  const from = after ? sql`WHERE (l.name COLLATE "C", l.id) > (${after.name}, ${after.id})` : Prisma.empty;
  const rows = await directly(c.deps.db)<Counts & { id: string; name: string }>(sql`
    SELECT l.id, l.name, l.units, l.paired, l.unit_pairs AS "unitPairs", l.household_pairs AS "householdPairs", l.raised, l.done
      FROM (${lines(c, query)}) l ${from} ORDER BY l.name COLLATE "C", l.id LIMIT ${query.limit + 1}`);
  const toItem = (row: (typeof rows)[number]): ShownJointLine => ({ id: row.id, name: row.name, ...asFigures(row) });
  return toPage(c, query, rows, toItem, ({ name, id }) => ({ name, id }));
}

/** The same of all lines together. */
export async function jointTotal(c: Reader, query: Query): Promise<ShownJointTotal> {
  const sum = (column: string) => sql`coalesce(sum(l.${Prisma.raw(column)}), 0)::int`;
  const [row] = await directly(c.deps.db)<Counts>(sql`
    SELECT ${sum('units')} AS units, ${sum('paired')} AS paired, ${sum('unit_pairs')} AS "unitPairs",
           ${sum('household_pairs')} AS "householdPairs", ${sum('raised')} AS raised, ${sum('done')} AS done
      FROM (${lines(c, query)}) l`);
  return asFigures(row ?? { units: 0, paired: 0, unitPairs: 0, householdPairs: 0, raised: 0, done: 0 });
}

/** 共驻共建情况. */
export const jointColumns: Column<ShownJointLine>[] = [
  { title: '社区或街道', width: 36, value: ({ name }) => name },
  { title: '单位', value: ({ units }) => units },
  { title: '有结对的单位', value: ({ paired }) => paired },
  { title: '单位结对率（%）', value: ({ pairedPercent }) => pairedPercent },
  { title: '单位结对', value: ({ unitPairs }) => unitPairs },
  { title: '结对帮扶', value: ({ householdPairs }) => householdPairs },
  { title: '提出的需求', value: ({ raised }) => raised },
  { title: '已完成的需求', value: ({ done }) => done },
  { title: '需求完成率（%）', value: ({ donePercent }) => donePercent },
];
