import { isOfDutyScope } from '../../access/duty-scope';
import { Prisma } from '../../prisma/generated/client';
import { overdueRows } from '../../registers/assignments/overdue';
import { onLadder } from '../../registers/duties/open-watches';
import type { Attention } from '../attention';

const { sql } = Prisma;

/** From how many months in a row on it stands on the first page of who may see it. */
const LONG = 3;

/**
 * What of 三不 is worth a look: first looks that wait, who has come to the third month, and tasks that are past their day: what
 * nobody notes of them is no 缺, and no 有效 either.
 */
export const threeNotsAttention: Readonly<Record<string, Attention>> = {
  'dry-runs': {
    title: '三不首次核查待确认',
    unit: '个支部',
    page: '/three-nots',
    rows: ({ actor }) => sql`
      SELECT FROM dry_run r JOIN organisation o ON o.id = r.organisation_id
       WHERE r.confirmed_at IS NULL AND ${isOfDutyScope(actor, 'duty.read')}`,
  },
  'overdue-assignments': {
    title: '党分配的工作已过期限，尚未登记结果',
    unit: '项',
    page: '/assignments?overdue=true',
    rows: overdueRows,
  },
  'long-streaks': {
    title: '三不连续三个月及以上',
    unit: '人',
    cases: () => sql`(${onLadder} AND c.closed_at IS NULL AND (c.state #>> '{data,level}')::int >= ${LONG})`,
  },
};
