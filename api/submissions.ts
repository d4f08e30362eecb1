import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { open, seal } from '../platform/cipher';
import type { KeyRing } from '../platform/keys';
import type { Logger } from '../platform/logger';
import { line, paragraph } from './inputs';

/** What people type with a decision. Kept sealed, and out of every history. */
export interface Typed {
  reason?: string;
  /** Whom the other side can ask, and how. */
  contact?: string;
}

export const reason = paragraph(500).meta({ description: '理由，最多 500 字', example: '因搬迁至西社区居住' });

export const contact = line(100).meta({ description: '联系人及电话，最多 100 字', example: '示例甲 010-00000000' });

const context = (id: string) => `submission:${id}`;

/** A submission with what was typed, as `openDecision` takes it; undefined when nothing was. */
export function submissionOf(keys: KeyRing, { reason, contact }: Typed) {
  if (reason === undefined && contact === undefined) return undefined;
  const text = Buffer.from(JSON.stringify({ reason, contact }), 'utf8');
  return { id: randomUUID(), seal: (id: string) => new Uint8Array(seal(keys.field, text, context(id))) };
}

/** What was typed. What cannot be read any more (its key is gone) is missing, and the log says so. */
export function readSubmission(keys: KeyRing, log: Logger, id: string | null, body: Uint8Array | null): Typed {
  if (!id || !body) return {};
  try {
    return Submission.parse(JSON.parse(open(keys.field, body, context(id)).toString('utf8')));
  } catch {
    log.error({ submissionId: id }, 'a submission cannot be read');
    return {};
  }
}

const Submission = z.object({ reason: z.string().optional(), contact: z.string().optional() });
