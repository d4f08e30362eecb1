import type { Transaction } from '../../prisma/client';
import { type Member, Prisma } from '../../prisma/generated/client';
import { duesMonths } from '../dues/dues-months';

/** What of a member says whether he can be let go, and from where. */
export type Leaving = Pick<
  Member,
  'id' | 'personId' | 'branchId' | 'kind' | 'joinedOn' | 'standing' | 'underDisposition' | 'duesExempt' | 'duesPaidTo'
> & {
  branchPath: string;
  /** By the ledger of dues: the first month that is open, and the last that is settled; null: none, or no ledger of his. */
  duesOpen: string | null;
  duesSettled: string | null;
};

/** Reads a member who may leave. @param id a UUID @returns undefined when there is none */
export async function leavingMember(tx: Transaction, id: string): Promise<Leaving | undefined> {
  const [member] = await tx.$queryRaw<Leaving[]>`
    SELECT m.id, m.person_id AS "personId", m.branch_id AS "branchId", m.kind, m.joined_on AS "joinedOn", m.standing,
           m.under_disposition AS "underDisposition", m.dues_exempt AS "duesExempt", m.dues_paid_to AS "duesPaidTo",
           o.path AS "branchPath", ledger.open AS "duesOpen", ledger.settled AS "duesSettled"
      FROM member m JOIN organisation o ON o.id = m.branch_id
      LEFT JOIN LATERAL (
        SELECT min(l.month) FILTER (WHERE l.billed > 0 AND l.paid = 0 AND NOT l.waived) AS open,
               max(l.month) FILTER (WHERE l.paid > 0 OR l.waived) AS settled
          FROM (${duesMonths(Prisma.sql`e.member_id = m.id`)}) l) ledger ON true
     WHERE m.id = ${id}::uuid`;
  return member;
}

/** The member of a case that is under way. @throws Error when he is gone, which no register lets happen */
export async function theLeavingMember(tx: Transaction, id: string): Promise<Leaving> {
  const member = await leavingMember(tx, id);
  if (!member) throw new Error(`no member ${id}`);
  return member;
}
