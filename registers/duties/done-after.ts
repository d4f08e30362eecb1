import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** What registers say of a duty that was done after its time: by their name, and why it counts. */
const afterwards = [
  ['dues', 'late'],
  ['dues', 'short'],
  ['attendance', 'made-up'],
  ['assignments', 'done-late'],
] as const;

/**
 * Condition on an open case `c` of the member of `s`: some month of a streak that it knows was done after its time. The
 * register was right before; he has done his duty since, and nothing that he was told is taken back.
 */
export const doneAfter: Prisma.Sql = sql`EXISTS (
  SELECT FROM duty_fact f
   WHERE f.member_id = s.member_id AND f.verdict = 'done'
     AND f.month >= nullif(c.state #>> ARRAY['data', 'standing', f.duty, 'since'], '')
     AND (f.source, f.basis) IN (${Prisma.join(afterwards.map(([source, basis]) => sql`(${source}, ${basis})`))}))`;
