import type { KeyRing } from './keys';
import { openText, sealText } from './sealed-text';

/** What people type with a decision: kept sealed, and out of every history. */
export interface SubmissionBody {
  reason?: string;
  /** Whom the other side can ask, and how. */
  contact?: string;
  /** What the table of the procedure declares as `typed`, by field. */
  fields?: Record<string, string>;
}

const context = (id: string) => `submission:${id}`;

/** The bytes of a submission as they are stored. */
export const sealSubmission = (
  keys: KeyRing,
  id: string,
  { reason, contact, fields }: SubmissionBody,
): Uint8Array<ArrayBuffer> => sealText(keys, JSON.stringify({ reason, contact, fields }), context(id));

/** What was typed. @throws Error when the bytes were changed, their key is gone, or they are no submission */
export function openSubmission(keys: KeyRing, id: string, body: Uint8Array): SubmissionBody {
  const value: unknown = JSON.parse(openText(keys, body, context(id)));
  const { reason, contact, fields } = value as Record<string, unknown>;
  const text = (one: unknown) => (typeof one === 'string' ? one : undefined);
  const texts = Object.entries(fields ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { reason: text(reason), contact: text(contact), ...(fields ? { fields: Object.fromEntries(texts) } : {}) };
}
