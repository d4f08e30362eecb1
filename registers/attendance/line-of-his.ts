import type { Transaction } from '../../prisma/client';
import { onTheList } from './on-the-list';

/**
 * Gives a member a line of a sitting whose list is not frozen yet, where he belongs on it: he asks leave, or comes early.
 * A line that is there stays. The line is held until the transaction ends.
 * @returns whether he has one now
 */
export async function lineOfHis(tx: Transaction, sittingId: string, memberId: string): Promise<boolean> {
  const held = () => tx.$queryRaw<unknown[]>`
    SELECT 1 FROM attendance WHERE sitting_id = ${sittingId}::uuid AND member_id = ${memberId}::uuid FOR UPDATE`;
  if ((await held()).length) return true;
  await tx.$executeRaw`
    INSERT INTO attendance (sitting_id, member_id, branch_id, apart)
    SELECT listed.sitting_id, listed.member_id, listed.branch_id, listed.apart
      FROM (${onTheList(sittingId)}) AS listed JOIN sitting s ON s.id = listed.sitting_id
     WHERE listed.member_id = ${memberId}::uuid AND s.opened_at IS NULL
    ON CONFLICT DO NOTHING`;
  return (await held()).length > 0;
}
