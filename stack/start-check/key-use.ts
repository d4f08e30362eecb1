import type { Client } from 'pg';
import { lookupHash, open } from '../../platform/cipher';
import type { Key, KeyRing } from '../../platform/keys';
import { StartFault } from './start-fault';

/** What every installation in use has, and to what it is sealed; npm run rekey -- --check looks at all there is. */
const SEALED = [
  { table: 'member', column: 'identity_number', context: (id: string) => `member.identityNumber:${id}` },
  { table: 'submission', column: 'body', context: (id: string) => `submission:${id}` },
];
/** Rows that are looked at from each end: ids are random, so these are as good as any. */
const ROWS = 5;

/**
 * Whether the ring is the one that sealed the data: tries it on some rows.
 * @throws StartFault `keys-unknown`, `keys-differ`
 */
export async function checkKeyRing(client: Client, keys: KeyRing): Promise<void> {
  for (const { table, column, context } of SEALED) {
    const end = (order: string) =>
      `(SELECT id::text, ${column} AS bytes FROM ${table} ORDER BY id ${order} LIMIT ${ROWS})`;
    const { rows } = await client.query<{ id: string; bytes: Buffer }>(`${end('ASC')} UNION ALL ${end('DESC')}`);
    // What names no key was not sealed by another ring: it is damaged, which `npm run rekey -- --check` tells.
    for (const { id, bytes } of rows) if (bytes[0]) tried('field', keys.field, bytes, context(id));
  }
  const { rows } = await client.query<{ id: string; number: Buffer; hash: Buffer }>(
    `SELECT id::text, identity_number AS number, identity_hash AS hash FROM member ORDER BY id LIMIT ${ROWS}`,
  );
  for (const { id, number, hash } of rows) {
    const text = open(keys.field, number, `member.identityNumber:${id}`).toString('utf8');
    if (!keys.lookup.some((key) => lookupHash([key], 'identity', text).equals(hash))) {
      throw new StartFault('keys-differ', { purpose: 'lookup', key: keys.lookup.map((key) => key.id).join(' or ') });
    }
  }
}

/** Opens sealed bytes. @throws StartFault when the ring lacks their key, or has another of that name */
export function tried(purpose: keyof KeyRing, keys: Key[], bytes: Uint8Array, context: string): void {
  const id = Buffer.from(bytes).toString('latin1', 1, 1 + Math.min(bytes[0] ?? 0, 15));
  if (!keys.some((key) => key.id === id)) throw new StartFault('keys-unknown', { purpose, key: id });
  try {
    open(keys, bytes, context);
  } catch {
    throw new StartFault('keys-differ', { purpose, key: id });
  }
}
