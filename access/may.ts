import { keepers, type Role } from '../domain/people/roles';
import { Problem } from '../platform/problem';
import type { Actor } from './actor';

const everyRole = [
  ...keepers,
  'discipline-commissioner',
  'group-leader',
  'community-worker',
  'grid-worker',
  'administrator',
  'security-administrator',
  'auditor',
] as const;

/**
 * Role × permission. `self` is the person whom the object is about. The administrator keeps registers and imports but
 * reads no contents of cases and decides nothing; the security administrator frees sign-ins and says yes or no to what
 * needs a second one; the auditor reads what was done, not whom it was about.
 */
export const permissions = {
  'organisation.read': everyRole,
  'organisation.write': ['administrator'],
  'outside.read': [...keepers, 'self'],
  'outside.write': keepers,
  'person.read': [
    ...keepers,
    'discipline-commissioner',
    'community-worker',
    'administrator',
    'security-administrator',
    'auditor',
    'self',
  ],
  'person.write': ['administrator'],
  'sign-in.free': ['security-administrator'],
  'approval.read': ['security-administrator', 'auditor'],
  'approval.decide': ['security-administrator'],
  'member.read': [...keepers, 'discipline-commissioner', 'group-leader', 'community-worker', 'administrator', 'self'],
  'member.create': ['organisation-officer', 'administrator'],
  'member.write': [...keepers, 'administrator'],
  'member.unmask-identity': [...keepers, 'administrator', 'self'],
  'member.unmask-contact': [...keepers, 'group-leader', 'community-worker', 'administrator', 'self'],
  'case.read': [...keepers, 'self'],
  'case.start': [...keepers, 'self'],
  'case.act': [...keepers, 'self'],
  'life.read': [...keepers, 'discipline-commissioner', 'group-leader', 'self'],
  'study.write': [...keepers, 'group-leader', 'self'],
  'exemption.read': [...keepers, 'self'],
  'exemption.write': keepers,
  'sitting.read': [...keepers, 'discipline-commissioner'],
  'sitting.keep': keepers,
  'sitting.lead': [...keepers, 'group-leader'],
  'life-call.settle': [...keepers, 'group-leader'],
  'dues.read': [...keepers, 'self'],
  'dues.write': keepers,
  'dues.declare': [...keepers, 'self'],
  'duty.read': [...keepers, 'discipline-commissioner', 'self'],
  'duty.write': keepers,
  'duty.import': ['organisation-officer'],
  'first-month.read': [...keepers, 'administrator'],
  'first-month.write': ['organisation-officer', 'administrator'],
  'registrant.read': [...keepers, 'community-worker', 'grid-worker', 'self'],
  'registrant.write': [...keepers, 'community-worker'],
  'registrant.serve': [...keepers, 'community-worker', 'grid-worker'],
  'unit.read': [...keepers, 'community-worker'],
  'unit.write': [...keepers, 'community-worker'],
  'pairing.read': [...keepers, 'community-worker', 'self'],
  'pairing.write': [...keepers, 'community-worker'],
  'opening.read': [...keepers, 'community-worker', 'grid-worker', 'self'],
  'opening.write': [...keepers, 'community-worker'],
  'service.read': [...keepers, 'community-worker', 'grid-worker', 'self'],
  'service.write': [...keepers, 'community-worker', 'grid-worker', 'self'],
  'service.certify': [...keepers, 'community-worker', 'grid-worker'],
  'unit-letter.read': [...keepers, 'community-worker'],
  'unit-letter.write': [...keepers, 'community-worker'],
  'unit-letter.review': ['secretary', 'deputy-secretary', 'organisation-officer'],
  'relay.read': [...keepers, 'group-leader'],
  'relay.tick': [...keepers, 'group-leader'],
  'delivery.read': [...keepers, 'administrator'],
  'setting.read': [...keepers, 'administrator', 'security-administrator', 'auditor'],
  'setting.write': ['administrator'],
  'calendar.write': ['administrator'],
  'rule.write': ['organisation-officer', 'administrator'],
  'list.export': [...keepers, 'administrator', 'auditor'],
  'list.export-unmasked': ['organisation-officer', 'administrator'],
  'check-up.read': [...keepers, 'administrator'],
  'national.compare': keepers,
  'rehearsal.run': ['organisation-officer', 'administrator'],
  'import.read': ['organisation-officer', 'administrator'],
  'import.write': ['organisation-officer', 'administrator'],
  'batch.read': keepers,
  'batch.write': keepers,
  'start.read': ['administrator'],
  'start.write': ['administrator'],
  'sweep.read': ['administrator', 'auditor'],
  'paper.make': keepers,
  'paper.read': [...keepers, 'self'],
  'template.read': ['organisation-officer', 'administrator'],
  'template.write': ['organisation-officer', 'administrator'],
  'book.read': [...keepers, 'auditor'],
  'book.write': keepers,
  'payment-list.read': keepers,
  'payment-list.write': keepers,
  'statistics.read': [...keepers, 'auditor'],
  'audit.read': ['administrator', 'security-administrator', 'auditor'],
} as const satisfies Record<string, readonly (Role | 'self')[]>;

