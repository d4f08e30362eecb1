import type { Refusal } from '../domain/case/offer';
import { checkTyped, type TypedField, type TypedValues } from '../domain/case/typed';
import type { Instant } from '../domain/time/dates';
import type { KeyRing } from '../platform/keys';
import { openSubmission } from '../platform/submission';
import type { Transaction } from '../prisma/client';

/**
 * What was typed with an offer, in normal form, checked once more: not every offer comes through the API's own form.
 * @returns the refusal names one field; the API names them all before anything is written
 */
export async function typedWith(
  tx: Transaction,
  keys: KeyRing,
  fields: Record<string, TypedField>,
  submissionId: string | undefined,
  at: Instant,
): Promise<{ typed: TypedValues } | { refused: Refusal }> {
  const [row] = submissionId
    ? await tx.$queryRaw<{ id: string; body: Uint8Array }[]>`
        SELECT id::text, body FROM submission WHERE id = ${submissionId}::uuid`
    : [];
  const typed = row ? readable(keys, row.id, row.body) : {};
  const { values, wrong } = checkTyped(fields, typed, at);
  return wrong[0]
    ? { refused: { type: 'invalid-input', detail: { field: `typed/${wrong[0].field}` } } }
    : { typed: values };
}

/** What cannot be read (its key is gone) counts as not typed: where it is required, the offer is refused. */
function readable(keys: KeyRing, id: string, body: Uint8Array): TypedValues {
  try {
    return openSubmission(keys, id, body).fields ?? {};
  } catch {
    return {};
  }
}
