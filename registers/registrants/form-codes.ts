import { randomBytes } from 'node:crypto';
import { FORM_CODE_LENGTH, formCodeOf } from '../../domain/registrants/form-code';
import { lookupHash } from '../../platform/cipher';
import type { Key, KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';

const hashed = (key: Key, code: string) => new Uint8Array(lookupHash([key], 'form-code', code));

/**
 * A new code for the 报到单 of each of some registrants, which makes the one before it void. Kept is a keyed hash alone: the
 * code stands on the paper.
 * @returns the codes by registrant
 */
export async function newFormCodes(
  tx: Transaction,
  keys: KeyRing,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const codes = new Map(ids.map((id) => [id, formCodeOf(randomBytes(FORM_CODE_LENGTH))]));
  const hashes = ids.map((id) => hashed(keys.lookup[0] as Key, codes.get(id) as string));
  await tx.$executeRaw`
    UPDATE registrant r SET form_code = given.hash
      FROM unnest(${[...ids]}::uuid[], ${hashes}::bytea[]) AS given (id, hash) WHERE r.id = given.id`;
  return codes;
}

/** What hashes a code may have, by any key of the ring: for looking its registrant up. */
export const formCodeHashes = (keys: KeyRing, code: string): Uint8Array[] =>
  keys.lookup.map((key) => hashed(key, code));
