import { Secret, TOTP } from 'otpauth';
import { type Role, threeAdministrators } from '../domain/people/roles';
import type { Instant } from '../domain/time/dates';
import { open, seal } from '../platform/cipher';
import type { KeyRing } from '../platform/keys';
import type { AccountsConfig } from '../platform/sign-in-config';
import type { Database, Transaction } from '../prisma/client';

// TOTP (RFC 6238) as every authenticator knows it: SHA-1, six digits, thirty seconds; one step early or late.
const STEP = 30;
const LEEWAY = 1;
const ISSUER = '党务流程';
const BYTES = 20;

const context = (personId: string) => `second-factor:${personId}`;
const totp = (secret: Secret, label = '') =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: STEP, secret });

/** Whether this is the embedded sample: it was loaded in place of a city's own people, and stands so in the audit. */
export async function isSample(db: Database | Transaction): Promise<boolean> {
  return (await db.audit.findFirst({ where: { objectKind: 'sample' }, select: { seq: true } })) !== null;
}

/** Whether one of the roles is one of the three administrators. */
export const isAdministrator = (roles: readonly { role: Role }[]): boolean =>
  roles.some(({ role }) => (threeAdministrators as readonly Role[]).includes(role));

/** Whether somebody with these roles has to sign in with a code besides. */
export async function needsCode(
  db: Database | Transaction,
  { secondFactor }: AccountsConfig,
  roles: readonly { role: Role }[],
): Promise<boolean> {
  if (secondFactor === 'everybody') return true;
  if (secondFactor === 'off' || !isAdministrator(roles)) return false;
  return secondFactor === 'administrators' || !(await isSample(db));
}

/**
 * Makes a new secret for somebody, in place of one that was not confirmed.
 * @param label what his authenticator shows beside our name
 * @returns the secret in base32 and as the address that a QR code holds; undefined when he has one in use
 */
export async function beginFactor(
  tx: Transaction,
  keys: KeyRing,
  { personId, label }: { personId: string; label: string },
  at: Instant,
): Promise<{ secret: string; uri: string } | undefined> {
  const secret = new Secret({ size: BYTES });
  const sealed = new Uint8Array(seal(keys.field, Buffer.from(secret.base32), context(personId)));
  const there = await tx.secondFactor.findUnique({ where: { personId } });
  if (there?.confirmedAt) return undefined;
  const row = { secret: sealed, at: new Date(at), lastStep: 0n };
  await tx.secondFactor.upsert({ where: { personId }, create: { personId, ...row }, update: row });
  return { secret: secret.base32, uri: totp(secret, label).toString() };
}

/**
 * Whether a code is right now; each is taken once.
 * @param confirming looks at a secret that is not in use yet, and takes it into use
 */
export async function takeCode(
  tx: Transaction | Database,
  keys: KeyRing,
  { personId, code }: { personId: string; code: string },
  at: Instant,
  confirming = false,
): Promise<boolean> {
  const row = await tx.secondFactor.findUnique({ where: { personId } });
  if (!row || (row.confirmedAt === null) !== confirming) return false;
  const secret = Secret.fromBase32(open(keys.field, row.secret, context(personId)).toString());
  const delta = totp(secret).validate({ token: code, timestamp: at, window: LEEWAY });
  if (delta === null) return false;
  const step = BigInt(Math.floor(at / 1000 / STEP) + delta);
  const { count } = await tx.secondFactor.updateMany({
    where: { personId, lastStep: { lt: step }, secret: row.secret },
    data: { lastStep: step, ...(confirming && { confirmedAt: new Date(at) }) },
  });
  return count === 1;
}

/** Whether somebody has a second factor in use. */
export async function hasFactor(tx: Transaction | Database, personId: string): Promise<boolean> {
  const row = await tx.secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } });
  return row !== null && row.confirmedAt !== null;
}