export type Permission = keyof typeof permissions;

/** What a permission is asked for. */
export interface AccessObject {
  /** Paths of the organisations it concerns: for a member his branch and his group, for a case every side. */
  paths: readonly string[];
  /** Paths of organisations that look after it besides (又管): they may read, and act on nothing. */
  alsoPaths?: readonly string[];
  memberId?: string;
  /** Persons it is about or who were let in: a person himself; a case's starter and those it was copied to. */
  personIds?: readonly string[];
}

const allows = (permission: Permission, who: Role | 'self') =>
  (permissions[permission] as readonly string[]).includes(who);

const reaches = (rolePath: string, paths: readonly string[]) => paths.some((path) => path.startsWith(rolePath));

/** Whether the actor may do something with the subject; without a subject, whether he may anywhere at all. */
export function may(actor: Actor, permission: Permission, subject?: AccessObject): boolean {
  const held = actor.roles.filter(({ role }) => allows(permission, role));
  if (!subject) return held.length > 0 || (allows(permission, 'self') && actor.memberId !== undefined);
  const paths = permission.endsWith('.read') ? [...subject.paths, ...(subject.alsoPaths ?? [])] : subject.paths;
  if (held.some(({ path }) => reaches(path, paths))) return true;
  if (!allows(permission, 'self')) return false;
  const isMember = actor.memberId !== undefined && actor.memberId === subject.memberId;
  return isMember || (subject.personIds ?? []).includes(actor.personId);
}

/**
 * Lets the actor pass or throws: `not-found` when he may not even see the subject, `not-allowed` when he may see it
 * and not do this.
 */
export function demand(actor: Actor, permission: Permission, subject: AccessObject): void {
  if (may(actor, permission, subject)) return;
  const read = `${permission.split('.')[0]}.read` as Permission;
  throw new Problem(may(actor, read, subject) ? 'not-allowed' : 'not-found');
}

/** Lets the actor pass when some role of his allows this somewhere; throws `not-allowed`. For lists and searches. */
export function demandSomewhere(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Problem('not-allowed');
}

/**
 * Path prefixes of the subtrees in which the actor's roles allow something, none inside another; none when he has no
 * such role. What is his own (`self`) is not among them.
 */
export function reach(actor: Actor, permission: Permission): string[] {
  const paths = [...new Set(actor.roles.filter(({ role }) => allows(permission, role)).map(({ path }) => path))];
  return paths.filter((path) => !paths.some((wider) => wider !== path && path.startsWith(wider))).sort();
}

/** Organisations in which the actor himself holds an office that allows something: those below them not among these. */
export const officesWith = ({ roles }: Actor, permission: Permission): string[] => [
  ...new Set(roles.filter(({ role }) => allows(permission, role)).map(({ organisationId }) => organisationId)),
];

/** A Prisma condition on an organisation: at or below one of the paths; with no paths it holds for none. */
export const atOrBelow = (paths: readonly string[]) => ({ OR: paths.map((path) => ({ path: { startsWith: path } })) });
