import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  patched,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { apply } from '../../domain/case/apply';
import { check } from '../../domain/case/check';
import { dueMoment, nextMoment } from '../../domain/case/clock';
import { begins } from '../../domain/case/effects-due';
import { readTaskId } from '../../domain/case/ids';
import type { Answer, CaseInput, Offer, Refusal } from '../../domain/case/offer';
import { isFinal, type Procedure, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Cause, Transition } from '../../domain/case/transition';
import type { CaseWorkflow } from '../../domain/case/workflow';
import { act, calendarChanged, holderLeft, newsArrived } from './messages';
import { recording } from './recording';

/** A start whose submission was lost with its worker ends after this when nobody repeats it. */
const UNBEGUN = '1 day';

/**
 * Turns after which a case goes on with a new history: a decision on a case that no worker has in memory reads all of it,
 * eight events a step.
 */
const TURNS = 25;

/** An offer on the list, until it has its own answer. */
interface Waiting {
  offer: Offer;
  answer?: { stands: Answer } | { refused: Refusal };
}

/**
 * The story that every procedure shares: while the case is not at its end, wait for the first of an offer, a new
 * calendar, news and the earliest moment, put it on record, and go on with what stands there.
 */
export async function story(procedure: Procedure, input: CaseInput, carried?: CaseState): Promise<void> {
  let state = carried;
  const waiting: Waiting[] = [];
  let calendarIsNew = false;
  /** There may be news: a signal came, or a stage began that waits for some which may have come before it. */
  let newsIsNew = true;
  /** Somebody who holds a task may have left, whatever the stage waits for. */
  let holderIsGone = false;
  /** Turns in this history. */
  let turns = 0;
  /** A cycle has begun: the workflow is to continue as new. */
  let renewing = false;
  const clock = () => Date.now() + input.clockOffset;
  const listens = () => state !== undefined && stepOf(procedure, state.stage).on !== undefined;
  const called = () =>
    waiting.length > 0 || ((calendarIsNew || holderIsGone) && state !== undefined) || (newsIsNew && listens());

  /**
   * What the story itself can tell against an offer. One for a task that is yet to come knows of a transition that is
   * on record while the story has not heard of it (worker and server died in between): `record` brings the story there.
   */
  const refusedNow = (offer: Offer): Refusal | undefined => {
    const ahead = !state || (readTaskId(offer.taskId ?? '')?.seq ?? 0) > state.seq;
    return ahead ? undefined : check(procedure, state as CaseState, offer, clock());
  };

  setHandler(
    act,
    async (offer) => {
      const entry: Waiting = { offer };
      waiting.push(entry);
      await condition(() => entry.answer !== undefined);
      const answer = entry.answer as NonNullable<Waiting['answer']>;
      if ('refused' in answer) throw refusal(answer.refused);
      return answer.stands;
    },
    {
      validator: (offer) => {
        const refused = refusedNow(offer);
        if (refused) throw refusal(refused);
        const rival = waiting.find(
          ({ offer: other, answer }) => !answer && offer.taskId && other.taskId === offer.taskId,
        );
        if (rival) throw refusal({ type: 'task-being-decided', detail: detailOf(rival.offer) });
      },
    },
  );

  setHandler(calendarChanged, () => {
    calendarIsNew = true;
  });

  setHandler(newsArrived, () => {
    newsIsNew = true;
  });

  setHandler(holderLeft, () => {
    holderIsGone = true;
  });

  const settle = (entry: Waiting, answer: NonNullable<Waiting['answer']>) => {
    entry.answer = answer;
    waiting.splice(waiting.indexOf(entry), 1);
  };

  /** The first of an offer that can stand, a new calendar, news and the earliest moment; nothing when the case never began. */
  const next = async (): Promise<{ cause: Cause; entry?: Waiting; leaver?: boolean } | undefined> => {
    for (;;) {
      const entry = waiting[0];
      if (entry) {
        const refused = refusedNow(entry.offer);
        if (!refused) return { cause: { kind: 'offer', offer: entry.offer }, entry };
        settle(entry, { refused });
        continue;
      }
      if (state && calendarIsNew) {
        calendarIsNew = false;
        return { cause: { kind: 'calendar' } };
      }
      if (state && (holderIsGone || (newsIsNew && listens()))) {
        const leaver = holderIsGone;
        newsIsNew = false;
        holderIsGone = false;
        return { cause: { kind: 'news' }, leaver };
      }
      const moment = state && nextMoment(procedure, state);
      if (!state) {
        if (!(await condition(called, UNBEGUN))) return undefined;
      } else if (!moment) await condition(called);
      else if (moment.at > clock()) await condition(called, moment.at - clock());
      else return { cause: { kind: 'moment', taskId: moment.taskId, moment: weightiest(moment.taskId, moment.name) } };
    }
  };

  /** The history is to end here. Cases that were longer before 2026-11 stay as they are recorded, and end it now. */
  const isLong = () =>
    renewing || workflowInfo().continueAsNewSuggested || (turns >= TURNS && patched('2026-11-short-histories'));

  const weightiest = (taskId: string, name: string): string => {
    const task = state?.tasks.find((open) => open.id === taskId);
    return (state && task && dueMoment(procedure, state, task, clock())?.name) ?? name;
  };

  const adopt = (transition: Transition) => {
    const before = state;
    state = apply(procedure, before, transition);
    if (begins(before, state)) {
      newsIsNew = true;
      renewing = stepOf(procedure, state.stage).renews === true && before !== undefined;
    }
    setCurrentDetails(`${state.number} ${state.stage}`);
    return state;
  };

  while (!state || !isFinal(procedure, state.stage)) {
    const turn = await next();
    if (!turn) break;
    const { cause, entry, leaver } = turn;
    turns++;
    const outcome = await recording({ procedure: procedure.id, caseId: input.caseId, state, cause, at: clock() });
    if ('refused' in outcome) {
      if (entry) settle(entry, outcome);
      else log.warn('a step was refused', { caseId: input.caseId, type: outcome.refused.type });
      if (!state) break;
    } else if ('answered' in outcome) {
      if (entry) settle(entry, { stands: outcome.answered });
    } else if ('transition' in outcome) {
      const after = adopt(outcome.transition);
      const { cause: onRecord, seq } = outcome.transition;
      // Something else stood here already: the calendar is still to be looked at.
      if (cause.kind === 'calendar' && onRecord.kind !== 'calendar') calendarIsNew = true;
      // There may be more.
      if (cause.kind === 'news') newsIsNew = true;
      if (leaver) holderIsGone = true;
      if (entry && onRecord.kind === 'offer' && onRecord.offer.decisionId === entry.offer.decisionId) {
        settle(entry, { stands: { caseId: input.caseId, number: after.number, seq, stage: after.stage } });
      }
    }
    if (state && isLong() && !called()) {
      await condition(allHandlersFinished);
      if (!called()) await continueAsNew<CaseWorkflow>(input, state);
    }
  }
  while (waiting[0]) {
    const entry = waiting[0];
    const refused = state && check(procedure, state, entry.offer, clock());
    settle(entry, { refused: refused ?? { type: 'case-closed' } });
  }
  await condition(allHandlersFinished);
}

const detailOf = ({ actorId, outcome }: Offer) => ({ actorId, ...(outcome ? { outcome } : {}) });

/** A refusal as the Update's caller sees it: its type is the problem's, its detail ids and dates only. */
const refusal = ({ type, detail }: Refusal) => ApplicationFailure.nonRetryable(type, type, detail ?? {});
