import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseRow } from '../../cases/on-record';
import { around, isStarterNoMore, onTask } from '../../domain/case/authority';
import { check } from '../../domain/case/check';
import type { Offer, Refusal } from '../../domain/case/offer';
import { outcomeOf, taskIn } from '../../domain/case/procedure';
import { Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import { type Typed, typedOf } from '../../registers/submissions/submissions';
import type { Context } from '../http/context';
import { readCase, seenCase } from './case-row';
import { caseView } from './case-view';
import { decideOnce, isOnRecord, offerOnRecord } from './decisions';
import { explained, refused, withoutNumber } from './refusals';
import { surroundingsOf } from './surroundings';

/** Milliseconds between looks at a task that somebody else is deciding: two seconds in all. */
const WAITS = [50, 100, 200, 350, 500, 800];

/** What somebody wishes done to a running case, before it has its ids. */
export type Wish = Pick<Offer, 'action' | 'taskId' | 'outcome' | 'personId' | 'data'>;

/** Offers a wish to a case once, and answers with the case as it stands then. */
export function offerOnce(c: Context, caseId: string, wish: Wish, typed: Typed = {}) {
  return decideOnce(c, typed, async (ids, repeated) => {
    await offerUntilKnown(c, caseId, { ...wish, ...ids, actorId: c.actor.personId }, repeated, typed);
    return { status: 200 as const, body: await caseView(c, await readCase(c, caseId)) };
  });
}

/**
 * Offers, unless it is a repeat of what stands on record: that is offered once more as it stands there.
 * @throws Problem the refusal
 */
export async function offerUntilKnown(
  c: Context,
  caseId: string,
  made: Offer,
  repeated: boolean,
  typed: Typed = {},
): Promise<void> {
  const stands = repeated ? await offerOnRecord(c, caseId, made.decisionId) : undefined;
  if (stands) await catchUp(c, caseId, stands);
  else await offer(c, caseId, made, typed);
}

/**
 * Offers once more what stands on record without its answer having been kept: the case's workflow may have lost it
 * together with its worker, and goes on from there when it hears of it again.
 * @throws Problem `outcome-unknown` when nobody answers
 */
export async function catchUp(c: Context, caseId: string, made: Offer): Promise<void> {
  await c.deps.cases.act(caseId, made).catch((error) => {
    // Refused because it has long gone on, or has ended.
    if (!(error instanceof Problem) || error.status >= 500) throw error;
  });
}

/**
 * Offers until it is known what became of it. While somebody else's decision of the same task is on its way, the record
 * is read again: it says who was first, or the offer has its turn.
 */
async function offer(c: Context, caseId: string, wished: Offer, typed: Typed): Promise<void> {
  let made = wished;
  for (let attempt = 0; ; attempt++) {
    const row = await seenCase(c, caseId);
    const hindrance = await hindranceTo(c, row, made);
    const outcome = outcomeOf(tableOf(row.procedure), row.state, taskIn(row.state, made.taskId), made.outcome);
    const filled = { fields: outcome?.fields, data: made.data };
    try {
      if (hindrance) throw refused(hindrance, filled);
      if (outcome) typedOf(outcome, typed.fields, c.at);
      await c.deps.cases.act(caseId, made);
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      // The first try of a repeat may have gone on record since.
      if (await isOnRecord(c, caseId, made.decisionId)) return;
      const along = error.type === 'task-closed' && !made.meantFor ? await wentAlong(c, caseId, made) : undefined;
      if (along) {
        made = along;
        continue;
      }
      const wait = WAITS[attempt];
      // A workflow that ended between the look and the offer cannot say who was first; the record can.
      const unclear = error.type === 'task-being-decided' || (error.type === 'case-closed' && !hindrance);
      if (!unclear || wait === undefined) {
        throw await withoutNumber(c, await explained(c, row.procedure, caseId, error, filled));
      }
      await sleep(wait);
    }
  }
}

/**
 * The same decision at the step to which the case has gone by itself since it was made, where it is one that goes along and
 * nothing is told against it there; nothing where a person has moved the case: he was first.
 */
async function wentAlong(c: Context, caseId: string, made: Offer): Promise<Offer | undefined> {
  if (made.action !== 'decide' || !made.taskId) return undefined;
  const row = await seenCase(c, caseId);
  const table = tableOf(row.procedure);
  for (const task of row.state.tasks) {
    if (!outcomeOf(table, row.state, task, made.outcome)?.goesAlong) continue;
    const along = { ...made, taskId: task.id, meantFor: made.taskId };
    if (!(await hindranceTo(c, row, along))) return along;
  }
  return undefined;
}

/** What the record already tells against an offer, so that no workflow is asked in vain. `record` checks again. */
export async function hindranceTo(c: Context, row: CaseRow, made: Offer): Promise<Refusal | undefined> {
  const { actor, at } = c;
  const { procedure, state, sides, startedAs } = row;
  const table = tableOf(procedure);
  const hindrance = check(table, state, made, at);
  if (hindrance) return hindrance;
  if (made.action === 'withdraw')
    return isStarterNoMore(state, actor.personId, actor.roles, startedAs) ? { type: 'not-allowed' } : undefined;
  if (made.action === 'urge' || made.action === 'copy') {
    const paths = sides.map(({ path }) => path);
    return around(state, paths, actor.personId, actor.roles, startedAs) ? undefined : { type: 'not-allowed' };
  }
  const task = state.tasks.find(({ id }) => id === made.taskId);
  const acting = task && onTask(table, state, task, made, actor.roles, await surroundingsOf(c, row, task));
  return acting && 'refused' in acting ? acting.refused : undefined;
}
