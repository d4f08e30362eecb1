import type { Pool } from 'pg';
import { lookupHash, open } from '../../platform/cipher';
import type { Key, KeyRing } from '../../platform/keys';
import type { Tally } from './tally';

interface Row {
  id: string;
  identityNumber: Buffer;
  phone: Buffer | null;
  identityHash: Buffer;
  identityTailHash: Buffer;
  phoneHash: Buffer | null;
}

export const LOOK_UPS = 'member look-up hashes';

const SELECT = `SELECT id::text, identity_number AS "identityNumber", phone, identity_hash AS "identityHash",
                       identity_tail_hash AS "identityTailHash", phone_hash AS "phoneHash"
                  FROM member WHERE $1::text IS NULL OR id > $1::uuid ORDER BY id LIMIT $2`;

/** Goes through all members; which key made a hash is known only by making it again. */
async function eachBatch(
  pool: Pool,
  keys: KeyRing,
  batch: number,
  tally: Tally,
  use: (rows: { row: Row; number: string; phone?: string }[]) => Promise<void>,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: Row[] } = await pool.query<Row>(SELECT, [after, batch]);
    await use(
      rows.flatMap((row) => {
        const text = (field: string, bytes: Buffer) =>
          tally.opened(LOOK_UPS, () => open(keys.field, bytes, `member.${field}:${row.id}`))?.toString('utf8');
        const number = text('identityNumber', row.identityNumber);
        const phone = row.phone ? text('phone', row.phone) : undefined;
        return number === undefined || (row.phone && phone === undefined) ? [] : [{ row, number, phone }];
      }),
    );
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

const hashesBy = (key: Key, number: string, phone: string | undefined) => ({
  identityHash: lookupHash([key], 'identity', number),
  identityTailHash: lookupHash([key], 'identity-tail', number.slice(-4)),
  phoneHash: phone === undefined ? null : lookupHash([key], 'phone', phone),
});

const stands = (row: Row, fresh: ReturnType<typeof hashesBy>) =>
  fresh.identityHash.equals(row.identityHash) &&
  fresh.identityTailHash.equals(row.identityTailHash) &&
  (fresh.phoneHash && row.phoneHash ? fresh.phoneHash.equals(row.phoneHash) : fresh.phoneHash === row.phoneHash);

/**
 * Makes look-up hashes again that an older look-up key made.
 * @returns how many members were left because somebody was changing them
 */
export async function rekeyLookUps(pool: Pool, keys: KeyRing, batch: number, tally: Tally): Promise<number> {
  let busy = 0;
  await eachBatch(pool, keys, batch, tally, async (members) => {
    const changes = members.flatMap(({ row, number, phone }) => {
      const fresh = hashesBy(keys.lookup[0] as Key, number, phone);
      return stands(row, fresh) ? [] : [{ row, fresh }];
    });
    if (!changes.length) return;
    const of = <T>(pick: (change: (typeof changes)[0]) => T) => changes.map(pick);
    // By the hash that was read: it changes with the number or the phone that it was made of.
    const { rowCount } = await pool.query(
      `WITH r AS (SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])
                    AS r(id, was, phone_was, hash, tail, phone)),
            free AS (SELECT t.id FROM member t WHERE t.id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED)
       UPDATE member t SET identity_hash = r.hash, identity_tail_hash = r.tail, phone_hash = r.phone FROM r, free
        WHERE t.id = r.id AND t.id = free.id AND t.identity_hash = r.was AND t.phone_hash IS NOT DISTINCT FROM r.phone_was`,
      [
        of(({ row }) => row.id),
        of(({ row }) => row.identityHash),
        of(({ row }) => row.phoneHash),
        of(({ fresh }) => fresh.identityHash),
        of(({ fresh }) => fresh.identityTailHash),
        of(({ fresh }) => fresh.phoneHash),
      ],
    );
    tally.add(LOOK_UPS, rowCount ?? 0);
    busy += changes.length - (rowCount ?? 0);
  });
  return busy;
}

/** How many members' hashes each look-up key made, by its id; `?` for those that no key of the ring made. */
export async function lookUpKeys(pool: Pool, keys: KeyRing, tally: Tally): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await eachBatch(pool, keys, 1_000, tally, async (members) => {
    for (const { row, number, phone } of members) {
      const key = keys.lookup.find((one) => stands(row, hashesBy(one, number, phone)));
      counts[key?.id ?? '?'] = (counts[key?.id ?? '?'] ?? 0) + 1;
    }
  });
  return counts;
}
