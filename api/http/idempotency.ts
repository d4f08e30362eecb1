import { lookupHash } from '../../platform/cipher';
import { faultPoint } from '../../platform/fault-point';
import { canonical, digest, uuidOf } from '../../platform/hash';
import type { Key } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { type Direct, directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Context, Stored } from './context';
import { openAnswer, sealAnswer } from './stored-answer';

const { sql } = Prisma;

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

/** What was typed with a decision: a new id, and the sealed body by it. */
interface Submission {
  id: string;
  seal: (id: string) => Uint8Array<ArrayBuffer>;
}

interface Row {
  bodyHash: Uint8Array;
  submissionId: string | null;
  status: number | null;
  answer: unknown;
}

/**
 * Puts the decision on record, or finds it there. Of two at once the second waits here until the first is through.
 * @throws Problem `idempotency-key-reused` when it is on record with another content
 */
async function claim(run: Direct, c: Context, decision: Decision, submission?: Submission): Promise<Row | undefined> {
  const { personId } = c.actor;
  const { route, key, decisionId, bodyHashes } = decision;
  const at = new Date(c.at);
  const insert = sql`
    INSERT INTO request (person_id, route, key, body_hash, decision_id, submission_id, at)
    VALUES (${personId}::uuid, ${route}, ${key}, ${bodyHashes[0]}, ${decisionId}::uuid, ${submission?.id ?? null}::uuid,
            ${at})
    ON CONFLICT DO NOTHING RETURNING 1`;
  const claimed = submission
    ? sql`
        WITH claimed AS (${insert})
        INSERT INTO submission (id, person_id, at, body)
        SELECT ${submission.id}::uuid, ${personId}::uuid, ${at}::timestamptz, ${submission.seal(submission.id)} FROM claimed
        RETURNING 1`
    : insert;
  if ((await run(claimed)).length === 1) return undefined;
  const [row] = (await run<Row>(sql`
    SELECT submission_id AS "submissionId", body_hash AS "bodyHash", status, answer
      FROM request WHERE person_id = ${personId}::uuid AND route = ${route} AND key = ${key}`)) as [Row];
  if (!bodyHashes.some((hash) => hash.equals(row.bodyHash))) throw new Problem('idempotency-key-reused');
  return row;
}

const replayed = ({ deps, decision }: Context, { status, answer }: Row): Stored | undefined =>
  status === null ? undefined : openAnswer(deps.keys, decision.decisionId, status, answer as object);

async function keep(run: Direct, { deps, decision: { decisionId } }: Context, reply: Stored): Promise<void> {
  const answer = JSON.stringify(sealAnswer(deps.keys, decisionId, reply));
  await run(sql`
    UPDATE request SET status = ${reply.status}, answer = ${answer}::jsonb WHERE decision_id = ${decisionId}::uuid`);
}

/**
 * Runs a write of the registers once: the effect and its answer are one transaction, and a repeat is answered from
 * the stored one. A problem rolls everything back and is not stored: a repeat tries again. A reply's `kept` is stored
 * in the place of its body, so that secrets shown once are not.
 * @param timeout milliseconds that it may last, where that is longer than other transactions (thousands of rows)
 */
export async function once<R extends Stored>(
  c: Context,
  effect: (tx: Transaction) => Promise<R>,
  timeout?: number,
): Promise<R> {
  const decision = c.decision;
  return c.deps.db.$transaction(
    async (tx) => {
      const run: Direct = (statement) => tx.$queryRaw(statement);
      const row = await claim(run, c, decision);
      const before = row && replayed(c, row);
      if (before) return before as R;
      const reply = await effect(tx);
      await keep(run, c, reply);
      return reply;
    },
    timeout === undefined ? undefined : { timeout },
  );
}

/**
 * For decisions that a workflow carries out: puts the decision on record before it is offered, together with what was
 * typed.
 * @param submission the sealed body of the submission to insert, by its new id
 * @returns the stored answer when there is one; without one a repeated decision may or may not have been carried out:
 * look for `decisionId` on the timeline, else offer it (again) under the same id. `submissionId` is the first try's.
 */
export async function openDecision(
  c: Context,
  submission?: Submission,
): Promise<{ decisionId: string; submissionId?: string; repeated: boolean; answered?: Stored }> {
  const { decisionId } = c.decision;
  const row = await claim(directly(c.deps.db), c, c.decision, submission);
  faultPoint('decision-opened');
  const submissionId = row ? (row.submissionId ?? undefined) : submission?.id;
  return { decisionId, submissionId, repeated: row !== undefined, answered: row && replayed(c, row) };
}

/** Stores the answer to a decision that `openDecision` put on record. */
export async function settleDecision(c: Context, reply: Stored): Promise<void> {
  faultPoint('decision-answered');
  await keep(directly(c.deps.db), c, reply);
}
