import { isSeenBy } from '../../access/case-scope';
import { isOfDutyScope } from '../../access/duty-scope';
import type { Reader } from '../../access/reader';
import { type Duty, duties } from '../../domain/duties/duties';
import type { Month } from '../../domain/time/months';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { onLadder } from './open-watches';

const { sql } = Prisma;

/** The months of a streak that have a column of their own; the last holds all that are longer. */
export const BOARD_LEVELS = 6;

interface Asked {
  /** Members below this path. */
  path: string;
  month: Month;
  mostIdle: number;
}

/** What of a reader its numbers need. */
type BoardReader = Pick<Reader, 'actor'> & { deps: Pick<Reader['deps'], 'db'> };

/** The last month that was looked at; null: none was. */
export async function lastLookedMonth({ deps: { db } }: Pick<Reader, 'deps'>): Promise<Month | null> {
  const [row] = await directly(db)<{ month: Month | null }>(sql`SELECT max(month) AS month FROM duty_month`);
  return row?.month ?? null;
}

/**
 * Whoever stands in a streak that counts at the end of a month: the one condition of the board's numbers and of its names,
 * over `d` (duty_month), `m` (member) and `o` (his branch). A branch whose first look is not confirmed stands apart.
 */
const standing = ({ actor }: Pick<Reader, 'actor'>, { path, month, mostIdle }: Asked): Prisma.Sql => sql`
  d.month = ${month} AND d.streak > 0 AND d.idle <= ${mostIdle} AND m.standing = 'normal'
  AND starts_with(o.path, ${path}) AND ${isOfDutyScope(actor, 'duty.read')}
  AND EXISTS (SELECT FROM dry_run r WHERE r.organisation_id = o.id AND r.confirmed_at IS NOT NULL)`;

const from = sql`duty_month d JOIN member m ON m.id = d.member_id JOIN organisation o ON o.id = m.branch_id`;

const level = sql`least(d.streak, ${BOARD_LEVELS})`;

interface Counted {
  duty: Duty;
  level: number;
  count: number;
}

/** How many stand at each level of each duty, for each of some organisations, by their paths. */
export async function boardCounts(c: BoardReader, asked: Asked, paths: readonly string[]) {
  // A path ends with its slash: a branch is below a place where it begins with that path, and a city has thousands of both.
  const lengths = [...new Set(paths.map(({ length }) => length))];
  const rows = await directly(c.deps.db)<Counted & { path: string }>(sql`
    WITH of_branch AS MATERIALIZED (
      SELECT o.path, d.duty, ${level}::int AS level, count(*) AS count
        FROM ${from} WHERE ${standing(c, asked)} GROUP BY 1, 2, 3)
    SELECT place.path, b.duty, b.level, sum(b.count)::int AS count
      FROM of_branch b
      JOIN unnest(${lengths}::int[]) AS begins (length) ON begins.length <= length(b.path)
      JOIN unnest(${paths}::text[]) AS place (path) ON place.path = left(b.path, begins.length)
     GROUP BY 1, 2, 3`);
  const keyOf = (path: string, duty: Duty, at: number) => `${path}\n${duty}\n${at}`;
  const found = new Map(rows.map((row) => [keyOf(row.path, row.duty, row.level), row.count]));
  const levels = Array.from({ length: BOARD_LEVELS }, (_, at) => at + 1);
  return (path: string) =>
    Object.fromEntries(
      (Object.keys(duties) as Duty[]).map((duty) => [duty, levels.map((at) => found.get(keyOf(path, duty, at)) ?? 0)]),
    ) as Record<Duty, number[]>;
}

export interface BoardName {
  memberId: string;
  name: string;
  branchId: string;
  branch: string;
  duty: Duty;
  streak: number;
  since: Month;
  /** Where the reader may see it. */
  caseId: string | null;
  stage: string | null;
  /** By step: on which day, and how. */
  given: Record<string, { on: string; how: string }> | null;
}

/** Who stands there, the longest first; a page of those after a position. */
export async function boardNames(
  c: Reader,
  asked: Asked,
  { duty, level: at, after, limit }: { duty?: Duty; level?: number; after?: BoardPosition; limit: number },
): Promise<BoardName[]> {
  const where = [standing(c, asked)];
  if (duty) where.push(sql`d.duty = ${duty}`);
  if (at) where.push(sql`${level} = ${at}`);
  if (after) {
    where.push(sql`(-d.streak, o.path, m.pinyin, m.id, d.duty)
                   > (${-after.streak}::int, ${after.path}, ${after.pinyin}, ${after.id}::uuid, ${after.duty})`);
  }
  return await directly(c.deps.db)<BoardName & BoardPosition>(sql`
    SELECT m.id::text AS "memberId", m.name, o.id::text AS "branchId", o.name AS branch, d.duty, d.streak::int, d.since,
           CASE WHEN ${isSeenBy(c, sql`k.id`)} THEN k.id END AS "caseId", k.stage, k.state #> ARRAY['data', 'given', d.duty] AS given,
           o.path, m.pinyin, m.id::text AS id
      FROM ${from}
      LEFT JOIN LATERAL (SELECT * FROM "case" c
                          WHERE ${onLadder} AND c.subject_id = m.id AND c.closed_at IS NULL
                          ORDER BY c.started_at DESC LIMIT 1) k ON TRUE
     WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY -d.streak, o.path, m.pinyin, m.id, d.duty LIMIT ${limit}`);
}

/** Where a page of names goes on. */
export interface BoardPosition {
  streak: number;
  path: string;
  pinyin: string;
  id: string;
  duty: string;
}

/** Branches whose first look waits for a confirmation. */
export async function openDryRunsBelow(c: Reader, path: string) {
  return await directly(c.deps.db)<{ id: string; name: string; month: Month; lines: number }>(sql`
    SELECT o.id::text, o.name, r.month,
           (SELECT count(*)::int FROM dry_run_line l WHERE l.organisation_id = o.id AND l.answer IS NULL) AS lines
      FROM dry_run r JOIN organisation o ON o.id = r.organisation_id
     WHERE r.confirmed_at IS NULL AND starts_with(o.path, ${path}) AND ${isOfDutyScope(c.actor, 'duty.read')}
     ORDER BY o.path`);
}
