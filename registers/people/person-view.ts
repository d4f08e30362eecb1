import type { Actor } from '../../access/actor';
import { type AccessObject, may, reach } from '../../access/may';
import type { Role } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';

/** What is read of a person. */
export const personSelect = {
  id: true,
  name: true,
  loginName: true,
  passwordHash: true,
  disabledAt: true,
  version: true,
  member: { select: { id: true, branch: { select: { path: true } } } },
  roles: {
    select: {
      id: true,
      role: true,
      fromDate: true,
      toDate: true,
      organisation: { select: { id: true, code: true, name: true, path: true } },
    },
    orderBy: [{ fromDate: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.PersonSelect;

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>;
type Holding = PersonRow['roles'][number];

/** The person as `may` sees him: where he holds or held a role, and his branch. */
export const personSubject = (row: PersonRow): AccessObject => ({
  paths: [...row.roles.map((holding) => holding.organisation.path), ...(row.member ? [row.member.branch.path] : [])],
  personIds: [row.id],
});

/** A role holding as it is shown. */
export const fromHolding = ({ id, role, organisation, fromDate, toDate }: Holding) => ({
  id,
  role: role as Role,
  organisation: { id: organisation.id, code: organisation.code, name: organisation.name },
  fromDate: fromDbDate(fromDate),
  toDate: fromDbDateOrNull(toDate),
});

/** A person as the actor may see him: with the roles that lie in his reach. */
export function toPerson(row: PersonRow, actor: Actor) {
  const shown = row.roles.filter(({ organisation }) =>
    may(actor, 'person.read', { paths: [organisation.path], personIds: [row.id] }),
  );
  return {
    id: row.id,
    name: row.name,
    memberId: row.member?.id ?? null,
    loginName: row.passwordHash === null ? null : row.loginName,
    disabled: row.disabledAt !== null,
    roles: shown.map(fromHolding),
    version: row.version,
  };
}

/**
 * Passes only when every role that the person holds or will hold, and his branch, lie in the actor's reach: else the
 * administrator of a branch could take over the sign-in of somebody above him, or a secretary how he is told.
 * @throws Problem `not-allowed`
 */
export function demandWhole(
  actor: Actor,
  row: PersonRow,
  today: LocalDate,
  permission: 'person.write' | 'member.write' = 'person.write',
): void {
  const prefixes = reach(actor, permission);
  const inForce = row.roles.filter(({ toDate }) => toDate === null || fromDbDate(toDate) >= today);
  const paths = [
    ...inForce.map(({ organisation }) => organisation.path),
    ...(row.member ? [row.member.branch.path] : []),
  ];
  const whole = paths.every((path) => prefixes.some((prefix) => path.startsWith(prefix)));
  if (!whole) throw new Problem('not-allowed');
}

/** Ends every session of a person. */
export const revokeSessions = (tx: Transaction, personId: string, at: number) =>
  tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: new Date(at) } });
