import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Stored } from './context';

/** An answer as its row has it: the body sealed to the decision, since it holds what was typed, and members' data. */
interface Kept {
  body?: unknown;
  headers?: Record<string, string>;
}

const contextOf = (decisionId: string) => `answer:${decisionId}`;

/** An answer as it is stored for repeats; `kept` stands in the place of a body that shows a secret once. */
export function sealAnswer(keys: KeyRing, decisionId: string, { kept, body, headers }: Stored): Kept {
  const shown = kept ?? body;
  if (shown === undefined) return { headers };
  // Sealed bytes do not compress any more, and a case is several kilobytes a decision.
  const text = deflateRawSync(JSON.stringify(shown));
  return { body: { sealed: seal(keys.field, text, contextOf(decisionId)).toString('base64') }, headers };
}

const isSealed = (body: unknown): body is { sealed: string } =>
  typeof body === 'object' && body !== null && Object.keys(body).join() === 'sealed';

/** The inverse of `sealAnswer`. Answers to changes of registers of an earlier release were not sealed: they go after 30 days. */
export function openAnswer(keys: KeyRing, decisionId: string, status: number, { body, headers }: Kept): Stored {
  if (!isSealed(body)) return { status, body, headers };
  const bytes = Buffer.from(body.sealed, 'base64');
  const text = inflateRawSync(open(keys.field, bytes, contextOf(decisionId))).toString('utf8');
  return { status, body: JSON.parse(text), headers };
}
