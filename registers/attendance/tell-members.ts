import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursAt } from '../settings/quiet-hours';
import { MOMENTS, momentsOf, queueTold, type SaidOfSitting } from './queue-told';

const { sql } = Prisma;

/** When something was said to a line's member. */
type Stamp = 'called_at' | 'told_at' | 'taken_back_at';

interface Telling extends SaidOfSitting {
  sittingId: string;
  /** Condition on the line `a`: who is told. */
  whom: Prisma.Sql;
  /** What notes on the line that he was told. */
  stamp?: Stamp;
}

/**
 * Tells members on the list of a sitting one line, outside the quiet hours of their branches, in one statement however many
 * they are.
 */
export async function tellMembers(tx: Transaction, telling: Telling): Promise<void> {
  const { sittingId, at, whom, stamp } = telling;
  const branches = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT branch_id::text AS id FROM attendance WHERE sitting_id = ${sittingId}::uuid`;
  if (!branches.length) return;
  const hours = await quietHoursAt(
    tx,
    branches.map(({ id }) => id),
  );
  const moments = branches.map(({ id }) => sql`(${id}::uuid, ${momentsOf(telling, hours(id))})`);
  const told = sql`
    SELECT a.member_id, m.person_id, ${MOMENTS}
      FROM attendance a
      JOIN member m ON m.id = a.member_id
      JOIN (VALUES ${Prisma.join(moments)}) AS w (of_branch, ${MOMENTS}) ON w.of_branch = a.branch_id
     WHERE a.sitting_id = ${sittingId}::uuid AND ${whom}`;
  const noted = stamp
    ? sql`UPDATE attendance a SET ${Prisma.raw(stamp)} = ${new Date(at)}::timestamptz
            FROM told WHERE a.sitting_id = ${sittingId}::uuid AND a.member_id = told.member_id`
    : undefined;
  await tx.$executeRaw(queueTold(telling, told, noted));
}
