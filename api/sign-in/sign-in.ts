import { passwordFits } from '../../access/password';
import type { Instant } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Deps } from '../http/deps';
import type { Strangers } from '../http/strangers';

/** Failures after which a sign-in is locked, and for how long (milliseconds). */
export const FAILURES = 5;
export const LOCK = 15 * 60_000;

interface Attempt {
  id: string;
  password_hash: string;
}

/**
 * Counts a try as failed before its password is looked at, in one statement, so that of many guesses at once no more
 * than five get through. A lock that has run out starts the count anew.
 */
async function begin(deps: Deps, loginName: string, at: Instant): Promise<Attempt | undefined> {
  const now = new Date(at);
  const until = new Date(at + LOCK);
  const rows = await deps.db.$queryRaw<Attempt[]>`
    UPDATE person
       SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,
           locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= ${FAILURES}::int THEN ${until}::timestamptz ELSE NULL END
     WHERE login_name = ${loginName} AND password_hash IS NOT NULL AND disabled_at IS NULL
       AND (locked_until IS NULL OR locked_until <= ${now}::timestamptz)
    RETURNING id::text, password_hash`;
  return rows[0];
}

/** Until when a name is locked; undefined when it is not, or was not before this try. */
async function lockedUntil(deps: Deps, strangers: Strangers, loginName: string, at: Instant) {
  const person = await deps.db.person.findFirst({
    where: { loginName, disabledAt: null, passwordHash: { not: null } },
    select: { lockedUntil: true },
  });
  return person ? person.lockedUntil?.getTime() : strangers.tried(loginName, at);
}

/**
 * Checks a name and password.
 * @returns the person's id
 * @throws Problem `wrong-sign-in` for an unknown name and a wrong password alike, `sign-in-locked` with Retry-After
 */
export async function checkSignIn(
  deps: Deps,
  strangers: Strangers,
  { loginName, password }: { loginName: string; password: string },
  at: Instant,
): Promise<string> {
  const attempt = await begin(deps, loginName, at);
  const right = await passwordFits(attempt?.password_hash, password);
  if (attempt && right) {
    await deps.db.person.update({ where: { id: attempt.id }, data: { failures: 0, lockedUntil: null } });
    return attempt.id;
  }
  const until = attempt ? undefined : await lockedUntil(deps, strangers, loginName, at);
  if (until !== undefined && until > at) {
    throw new Problem('sign-in-locked', { retryAfter: Math.ceil((until - at) / 1000) });
  }
  throw new Problem('wrong-sign-in');
}
