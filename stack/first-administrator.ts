import { randomUUID } from 'node:crypto';
import { recordAudit } from '../access/audit';
import { pathOf } from '../domain/people/organisation-rules';
import type { OrganisationKind } from '../domain/people/roles';
import { type Instant, type LocalDate, localDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { toDbDate } from '../prisma/db-date';
import { giveSignIn, type SignIn } from './sign-ins';

export interface FirstAdministrator {
  name: string;
  /** How he signs in: by a one-time password under a user name, or as a subject of the identity provider. */
  way: { loginName: string } | { issuer: string; subject: string };
  /** The top of the tree; undefined where there is one already. */
  organisation?: { code: string; name: string; kind: OrganisationKind };
}

/** What `npm start -- --empty` makes: the top of the tree is named afterwards, by PATCH /organisations/{id}. */
export const TO_BE_NAMED: FirstAdministrator = {
  name: '管理员',
  way: { loginName: 'admin' },
  organisation: { code: 'ROOT', name: '待命名党工委', kind: 'work-committee' },
};

/** Why there is none to be made; the message says what to do. */
export class NoFirstAdministrator extends Error {}

/**
 * Makes an administrator where nobody who is one can sign in, and the top of the tree where there is none. Everything
 * else comes by import or the API, below it.
 * @returns his sign-in; without one when he is linked to a subject
 * @throws NoFirstAdministrator
 */
export async function createFirstAdministrator(
  tx: Transaction,
  { name, way, organisation }: FirstAdministrator,
  at: Instant,
): Promise<{ organisation: string; signIn?: SignIn }> {
  // Two at once would make two of them.
  await tx.$executeRaw`LOCK TABLE role_holding IN SHARE ROW EXCLUSIVE MODE`;
  const today = localDate(at);
  if (await hasAdministrator(tx, today)) {
    throw new NoFirstAdministrator('there is an administrator already: he gives sign-ins and roles to others');
  }
  const top = await theTop(tx, organisation);
  const personId = randomUUID();
  await tx.person.create({ data: { id: personId, name } });
  await tx.roleHolding.create({
    data: { id: randomUUID(), personId, organisationId: top.id, role: 'administrator', fromDate: toDbDate(today) },
  });
  const entry = { actorId: personId, at, objectKind: 'person', objectId: personId };
  await recordAudit(tx, { ...entry, action: 'role-given', detail: { role: 'administrator', organisationId: top.id } });
  if ('subject' in way) {
    await tx.personIdentity.create({ data: { ...way, personId, at: new Date(at) } });
    await recordAudit(tx, { ...entry, action: 'identity-linked', detail: { issuer: way.issuer, way: 'hand' } });
    return { organisation: top.name };
  }
  const shown = { role: '系统管理员', organisation: top.name, loginName: way.loginName, mustChange: true };
  const taken = await tx.person.findUnique({ where: { loginName: way.loginName }, select: { id: true } });
  if (taken) throw new NoFirstAdministrator(`the user name ${way.loginName} is taken: choose another by --login`);
  const signIn = await giveSignIn(tx, personId, shown);
  await recordAudit(tx, { ...entry, action: 'sign-in-given' });
  return { organisation: top.name, signIn };
}

/** Whether somebody is administrator today, and has a way to sign in. */
async function hasAdministrator(tx: Transaction, today: LocalDate): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM role_holding r JOIN person p ON p.id = r.person_id
     WHERE r.role = 'administrator' AND r.from_date <= ${today}::date AND coalesce(r.to_date >= ${today}::date, true)
       AND p.disabled_at IS NULL
       AND (p.password_hash IS NOT NULL OR EXISTS (SELECT FROM person_identity i WHERE i.person_id = p.id)) LIMIT 1`;
  return found.length > 0;
}

async function theTop(tx: Transaction, wanted: FirstAdministrator['organisation']) {
  const select = { id: true, name: true };
  const there = await tx.organisation.findFirst({ where: { parentId: null, closedOn: null }, select });
  if (there && wanted) {
    throw new NoFirstAdministrator(`the top of the tree is there already, ${there.name}: leave --organisation out`);
  }
  if (there) return there;
  if (!wanted)
    throw new NoFirstAdministrator('--organisation: the full name of the organisation at the top of the tree');
  return await tx.organisation.create({
    data: { id: randomUUID(), ...wanted, path: pathOf(undefined, wanted.code), mayApproveProbationary: true },
    select,
  });
}
