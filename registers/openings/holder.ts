import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import { ofRegistrantScope } from '../../access/registrant-scope';
import { type RegistrantStanding, reportedStandings } from '../../domain/registrants/standings';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { LockedOpening } from './opening-of';

const { sql } = Prisma;

/** Who takes an opening up, and in which capacity: a registrant of a community, or a member of a branch here. */
export interface Holder {
  personId: string;
  registrantId: string | null;
  memberId: string | null;
  standing: RegistrantStanding | null;
}

/** For whom: a registrant or a member; neither: himself. */
export interface ForWhom {
  registrantId?: string | undefined;
  memberId?: string | undefined;
}

interface Found extends Holder {
  /** Of his community, or of his branch. */
  path: string;
  membership: string | null;
}

const registrants = (where: Prisma.Sql) => sql`
  SELECT r.person_id::text AS "personId", r.id::text AS "registrantId", r.member_id::text AS "memberId", r.standing,
         c.path, m.standing AS membership
    FROM registrant r JOIN organisation c ON c.id = r.community_id LEFT JOIN member m ON m.id = r.member_id
   WHERE ${where}`;

const members = (where: Prisma.Sql) => sql`
  SELECT m.person_id::text AS "personId", NULL AS "registrantId", m.id::text AS "memberId", NULL AS standing,
         c.path, m.standing AS membership
    FROM member m JOIN organisation c ON c.id = m.branch_id WHERE ${where}`;

const isHere = ({ path }: Pick<LockedOpening, 'path'>, his: string) => path.startsWith(his) || his.startsWith(path);

/**
 * Whom somebody means: whom he keeps, or himself, as a registrant where he is one of this community, else as a member.
 * @throws Problem `not-found`, `not-allowed`; `opening-elsewhere` when the opening is not one for people of his place;
 * `registrant-not-active` when he has not reported, or is no member any more
 */
export async function claimantOf(
  tx: Transaction,
  { actor }: Reader,
  opening: LockedOpening,
  whom: ForWhom,
): Promise<Holder> {
  const found = whom.registrantId
    ? await tx.$queryRaw<Found[]>(
        registrants(sql`r.id = ${whom.registrantId}::uuid
          AND (r.person_id = ${actor.personId}::uuid OR ${ofRegistrantScope(actor, 'registrant.serve')})`),
      )
    : whom.memberId
      ? await tx.$queryRaw<Found[]>(members(sql`m.id = ${whom.memberId}::uuid`))
      : await tx.$queryRaw<Found[]>`
          ${registrants(sql`r.person_id = ${actor.personId}::uuid AND r.standing = ANY(${[...reportedStandings, 'deferred']}::text[])`)}
          UNION ALL ${members(sql`m.person_id = ${actor.personId}::uuid`)}`;
  const [one] = found.sort((a, b) => Number(isHere(opening, b.path)) - Number(isHere(opening, a.path)));
  if (!one) throw new Problem(whom.registrantId || whom.memberId ? 'not-found' : 'registrant-not-active');
  if (whom.memberId && one.personId !== actor.personId) demand(actor, 'opening.write', { paths: [one.path] });
  if (!isHere(opening, one.path)) throw new Problem('opening-elsewhere');
  const { path: _, membership, ...holder } = one;
  const active = holder.registrantId
    ? (reportedStandings as readonly string[]).includes(holder.standing ?? '') ||
      (holder.standing === 'deferred' && opening.kind !== 'post' && holder.personId === actor.personId)
    : membership === 'normal';
  if (!active) throw new Problem('registrant-not-active');
  return holder;
}
