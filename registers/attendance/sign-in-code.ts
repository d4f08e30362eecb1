import { randomInt, timingSafeEqual } from 'node:crypto';
import { open } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';
import type { Transaction } from '../../prisma/client';

const context = (sittingId: string) => `sitting.code:${sittingId}`;

/** Digits of a code: short enough to be typed from a wall. */
const DIGITS = 6;

/** The code of a sitting, made when it is first asked for. */
export async function signInCode(tx: Transaction, keys: KeyRing, sittingId: string): Promise<string> {
  const made = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const sealed = sealText(keys, made, context(sittingId));
  const [row] = (await tx.$queryRaw<{ code: Uint8Array }[]>`
    UPDATE sitting SET code = coalesce(code, ${sealed}) WHERE id = ${sittingId}::uuid RETURNING code`) as [
    { code: Uint8Array },
  ];
  return openText(keys, row.code, context(sittingId));
}

/** Whether somebody has the sitting's code. @param sealed as the row holds it; null: nobody was shown one yet */
export function isSignInCode(keys: KeyRing, sittingId: string, sealed: Uint8Array | null, typed: string): boolean {
  if (!sealed) return false;
  const code = open(keys.field, sealed, context(sittingId));
  const given = Buffer.from(typed, 'utf8');
  return given.length === code.length && timingSafeEqual(given, code);
}
