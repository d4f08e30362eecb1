import { lookupHash } from '../platform/cipher';
import { faultPoint } from '../platform/fault-point';
import { canonical, digest, uuidOf } from '../platform/hash';
import type { Key } from '../platform/keys';
import type { Database, Transaction } from '../prisma/client';
import type { Context, Stored } from './context';
import { Problem } from './problem';

/** A request with an Idempotency-Key: the same person, route and key make the same decision. */
export interface Decision {
  decisionId: string;
  /** Method and path as sent, without query. */
  route: string;
  key: string;
  /** Keyed hashes of what was sent, one for each look-up key: the first is kept, all are compared. */
  bodyHashes: Buffer[];
}

/**
 * The decision that a request stands for.
 * @param content what was sent besides the path: query and body
 * @throws Problem `missing-idempotency-key` when the header is absent or not 8 to 128 visible ASCII characters
 */
export function decisionOf(
  personId: string,
  route: string,
  key: string | undefined,
  content: unknown,
  keys: Key[],
): Decision {
  if (!key || !/^[\x21-\x7e]{8,128}$/.test(key)) throw new Problem('missing-idempotency-key');
  // Keyed, because a body may hold little more than a phone number, which a plain hash would give away.
  const text = digest(canonical(content)).toString('hex');
  return {
    decisionId: uuidOf(`${personId}\n${route}\n${key}`),
    route,
    key,
    bodyHashes: keys.map((one) => lookupHash([one], 'request', text)),
  };
}

interface Row {
  submissionId: string | null;
  status: number | null;
  answer: unknown;
}

/**
 * Puts the decision on record, or finds it there. Of two at once the second waits here until the first is through.
 * @throws Problem `idempotency-key-reused` when it is on record with another content
 */
async function claim(
  tx: Transaction | Database,
  c: Context,
  decision: Decision,
  submissionId?: string,
): Promise<Row | undefined> {
  const id = { personId: c.actor.personId, route: decision.route, key: decision.key };
  const { count } = await tx.request.createMany({
    data: {
      ...id,
      bodyHash: new Uint8Array(decision.bodyHashes[0] as Buffer),
      decisionId: decision.decisionId,
      submissionId,
      at: new Date(c.at),
    },
    skipDuplicates: true,
  });
  if (count === 1) return undefined;
  const row = await tx.request.findUniqueOrThrow({ where: { personId_route_key: id } });
  if (!decision.bodyHashes.some((hash) => hash.equals(row.bodyHash))) throw new Problem('idempotency-key-reused');
  return row;
}

const replayed = (row: Row): Stored | undefined =>
  row.status === null ? undefined : { status: row.status, ...(row.answer as Omit<Stored, 'status'>) };

async function keep(tx: Transaction | Database, decision: Decision, reply: Stored): Promise<void> {
  const { status, kept, body, headers } = reply;
  const answer = JSON.parse(JSON.stringify({ body: kept ?? body, headers }));
  await tx.request.update({ where: { decisionId: decision.decisionId }, data: { status, answer } });
}

/**
 * Runs a write of the registers once: the effect and its answer are one transaction, and a repeat is answered from
 * the stored one. A problem rolls everything back and is not stored: a repeat tries again. A reply's `kept` is stored
 * in the place of its body, so that secrets shown once are not.
 */
export async function once<R extends Stored>(c: Context, effect: (tx: Transaction) => Promise<R>): Promise<R> {
  const decision = c.decision;
  return c.deps.db.$transaction(async (tx) => {
    const row = await claim(tx, c, decision);
    const before = row && replayed(row);
    if (before) return before as R;
    const reply = await effect(tx);
    await keep(tx, decision, reply);
    return reply;
  });
}

/**
 * For decisions that a workflow carries out: puts the decision on record before it is offered, together with what was
 * typed.
 * @param submission the sealed body of the submission to insert, by its new id
 * @returns the stored answer when there is one; without one the decision may or may not have been carried out: look
 * for `decisionId` on the timeline, else offer it (again) under the same id. `submissionId` is the first try's.
 */
export async function openDecision(
  c: Context,
  submission?: { id: string; seal: (id: string) => Uint8Array<ArrayBuffer> },
): Promise<{ decisionId: string; submissionId?: string; answered?: Stored }> {
  const decision = c.decision;
  const opened = await c.deps.db.$transaction(async (tx) => {
    const row = await claim(tx, c, decision, submission?.id);
    if (!row && submission) {
      const { id, seal } = submission;
      await tx.submission.create({ data: { id, personId: c.actor.personId, at: new Date(c.at), body: seal(id) } });
    }
    const submissionId = row ? (row.submissionId ?? undefined) : submission?.id;
    return { decisionId: decision.decisionId, submissionId, answered: row && replayed(row) };
  });
  faultPoint('decision-opened');
  return opened;
}

/** Stores the answer to a decision that `openDecision` put on record. */
export async function settleDecision(c: Context, reply: Stored): Promise<void> {
  faultPoint('decision-answered');
  await keep(c.deps.db, c.decision, reply);
}
