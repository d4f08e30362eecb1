import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { committeeOf } from '../organisations/organisations';
import { tellCasesOfMember } from './tell-cases';

/** News that a member belongs to another branch or group here: its type. */
export const MEMBER_MOVED = 'member-moved';

/**
 * Tells a member's open cases where he belongs now, in the transaction in which that changed: his branch, his group (the
 * branch itself where he has none) and the committee above them.
 */
export async function tellOfMove(tx: Transaction, memberId: string, of: { fact: string; at: Instant }): Promise<void> {
  const [member] = await tx.$queryRaw<[{ branchId: string; groupId: string | null; path: string }]>`
    SELECT m.branch_id AS "branchId", m.group_id AS "groupId", o.path
      FROM member m JOIN organisation o ON o.id = m.branch_id WHERE m.id = ${memberId}::uuid`;
  const committee = await committeeOf(tx, member.path);
  if (!committee) return;
  const data = { branch: member.branchId, group: member.groupId ?? member.branchId, committee: committee.id };
  await tx.$executeRaw(tellCasesOfMember(memberId, { type: MEMBER_MOVED, ...of, data }));
}
