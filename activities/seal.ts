import type { Instant, LocalDate } from '../domain/time/dates';
import { open, seal } from '../platform/cipher';
import { canonical, digest, GENESIS } from '../platform/hash';
import type { KeyRing } from '../platform/keys';
import type { Database, Transaction } from '../prisma/client';
import type { Seal } from '../prisma/generated/client';

const PAGE = 5_000;

/** To what a day's seal is sealed. */
export const sealContext = (day: LocalDate): string => `seal:${day}`;

interface Head {
  kind: string;
  id: string;
  seq: number;
  hash: Uint8Array;
}

/**
 * The digest of a day's seal: over the seal before, the day, and the heads that had moved, in order.
 * @param previous hash of the seal before it; absent: the first
 */
export async function digestOfDay(
  db: Database | Transaction,
  day: LocalDate,
  previous: Uint8Array = GENESIS,
): Promise<{ hash: Buffer; heads: number }> {
  let hash = digest(previous, day);
  let heads = 0;
  // By the bytes of the ids: the order of letters may change with a release of the operating system.
  for (let after = ['', '']; ; ) {
    const rows = await db.$queryRaw<Head[]>`
      SELECT kind, id, seq, hash FROM seal_head
       WHERE day = ${day}::date AND (kind COLLATE "C", id COLLATE "C") > (${after[0]}, ${after[1]})
       ORDER BY kind COLLATE "C", id COLLATE "C" LIMIT ${PAGE}`;
    for (const row of rows) {
      hash = digest(hash, canonical([row.kind, row.id, row.seq, Buffer.from(row.hash).toString('hex')]));
    }
    heads += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return { hash, heads };
    after = [last.kind, last.id];
  }
}

/** Whether a seal was made with the keys: nobody else can make what it holds. */
export function isSealedBy(keys: KeyRing, day: LocalDate, { hash, sealed }: Pick<Seal, 'hash' | 'sealed'>): boolean {
  if (!sealed) return false;
  try {
    return open(keys.field, sealed, sealContext(day)).equals(hash);
  } catch {
    return false;
  }
}

/**
 * Seals a day: keeps the head of every chain of a case and of an actor that has moved since the seal before, and one
 * digest over them, enciphered with a field key. So no chain can be changed, cut or left out unseen afterwards, even by
 * somebody who may write all tables. The same day again changes nothing.
 * @returns how many chains had moved, and the digest, 64 hex digits
 */
export async function sealDay(
  db: Database,
  keys: KeyRing,
  day: LocalDate,
  at: Instant,
): Promise<{ heads: number; hash: string }> {
  const date = new Date(day);
  const shown = (one: { heads: number; hash: Uint8Array }) => ({
    heads: one.heads,
    hash: Buffer.from(one.hash).toString('hex'),
  });
  const there = await db.seal.findUnique({ where: { day: date } });
  if (there) return shown(there);
  return await db.$transaction(
    async (tx) => {
      const previous = await tx.seal.findFirst({ where: { day: { lt: date } }, orderBy: { day: 'desc' } });
      await tx.$executeRaw`
        INSERT INTO seal_head (kind, id, day, seq, hash)
        SELECT now.kind, now.id, ${date}::date, now.seq, now.hash
          FROM (SELECT 'case' AS kind, id, seq, head_hash AS hash FROM "case"
                UNION ALL SELECT 'actor', actor_id::text, seq, hash FROM audit_head) AS now
          LEFT JOIN LATERAL (SELECT h.hash FROM seal_head h WHERE h.kind = now.kind AND h.id = now.id
                              ORDER BY h.day DESC LIMIT 1) AS before ON true
         WHERE before.hash IS DISTINCT FROM now.hash`;
      const { hash, heads } = await digestOfDay(tx, day, previous?.hash);
      const sealed = new Uint8Array(seal(keys.field, hash, sealContext(day)));
      const row = { day: date, at: new Date(at), heads, hash: new Uint8Array(hash), sealed };
      await tx.seal.create({ data: row });
      return shown(row);
    },
    { timeout: 600_000 },
  );
}
