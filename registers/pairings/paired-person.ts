import { notHere } from '../../domain/people/member-codes';
import { leftStandings } from '../../domain/registrants/standings';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Who is paired with a household: one of the two. */
export interface PairedWith {
  memberId?: string | undefined;
  registrantId?: string | undefined;
}

/** Condition on a member `m` of a branch `b`, also looked after by `a`: he belongs to a community `c`. */
export const memberBelongs = sql`(m.standing <> ALL(${['ended', ...notHere]}::text[])
  AND (starts_with(b.path, c.path) OR coalesce(starts_with(a.path, c.path), FALSE)))`;

/** Condition on a registrant `r`: he is followed by a community `c`. */
export const registrantBelongs = sql`(r.community_id = c.id AND r.standing <> ALL(${[...leftStandings]}::text[]))`;

/**
 * Whom a pairing is about, as it is kept. A registrant who is a member here is told as that member.
 * @throws Problem `pairing-not-here` when he does not belong to the community, or is nobody
 */
export async function pairedPerson(
  tx: Transaction,
  { id }: { id: string },
  { memberId, registrantId }: PairedWith,
): Promise<{ personId: string; memberId: string | null; registrantId: string | null }> {
  const of = memberId
    ? sql`SELECT m.person_id::text AS "personId"
            FROM member m JOIN organisation b ON b.id = m.branch_id LEFT JOIN organisation a ON a.id = m.also_id
            JOIN organisation c ON c.id = ${id}::uuid
           WHERE m.id = ${memberId}::uuid AND ${memberBelongs}`
    : sql`SELECT coalesce(m.person_id, r.person_id)::text AS "personId"
            FROM registrant r JOIN organisation c ON c.id = ${id}::uuid LEFT JOIN member m ON m.id = r.member_id
           WHERE r.id = ${registrantId ?? null}::uuid AND ${registrantBelongs}`;
  const [found] = await tx.$queryRaw<{ personId: string }[]>(of);
  if (!found) throw new Problem('pairing-not-here');
  return { ...found, memberId: memberId ?? null, registrantId: memberId ? null : (registrantId ?? null) };
}
