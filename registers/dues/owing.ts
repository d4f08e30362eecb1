import { Prisma } from '../../prisma/generated/client';
import { firstMonthAt } from '../duties/first-month';
import { reliefHoldsTo } from './dues-terms';

const { sql } = Prisma;

/** 启用月份 of organisations `which` (a condition on `o`): their own or that of the nearest above; of who has none, no row. */
export const firstMonths = (which: Prisma.Sql): Prisma.Sql => sql`
  SELECT o.id AS branch_id, f.first_month
    FROM organisation o JOIN LATERAL (SELECT ${firstMonthAt(sql`o.path`)} AS first_month) f ON f.first_month IS NOT NULL
   WHERE ${which}`;

interface Asked {
  /**
   * A SELECT of `member_id`, `month` (as `char(7)`, so that indexes by month serve), `month_end` and `quarter_end`, the last
   * days of both: for which members and months it is asked.
   */
  months: Prisma.Sql;
  /** A condition on `o`: the branches of these members, or more. */
  branches: Prisma.Sql;
  /** The branch that receives them, where they are on their way: it bills, and its first month counts. */
  receivedBy?: string;
}

/**
 * What members owe for months, as it is on record now: `member_id`, `month`, `branch_id`, `fen` (0: waived), `quarterly`,
 * `last_day`, the last on which it is paid in time. Left out are months before the branch began (启用月份) and before he
 * joined, members whose membership has ended, is stopped or has not begun, who pay elsewhere, and of whom no base is known.
 */
export const owing = ({ months, branches, receivedBy }: Asked): Prisma.Sql => sql`
  WITH asked AS NOT MATERIALIZED (${months}),
  live AS MATERIALIZED (${firstMonths(branches)}),
  relieved AS (
    SELECT DISTINCT ON (r.member_id, a.month) r.member_id, a.month, r.monthly_fen
      FROM dues_relief r JOIN asked a ON a.member_id = r.member_id
     WHERE r.from_month <= a.month AND a.month <= ${reliefHoldsTo}
     ORDER BY r.member_id, a.month, r.at DESC, r.id DESC)
  SELECT m.id AS member_id, asked.month, live.branch_id, coalesce(b.quarterly, false) AS quarterly,
         coalesce(r.monthly_fen, CASE WHEN m.dues_exempt THEN 0 ELSE b.monthly_fen END) AS fen,
         CASE WHEN b.quarterly THEN asked.quarter_end ELSE asked.month_end END AS last_day
    FROM asked
    JOIN member m ON m.id = asked.member_id
    JOIN live ON live.branch_id = ${receivedBy ? sql`${receivedBy}::uuid` : sql`m.branch_id`}
    LEFT JOIN LATERAL (
      SELECT d.monthly_fen, d.quarterly, d.elsewhere FROM dues_base d
       WHERE d.member_id = m.id AND d.from_month <= asked.month ORDER BY d.from_month DESC LIMIT 1) b ON true
    LEFT JOIN relieved r ON r.member_id = m.id AND r.month = asked.month
   WHERE m.standing IN (${receivedBy ? sql`'normal', 'lost', 'arriving'` : sql`'normal', 'lost'`}) AND live.first_month <= asked.month
     AND m.joined_on <= asked.month_end AND b.elsewhere IS NOT TRUE
     AND coalesce(r.monthly_fen, CASE WHEN m.dues_exempt THEN 0 ELSE b.monthly_fen END) IS NOT NULL`;

/** The columns of a month that runs over `one`, a first day, as `owing` asks for them. */
export const monthColumns = (one: Prisma.Sql): Prisma.Sql => sql`
  to_char(${one}, 'YYYY-MM')::char(7) AS month, (date_trunc('month', ${one}) + interval '1 month')::date - 1 AS month_end,
  (date_trunc('quarter', ${one}) + interval '3 months')::date - 1 AS quarter_end`;
