import type { Transaction } from '../../prisma/client';
import type { Member } from '../../prisma/generated/client';

/** What of a member says whether he can be let go, and from where. */
export type Leaving = Pick<
  Member,
  'id' | 'personId' | 'branchId' | 'kind' | 'joinedOn' | 'standing' | 'underDisposition' | 'duesExempt' | 'duesPaidTo'
> & { branchPath: string };

/** Reads a member who may leave. @param id a UUID @returns undefined when there is none */
export async function leavingMember(tx: Transaction, id: string): Promise<Leaving | undefined> {
  const [member] = await tx.$queryRaw<Leaving[]>`
    SELECT m.id, m.person_id AS "personId", m.branch_id AS "branchId", m.kind, m.joined_on AS "joinedOn", m.standing,
           m.under_disposition AS "underDisposition", m.dues_exempt AS "duesExempt", m.dues_paid_to AS "duesPaidTo",
           o.path AS "branchPath"
      FROM member m JOIN organisation o ON o.id = m.branch_id WHERE m.id = ${id}::uuid`;
  return member;
}

/** The member of a case that is under way. @throws Error when he is gone, which no register lets happen */
export async function theLeavingMember(tx: Transaction, id: string): Promise<Leaving> {
  const member = await leavingMember(tx, id);
  if (!member) throw new Error(`no member ${id}`);
  return member;
}
