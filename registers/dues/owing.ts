import { Prisma } from '../../prisma/generated/client';
import { reliefHoldsTo } from './dues-terms';

const { sql } = Prisma;

/** 启用月份 of organisations `which` (a condition on `o`): their own or that of the nearest above; of who has none, no row. */
export const firstMonths = (which: Prisma.Sql): Prisma.Sql => sql`
  WITH RECURSIVE up (branch_id, parent_id, first_month) AS (
    SELECT o.id, o.parent_id, o.first_month FROM organisation o WHERE ${which}
    UNION ALL
    SELECT up.branch_id, p.parent_id, p.first_month FROM up JOIN organisation p ON p.id = up.parent_id
     WHERE up.first_month IS NULL)
  SELECT branch_id, first_month FROM up WHERE first_month IS NOT NULL`;

interface Asked {
  /** A SELECT of `member_id` and `month`: for which members and months it is asked. */
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
  SELECT m.id AS member_id, asked.month, live.branch_id, coalesce(b.quarterly, false) AS quarterly,
         coalesce(r.monthly_fen, CASE WHEN m.dues_exempt THEN 0 ELSE b.monthly_fen END) AS fen,
         CASE WHEN b.quarterly THEN (date_trunc('quarter', to_date(asked.month, 'YYYY-MM')) + interval '3 months')::date - 1
              ELSE (to_date(asked.month, 'YYYY-MM') + interval '1 month')::date - 1 END AS last_day
    FROM (${months}) asked
    JOIN member m ON m.id = asked.member_id
    JOIN (${firstMonths(branches)}) live ON live.branch_id = ${receivedBy ? sql`${receivedBy}::uuid` : sql`m.branch_id`}
    LEFT JOIN LATERAL (
      SELECT d.monthly_fen, d.quarterly, d.elsewhere FROM dues_base d
       WHERE d.member_id = m.id AND d.from_month <= asked.month ORDER BY d.from_month DESC LIMIT 1) b ON true
    LEFT JOIN LATERAL (
      SELECT r.monthly_fen FROM dues_relief r
       WHERE r.member_id = m.id AND r.from_month <= asked.month AND asked.month <= ${reliefHoldsTo}
       ORDER BY r.at DESC, r.id DESC LIMIT 1) r ON true
   WHERE m.standing IN (${receivedBy ? sql`'normal', 'lost', 'arriving'` : sql`'normal', 'lost'`}) AND live.first_month <= asked.month
     AND to_char(m.joined_on, 'YYYY-MM') <= asked.month AND b.elsewhere IS NOT TRUE
     AND coalesce(r.monthly_fen, CASE WHEN m.dues_exempt THEN 0 ELSE b.monthly_fen END) IS NOT NULL`;
