import type { Database, Transaction } from '../../prisma/client';
import type { SittingView } from './sitting-schemas';

type Counts = NonNullable<SittingView['counts']>;

/** How many of a sitting's lines say what. */
export async function sittingCounts(db: Database | Transaction, sittingId: string): Promise<Counts> {
  const [counts] = (await db.$queryRaw<[Counts]>`
    SELECT (count(*) FILTER (WHERE apart IS NULL))::int AS called,
           (count(*) FILTER (WHERE apart IS NOT NULL))::int AS apart,
           (count(*) FILTER (WHERE mark = 'present'))::int AS present,
           (count(*) FILTER (WHERE mark = 'late'))::int AS late,
           (count(*) FILTER (WHERE mark = 'leave'))::int AS leave,
           (count(*) FILTER (WHERE mark = 'absent'))::int AS absent,
           (count(*) FILTER (WHERE mark IS NULL AND apart IS NULL))::int AS unmarked,
           (count(*) FILTER (WHERE leave_status = 'asked'))::int AS "leaveAsked",
           (count(*) FILTER (WHERE made_up_on IS NOT NULL))::int AS "madeUp"
      FROM attendance WHERE sitting_id = ${sittingId}::uuid`) as [Counts];
  return counts;
}
