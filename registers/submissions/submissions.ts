import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StartForm } from '../../domain/case/procedure';
import { checkTyped, LONGEST, type TypedValues } from '../../domain/case/typed';
import type { Instant } from '../../domain/time/dates';
import { line, paragraph, text } from '../../lists/inputs';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import { Problem } from '../../platform/problem';
import { openSubmission, type SubmissionBody, sealSubmission } from '../../platform/submission';

/** What people type with a decision. Kept sealed, and out of every history. */
export type Typed = SubmissionBody;

export const reason = paragraph(500).meta({ description: '理由，最多 500 字', example: '因搬迁至西社区居住' });

export const contact = line(100).meta({ description: '联系人及电话，最多 100 字', example: '示例甲 010-00000000' });

/** Personal values by field: which ones a start or an outcome asks for is in its `input`. */
export const typed = z
  // A rare character is two units of a string's length, and what cleaning takes away is still in it.
  .record(text(50), text(2.5 * LONGEST))
  .meta({ description: 'Personal values by field, as `input` describes them: kept sealed.' });

/** A submission with what was typed, as `openDecision` takes it; undefined when nothing was. */
export function submissionOf(keys: KeyRing, body: Typed) {
  const { reason, contact, fields = {} } = body;
  if (reason === undefined && contact === undefined && !Object.keys(fields).length) return undefined;
  return { id: randomUUID(), seal: (id: string) => sealSubmission(keys, id, body) };
}

/** What was typed. What cannot be read any more (its key is gone) is missing, and the log says so. */
export function readSubmission(keys: KeyRing, log: Logger, id: string | null, body: Uint8Array | null): Typed {
  if (!id || !body) return {};
  try {
    return openSubmission(keys, id, body);
  } catch {
    log.error({ submissionId: id }, 'a submission cannot be read');
    return {};
  }
}

/**
 * What was typed, in normal form; undefined where nothing personal is asked for.
 * @throws Problem `invalid-input` naming everything that is wrong
 */
export function typedOf(
  { typed: asked, checkTyped: together }: Pick<StartForm, 'typed' | 'checkTyped'>,
  given: TypedValues | undefined,
  at: Instant,
): TypedValues | undefined {
  const { values, wrong } = checkTyped(asked ?? {}, given ?? {}, at);
  const errors = wrong.length ? wrong : (together?.(values, at) ?? []);
  if (errors.length) {
    throw new Problem('invalid-input', {
      errors: errors.map(({ field, text }) => ({ pointer: `/typed/${field}`, detail: text })),
    });
  }
  return asked && values;
}
