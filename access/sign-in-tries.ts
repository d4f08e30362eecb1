import { DAY, HOUR, type Instant, MINUTE } from '../domain/time/dates';
import { lookupHash } from '../platform/cipher';
import type { KeyRing } from '../platform/keys';
import type { Database, Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

// A stranger who tries somebody's name must not keep him out: what fails is counted by name and address together. Guesses
// from many addresses are held by a count of their own, of which an address from which he signed in lately is no part.

/** Failures from one address after which a name is locked there, and for how long (milliseconds). */
export const FAILURES = 5;
export const LOCK = 15 * MINUTE;
/** The same for all addresses together from which nobody of that name has signed in within `KNOWN_FOR`. */
const FAILURES_FROM_ANYWHERE = 100;
const LOCK_ANYWHERE = HOUR;
const KNOWN_FOR = 30 * DAY;
/** After this a count begins anew. */
const WINDOW = DAY;

/** Stands for all addresses that are not known. */
const ANYWHERE = '*';

/** Keyed, since what people type into that field is now and then a password. */
export const nameHashOf = (keys: KeyRing, loginName: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(lookupHash(keys.lookup, 'sign-in', loginName));

interface Limits {
  most: number;
  lock: number;
}

type Counted = { locked: false; now: boolean; known: boolean } | { locked: true; until: Instant };

/** Counts in one statement, so that of many tries at once no more than the limit get through. */
async function count(db: Database, hash: Uint8Array, address: string, at: Instant, l: Limits): Promise<Counted> {
  const [now, until, begun] = [new Date(at), new Date(at + l.lock), new Date(at - WINDOW)];
  const [row] = await db.$queryRaw<{ locked_until: Date | null; succeeded_at: Date | null }[]>(Prisma.sql`
    INSERT INTO sign_in_try AS t (name_hash, address, failures, begun_at, last_at)
    VALUES (${hash}, ${address}, 1, ${now}, ${now})
    ON CONFLICT (name_hash, address) DO UPDATE
       SET failures = CASE WHEN t.locked_until IS NULL AND t.begun_at > ${begun} THEN t.failures + 1 ELSE 1 END,
           begun_at = CASE WHEN t.locked_until IS NULL AND t.begun_at > ${begun} THEN t.begun_at ELSE ${now} END,
           locked_until = CASE WHEN t.locked_until IS NULL AND t.begun_at > ${begun} AND t.failures + 1 >= ${l.most}::int
                               THEN ${until}::timestamptz END,
           last_at = ${now}
     WHERE t.locked_until IS NULL OR t.locked_until <= ${now}
    RETURNING locked_until, succeeded_at`);
  if (row) {
    const known = (row.succeeded_at?.getTime() ?? 0) > at - KNOWN_FOR;
    return { locked: false, now: row.locked_until !== null, known };
  }
  const there = await db.signInTry.findUnique({
    where: { nameHash_address: { nameHash: new Uint8Array(hash), address } },
  });
  return { locked: true, until: there?.lockedUntil?.getTime() ?? at };
}

/** A try that may go on: whether its failure locks the name, and under which addresses it was counted. */
export interface Try {
  hash: Uint8Array;
  locks: boolean;
  counted: readonly string[];
}

/**
 * Counts a try as failed before its password is looked at.
 * @returns the try, or until when the name is locked
 */
export async function countTry(
  db: Database,
  hash: Uint8Array,
  address: string,
  at: Instant,
): Promise<Try | { until: Instant }> {
  const here = await count(db, hash, address, at, { most: FAILURES, lock: LOCK });
  if (here.locked) return { until: here.until };
  if (here.known) return { hash, locks: here.now, counted: [address] };
  const all = await count(db, hash, ANYWHERE, at, { most: FAILURES_FROM_ANYWHERE, lock: LOCK_ANYWHERE });
  if (all.locked) return { until: all.until };
  return { hash, locks: here.now || all.now, counted: [address, ANYWHERE] };
}

/** The try was no failure, and no success yet: it is as if it had not been. */
export async function takeBack(db: Database | Transaction, { hash, counted }: Try): Promise<void> {
  await db.signInTry.updateMany({
    where: { nameHash: new Uint8Array(hash), address: { in: [...counted] }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 }, lockedUntil: null },
  });
}

/** The try was right: its address is known from now on, and what failed there before does not count. */
export async function succeed(tx: Transaction, one: Try, at: Instant): Promise<void> {
  await takeBack(tx, one);
  await tx.signInTry.update({
    where: { nameHash_address: { nameHash: new Uint8Array(one.hash), address: one.counted[0] as string } },
    data: { failures: 0, lockedUntil: null, succeededAt: new Date(at) },
  });
}

/** Frees a name everywhere. @returns whether it was locked anywhere */
export async function freeName(tx: Transaction, hash: Uint8Array, at: Instant): Promise<boolean> {
  const nameHash = new Uint8Array(hash);
  const { count: locked } = await tx.signInTry.updateMany({
    where: { nameHash, lockedUntil: { gt: new Date(at) } },
    data: { failures: 0, lockedUntil: null },
  });
  return locked > 0;
}

/** Lets go what has no bearing any more. */
export async function forgetTries(db: Database, at: Instant): Promise<void> {
  await db.signInTry.deleteMany({
    where: {
      lastAt: { lt: new Date(at - WINDOW) },
      OR: [{ succeededAt: null }, { succeededAt: { lt: new Date(at - KNOWN_FOR) } }],
    },
  });
}
