import type { Actor } from '../../access/actor';
import { type AccessObject, atOrBelow, reach } from '../../access/may';
import { maskIdentityNumber } from '../../domain/people/identity-number';
import type {
  categories,
  educations,
  informWays,
  memberKinds,
  sexes,
  standings,
  tags,
} from '../../domain/people/member-codes';
import { maskPhone } from '../../domain/people/phone';
import type { KeyRing } from '../../platform/keys';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { unseal } from './member-row';

const place = { select: { id: true, code: true, name: true, path: true } } as const;

/** A member with the organisations that he belongs to. */
export const memberInclude = { branch: place, group: place, also: place } satisfies Prisma.MemberInclude;

export type MemberRow = Prisma.MemberGetPayload<{ include: typeof memberInclude }>;

/** The member as `may` sees him. */
export const memberSubject = ({ id, branch, group, also }: MemberRow): AccessObject => ({
  paths: [branch.path, ...(group ? [group.path] : [])],
  alsoPaths: also ? [also.path] : [],
  memberId: id,
});

/** A Prisma condition on the members that the actor may read: in his reach, also looked after there, or himself. */
export function readableMembers(actor: Actor): Prisma.MemberWhereInput {
  const paths = reach(actor, 'member.read');
  const leads = actor.roles.some(({ role }) => role === 'group-leader');
  const inReach = atOrBelow(paths);
  return {
    // Who is not received yet is seen by his case alone.
    standing: { not: 'arriving' },
    OR: [
      ...(paths.length ? [{ branch: inReach }, { also: inReach }] : []),
      ...(leads ? [{ group: inReach }] : []),
      ...(actor.memberId ? [{ id: actor.memberId }] : []),
    ],
  };
}

const shortly = ({ id, code, name }: MemberRow['branch']) => ({ id, code, name });

/** A member as he is shown: identity number and phone masked, of the address only whether there is one. */
export function toMember(row: MemberRow, keys: KeyRing) {
  return {
    id: row.id,
    personId: row.personId,
    name: row.name,
    sex: row.sex as keyof typeof sexes,
    ethnicity: row.ethnicity,
    birthDate: fromDbDate(row.birthDate),
    identityNumber: maskIdentityNumber(unseal(keys, 'identityNumber', row.id, row.identityNumber)),
    phone: row.phone && maskPhone(unseal(keys, 'phone', row.id, row.phone)),
    hasAddress: row.address !== null,
    education: row.education as keyof typeof educations,
    category: row.category as keyof typeof categories,
    post: row.post,
    kind: row.kind as keyof typeof memberKinds,
    standing: row.standing as keyof typeof standings,
    joinedOn: fromDbDate(row.joinedOn),
    fullOn: fromDbDateOrNull(row.fullOn),
    branch: shortly(row.branch),
    group: row.group && shortly(row.group),
    also: row.also && shortly(row.also),
    tags: row.tags as (keyof typeof tags)[],
    duesPaidTo: row.duesPaidTo,
    duesExempt: row.duesExempt,
    underDisposition: row.underDisposition,
    informBy: row.informBy as keyof typeof informWays,
    version: row.version,
  };
}
