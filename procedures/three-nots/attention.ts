import { isOfDutyScope } from '../../access/duty-scope';
import { Prisma } from '../../prisma/generated/client';
import { onLadder } from '../../registers/duties/open-watches';
import type { Attention } from '../attention';

const { sql } = Prisma;

/** From how many months in a row on it stands on the first page of who may see it. */
const LONG = 3;

/** What of 三不 is worth a look: first looks that wait, and who has come to the third month. */
export const threeNotsAttention: Readonly<Record<string, Attention>> = {
  'dry-runs': {
    title: '三不首次核查待确认',
    unit: '个支部',
    page: '/three-nots',
    rows: ({ actor }) => sql`
      SELECT FROM dry_run r JOIN organisation o ON o.id = r.organisation_id
       WHERE r.confirmed_at IS NULL AND ${isOfDutyScope(actor, 'duty.read')}`,
  },
  'long-streaks': {
    title: '三不连续三个月及以上',
    unit: '人',
    cases: () => sql`(${onLadder} AND c.closed_at IS NULL AND (c.state #>> '{data,level}')::int >= ${LONG})`,
  },
};
