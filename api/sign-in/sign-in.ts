import { recordAudit } from '../../access/audit';
import { passwordFits } from '../../access/password';
import { hasFactor, takeCode } from '../../access/second-factor';
import { countTry, nameHashOf, type Try, takeBack } from '../../access/sign-in-tries';
import type { Whence } from '../../access/whence';
import { NOBODY } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Deps } from '../http/deps';

/** What was typed. */
export interface SignInInput {
  loginName: string;
  password: string;
  code?: string;
}

/** Who it was, and the try that succeeded: the session that is opened puts it right. */
export interface Recognised {
  personId: string;
  tried: Try;
}

/** The audit's row about a try: in the chain of him whose name it was, whoever tried; of nobody's name in nobody's. */
export const triedEntry = (personId: string | undefined, action: string, whence: Whence, at: Instant) => ({
  actorId: personId ?? NOBODY,
  at,
  action,
  objectKind: personId ? 'person' : 'sign-in',
  // Nothing of an unknown name: it may be a password.
  objectId: personId ?? 'unknown',
  detail: { ...whence },
});

/**
 * Checks a name, a password and, where he has one in use, a code of the second factor. A failure is on record.
 * @throws Problem `wrong-sign-in` for an unknown name, a wrong password and a wrong code alike, `sign-in-locked` with
 * Retry-After, `code-needed`
 */
export async function checkSignIn(
  { db, keys }: Deps,
  { loginName, password, code }: SignInInput,
  whence: Whence,
  at: Instant,
): Promise<Recognised> {
  const tried = await countTry(db, nameHashOf(keys, loginName), whence.address, at);
  if ('until' in tried) throw new Problem('sign-in-locked', { retryAfter: Math.ceil((tried.until - at) / 1000) });
  const person = await db.person.findFirst({
    where: { loginName, passwordHash: { not: null }, disabledAt: null },
    select: { id: true, passwordHash: true },
  });
  const right = await passwordFits(person?.passwordHash, password);
  if (person && right) {
    if (!(await hasFactor(db, person.id))) return { personId: person.id, tried };
    if (code === undefined) {
      await takeBack(db, tried);
      throw new Problem('code-needed');
    }
    if (await takeCode(db, keys, { personId: person.id, code }, at)) return { personId: person.id, tried };
  }
  await db.$transaction((tx) => recordFailure(tx, person?.id, tried, whence, at));
  throw new Problem('wrong-sign-in');
}

async function recordFailure(tx: Transaction, personId: string | undefined, tried: Try, whence: Whence, at: Instant) {
  await recordAudit(tx, triedEntry(personId, 'sign-in-failed', whence, at));
  if (tried.locks) await recordAudit(tx, triedEntry(personId, 'sign-in-locked', whence, at));
}
