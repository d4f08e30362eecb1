import type { CaseGateway } from '../cases/case-gateway';
import { NOBODY, type Offer, type OfferData, type Origin } from '../domain/case/offer';
import { aimedAt } from '../domain/case/start-data';
import { type Instant, MINUTE } from '../domain/time/dates';
import { startData } from '../intake/batches/draft';
import { problemOfRefusal } from '../intake/batches/problems';
import { settleBatches } from '../intake/batches/settle';
import { dataOf, problemColumn, type RowData } from '../intake/batches/store';
import { uuidOf } from '../platform/hash';
import { Problem } from '../platform/problem';
import type { Database } from '../prisma/client';
import { tableOf } from '../procedures/tables';
import { startDecision } from '../registers/starts/start-statement';

/** Rows that one round takes, and how many starts are under way at once: people's own decisions go on beside them. */
const BATCH = 24;
const AT_ONCE = 6;
/** Rows that a dead process had taken are taken up again after this: longer than a round can last. */
export const LEASE = 45_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * MINUTE;

interface Waiting {
  id: string;
  /** `started`: it is a case on record, and nobody was answered yet. */
  status: 'waiting' | 'started';
  caseId: string | null;
  procedure: string;
  subject: string;
  episode: string;
  submissionId: string | null;
  attempts: number;
}

interface OfBatch extends Waiting {
  origin: 'batch';
  batchId: string;
  actorId: string;
  data: RowData;
}

interface OfNobody extends Waiting {
  origin: Origin;
  turn: number;
  data: OfferData;
  /** Who has made it before anything ran that could begin it (the sample): it begins in his name, as if he did it now. */
  actorId: string | null;
}

type Claimed = OfBatch | OfNobody;

/** What the relay works with. */
export interface Relay {
  db: Database;
  cases: Pick<CaseGateway, 'start'>;
}

/** The decision by which a row of a batch starts: the same for a repeat and for another relay, another one for each turn. */
export const rowDecision = (id: string, turn: number): string => uuidOf(`pending-start\n${id}\n${turn}`);

/**
 * Begins the starts that wait: of batches, and those that no person makes. Several relays may run at once: one of them
 * holds a row at a time, and a row whose relay died is started again under the same decision, so that it becomes one
 * case. The row itself is flipped by the case's first record. Where nobody was answered after that, since worker and
 * Temporal died in between, the start is offered once more, so that the workflow hears of what is on record.
 * @returns whether there was something to do
 */
export async function relayDue({ db, cases }: Relay, at: Instant): Promise<boolean> {
  const claimed = await claim(db, at);
  if (!claimed.some(({ origin }) => origin === 'batch')) await settleBatches(db, at);
  const queue = [...claimed];
  const work = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) await start({ db, cases }, row, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return claimed.length > 0;
}

/** Rows of batches first: somebody waits for them. */
async function claim(db: Database, at: Instant): Promise<Claimed[]> {
  return await db.$queryRaw<Claimed[]>`
    UPDATE pending_start SET attempts = attempts + 1, next_at = ${new Date(at + LEASE)}
     WHERE id IN (SELECT id FROM pending_start
                   WHERE status IN ('waiting', 'started') AND next_at <= ${new Date(at)}
                   ORDER BY (origin <> 'batch'), next_at, position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, status, case_id AS "caseId", origin, procedure, subject, episode, batch_id AS "batchId", actor_id AS "actorId",
              submission_id AS "submissionId", turn, data, attempts`;
}

async function start({ db, cases }: Relay, row: Claimed, at: Instant): Promise<void> {
  const { id, procedure, attempts } = row;
  // By now it may have become a case, or have been thrown away: each change is for one of the two states.
  const waits = { id, status: 'waiting' };
  const heard = () => db.pendingStart.updateMany({ where: { id, status: 'started' }, data: { nextAt: null } });
  try {
    if (!(await hasEnded(db, row))) await cases.start(procedure, offerOf(row));
    await heard();
  } catch (error) {
    if (isAnswer(error) && row.status === 'started') {
      await heard();
    } else if (isAnswer(error) && !passing.has(error.type)) {
      const problem = problemColumn([problemOfRefusal(procedure, { type: error.type, detail: error.parts.extras })]);
      await db.pendingStart.updateMany({
        where: waits,
        data: { status: 'failed', problem, finishedAt: new Date(at), nextAt: null },
      });
    } else {
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 10));
      await db.pendingStart.updateMany({ where: waits, data: { nextAt: new Date(at + wait) } });
    }
  }
}

/** Whether a row's case has come to its end: its workflow has heard then, and must not begin anew. */
async function hasEnded(db: Database, { caseId }: Claimed): Promise<boolean> {
  return caseId !== null && (await db.case.count({ where: { id: caseId, closedAt: { not: null } } })) > 0;
}

/** What a row offers to its procedure. */
function offerOf(row: Claimed): Offer {
  const { id: pendingId, submissionId } = row;
  const shared = { action: 'submit' as const, pendingId, ...(submissionId && { submissionId }) };
  if (row.origin !== 'batch') {
    const { procedure, subject, episode, origin, turn, actorId } = row;
    if (actorId) return { ...shared, decisionId: startDecision(row, turn), actorId, data: row.data };
    const data = aimedAt(tableOf(procedure), subject, row.data);
    return { ...shared, decisionId: startDecision(row, turn), actorId: NOBODY, data, origin, episode };
  }
  const { batchId, actorId } = row;
  const filled = dataOf(row);
  return { ...shared, decisionId: rowDecision(pendingId, filled.turn), actorId, data: startData(filled), batchId };
}

/** Refusals that do not decide whether the row can become a case: it is tried again. */
const passing = new Set(['conflict', 'case-closed', 'too-many-requests']);

/** Whether there was an answer at all, a refusal included: the workflow of a case on record has then heard of it. */
const isAnswer = (error: unknown): error is Problem => error instanceof Problem && error.status < 500;
