import { published } from '../../cases/calendar';
import { isIntact } from '../../cases/chain';
import { keepNumber } from '../../cases/numbers';
import { transitionOf } from '../../cases/state-of';
import { subjectNameIn, subjectNameOf } from '../../cases/subject-name';
import { apply } from '../../domain/case/apply';
import { outcomeTaken } from '../../domain/case/bringing';
import { homeOf, type Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { numberTaken, type Transition } from '../../domain/case/transition';
import { GENESIS } from '../../platform/hash';
import type { Database, Transaction } from '../../prisma/client';
import { tableOf } from '../../procedures/tables';
import { Offices } from '../../registers/people/offices';
import { factHeard, keepHeard } from '../record/news';
import { timelineRow } from '../record/timeline';
import { writeOpening, writeTransition } from '../record/write';
import { type KeptCase, readIn } from './actual';
import { expected } from './expected';

async function locked(tx: Transaction, caseId: string): Promise<KeptCase | undefined> {
  await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId} FOR UPDATE`;
  const [kept] = await readIn(tx, { after: '', take: 1, id: caseId });
  return kept;
}

/**
 * Puts one step on record as `record` did at its time, with all that follows from it: tasks, letters, the member's branch,
 * what people are told. The registers are as they were before that step.
 * @throws Error when something else stands in its place; nothing is written then
 */
export async function putStep(db: Database, procedureId: string, caseId: string, transition: Transition) {
  const procedure = tableOf(procedureId);
  await db.$transaction(async (tx) => {
    const kept = await locked(tx, caseId);
    const head = kept?.timeline.at(-1);
    if ((head?.seq ?? 0) >= transition.seq) return;
    const before = kept && expected(procedureId, kept.timeline).state;
    const after = apply(procedure, before, transition);
    const { newest } = await published(tx, transition.at);
    const step = { tx, offices: new Offices(tx, transition.at), procedure, transition, after, newest };
    const { opening } = transition.facts;
    if (opening) await keepNumber(tx, 'case', procedure.code, homeOf(procedure, after.sides), opening.number);
    if (before) await keepTaken(tx, procedure, before, transition, after);
    if (!before || !head) return await writeOpening(step, await subjectNameIn(tx, after));
    const heard = factHeard(transition);
    if (heard) await keepHeard(tx, caseId, heard);
    const subjectName = await subjectNameOf(tx, caseId);
    const { batchId } = kept.row;
    await writeTransition(step, { before, headHash: head.hash, subjectName, batchId });
  });
}

/** The number that a step took is not given out again. */
async function keepTaken(
  tx: Transaction,
  procedure: Procedure,
  before: CaseState,
  { cause, facts }: Transition,
  { sides }: CaseState,
): Promise<void> {
  const taken = outcomeTaken(procedure, before, cause)?.takesNumber;
  const number = taken && numberTaken(facts, taken.of);
  if (number) await keepNumber(tx, taken.of, procedure.code, sides[taken.at] as string, number);
}

/**
 * Puts back rows of a timeline that are gone while everything that followed from them is there. The case's row vouches
 * for the newest hash: only the very rows that were lost come to it.
 * @throws Error when other rows would come of it; nothing is written then
 */
export async function putRows(db: Database, caseId: string, past: readonly Transition[]): Promise<number> {
  return await db.$transaction(async (tx) => {
    const kept = await locked(tx, caseId);
    if (!kept) throw new Error('the case has gone');
    const procedure = tableOf(kept.row.procedure);
    let state: CaseState | undefined;
    let hash: Uint8Array = GENESIS;
    let put = 0;
    for (let seq = 1; seq <= kept.row.seq; seq++) {
      const there = kept.timeline.find((row) => row.seq === seq);
      const transition = there ? transitionOf(there) : past.find((step) => step.seq === seq);
      if (!transition) throw new Error(`step ${seq} is in no history any more`);
      const after = apply(procedure, state, transition);
      const row = timelineRow(procedure, state, transition, after, hash);
      if (!there) put += await tx.$executeRaw(row.insert);
      hash = row.hash;
      state = after;
    }
    const rows = await tx.timeline.findMany({ where: { caseId }, orderBy: { seq: 'asc' } });
    if (!isIntact(rows, Buffer.from(kept.row.headHash, 'hex'))) {
      throw new Error('its row vouches for other steps than its workflow knows');
    }
    return put;
  });
}
