import { type Duty, duties } from '../../domain/duties/duties';
import { RULING } from '../../domain/duties/month';
import type { Instant } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { dutyFactsStatement } from './duty-facts';
import { firstMonthAt } from './first-month';
import { lookAtMonths } from './look-at-months';
import { isOneOf, type SomeMembers } from './some-members';
import { startWatches } from './tell-watches';

const { sql } = Prisma;

/** Opens the first look of the branches of some members that have none, or carries one that stands open to a month. */
export const openDryRuns = (members: SomeMembers, month: Month, at: Instant): Prisma.Sql => sql`
  INSERT INTO dry_run AS r (organisation_id, month, begun_at)
  SELECT o.id, ${month}, ${new Date(at)}::timestamptz FROM organisation o
   WHERE o.id IN (SELECT m.branch_id FROM member m WHERE ${isOneOf(members, sql`m.id`)})
     AND NOT EXISTS (SELECT FROM dry_run known WHERE known.organisation_id = o.id
                        AND (known.confirmed_at IS NOT NULL OR known.month >= ${month}))
     AND ${firstMonthAt(sql`o.path`)} <= ${month}
   ORDER BY o.id
  ON CONFLICT (organisation_id) DO UPDATE SET month = excluded.month
   WHERE r.confirmed_at IS NULL AND r.month < excluded.month`;

/** Whether the first look of any branch has not been confirmed: where the watch is in use for years, none. */
export async function isDryRunOpen(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ open: boolean }]>`
    SELECT EXISTS (SELECT FROM dry_run WHERE confirmed_at IS NULL) AS open`;
  return row.open;
}

/** Proposes the missed months of the streaks of some members, where the first look of their branch stands open. */
export const proposeLines = (members: SomeMembers, month: Month): Prisma.Sql => sql`
  INSERT INTO dry_run_line (id, organisation_id, month, member_id, duty)
  SELECT gen_random_uuid(), r.organisation_id, d.month, d.member_id, d.duty
    FROM duty_month s
    JOIN member m ON m.id = s.member_id
    JOIN dry_run r ON r.organisation_id = m.branch_id AND r.confirmed_at IS NULL
   CROSS JOIN LATERAL generate_series((s.since || '-01')::timestamp, (s.month || '-01')::timestamp, '1 month') g
    JOIN duty_month d ON d.month = to_char(g, 'YYYY-MM')::char(7) AND d.member_id = s.member_id AND d.duty = s.duty
   WHERE s.month = ${month} AND s.streak > 0 AND d.verdict = 'missed' AND ${isOneOf(members, sql`s.member_id`)}
   ORDER BY d.member_id, d.month, d.duty
  ON CONFLICT (organisation_id, month, member_id, duty) DO NOTHING`;

/** Whether a line of a first look (`l`) still stands: the month is missed, and its streak goes on to the last month. */
export const lineStands: Prisma.Sql = sql`EXISTS (
  SELECT FROM dry_run lr
    JOIN duty_month ls ON ls.month = lr.month AND ls.member_id = l.member_id AND ls.duty = l.duty AND ls.since <= l.month
    JOIN duty_month lm ON lm.month = l.month AND lm.member_id = l.member_id AND lm.duty = l.duty AND lm.verdict = 'missed'
   WHERE lr.organisation_id = l.organisation_id)`;

/** What a month was found to be that the secretary excused, or says was entered by mistake. */
const ruled = { excused: ['excused', 'reasoned'], mistake: ['done', 'mistake'] } as const;

interface Confirmation {
  organisationId: string;
  personId: string;
  at: Instant;
  mostIdle: number;
}

/**
 * The secretary confirms the first look of his branch: what he excused or called a mistake becomes a fact, its months are
 * counted anew, and only then begin the cases of those who still stand in a streak.
 * @returns how many begin; null when there is none to confirm, or lines that stand have no answer
 */
export async function confirmDryRun(
  tx: Transaction,
  { organisationId, personId, at, mostIdle }: Confirmation,
): Promise<number | null> {
  const [run] = await tx.$queryRaw<{ month: string; open: number }[]>`
    SELECT r.month, (SELECT count(*)::int FROM dry_run_line l
                      WHERE l.organisation_id = r.organisation_id AND l.answer IS NULL AND ${lineStands}) AS open
      FROM dry_run r WHERE r.organisation_id = ${organisationId}::uuid AND r.confirmed_at IS NULL FOR UPDATE`;
  if (!run || run.open > 0) return null;
  for (const duty of Object.keys(duties) as Duty[]) await tx.$executeRaw(rulings(organisationId, duty, at));
  await tx.$executeRaw`
    UPDATE dry_run SET confirmed_by = ${personId}::uuid, confirmed_at = ${new Date(at)}
     WHERE organisation_id = ${organisationId}::uuid`;
  const lines = await tx.$queryRaw<{ month: string; members: string[] }[]>`
    SELECT month, array_agg(DISTINCT member_id::text) AS members FROM dry_run_line
     WHERE organisation_id = ${organisationId}::uuid AND answer <> 'right' GROUP BY month`;
  await lookAtMonths(tx, new Map(lines.map(({ month, members }) => [month, members])), run.month, at);
  const members = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM member m WHERE m.branch_id = ${organisationId}::uuid AND m.standing = 'normal' ORDER BY m.id`;
  const ids = members.map(({ id }) => id);
  const by = { origin: 'sweep', originId: organisationId } as const;
  return await startWatches(tx, ids, { month: run.month, mostIdle, at }, by);
}

const rulings = (organisationId: string, duty: Duty, at: Instant): Prisma.Sql =>
  dutyFactsStatement(
    sql`
    SELECT l.member_id, l.month, 'dry-run:' || l.id AS fact, a.verdict, a.basis
      FROM dry_run_line l
      JOIN (VALUES ${Prisma.join(
        Object.entries(ruled).map(([answer, [verdict, basis]]) => sql`(${answer}, ${verdict}, ${basis})`),
      )}) AS a (answer, verdict, basis) ON a.answer = l.answer
     WHERE l.organisation_id = ${organisationId}::uuid AND l.duty = ${duty}`,
    { duty, source: RULING, at },
  );
