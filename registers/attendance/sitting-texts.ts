import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

/** What is typed of a sitting and kept sealed: 议题, and 会议记录. */
export type SittingText = 'agenda' | 'minutes';

const context = (what: SittingText, sittingId: string) => `sitting.${what}:${sittingId}`;

/** Keeps what was typed of a sitting. In the transaction of the step with which it was typed. */
export async function keepSittingText(
  tx: Transaction,
  keys: KeyRing,
  { sittingId, what, text }: { sittingId: string; what: SittingText; text: string },
): Promise<void> {
  const bytes = sealText(keys, text, context(what, sittingId));
  await tx.$executeRaw`UPDATE sitting SET ${Prisma.raw(what)} = ${bytes} WHERE id = ${sittingId}::uuid`;
}

/** What was typed of a sitting; null where nothing was yet. */
export const sittingTextOf = (
  keys: KeyRing,
  sitting: { id: string } & Partial<Record<SittingText, Uint8Array | null>>,
  what: SittingText,
): string | null => {
  const sealed = sitting[what];
  return sealed ? openText(keys, sealed, context(what, sitting.id)) : null;
};
