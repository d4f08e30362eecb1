import { textIn } from '../../domain/case/filled-in';
import type { News } from '../../domain/case/news';
import type { Offer, OfferData } from '../../domain/case/offer';
import type { Transition } from '../../domain/case/transition';
import { type Duty, duties } from '../../domain/duties/duties';
import type { MonthVerdict } from '../../domain/duties/month';
import { countingMonths } from '../../domain/duties/streak';
import { type LocalDate, localDate } from '../../domain/time/dates';
import {
  type DutyStanding,
  type GivenStep,
  type LadderStep,
  ladderSteps,
  type ThreeNotsData,
  type ThreeNotsState,
} from './data';

// The ladder of 三不: which step is due. A step is given duty by duty: what was said of his dues before he missed any
// sitting was not said of the sittings.

const allDuties = Object.keys(duties) as Duty[];

/** The streak from which a step is due. */
const dueFrom = ({ rules }: ThreeNotsState, step: LadderStep): number =>
  ({ REMIND: rules.remindAt, TALK: rules.talkAt, CRITICISE: rules.criticiseAt, FORMAL: rules.formalAt })[step];

/** How long the streak of a duty is for the ladder. */
export const levelOf = ({ data, rules }: ThreeNotsState, duty: Duty): number => {
  const standing = data.standing?.[duty];
  return standing ? countingMonths(standing, rules.mostIdle) : 0;
};

/** The duties whose streak calls for a step that was not given for it. */
export const lacking = (state: ThreeNotsState, step: LadderStep): Duty[] =>
  allDuties.filter((duty) => levelOf(state, duty) >= dueFrom(state, step) && !state.data.given?.[duty]?.[step]);

/** The steps that were not given although the streaks call for them, the lowest first. */
export const stepsLacking = (state: ThreeNotsState): LadderStep[] =>
  ladderSteps.filter((step) => lacking(state, step).length > 0);

/** Whether the sixth month has come for a duty of which every step before was given. */
export const isSixth = (state: ThreeNotsState): boolean =>
  allDuties.some(
    (duty) =>
      levelOf(state, duty) >= state.rules.sixthAt && ladderSteps.every((step) => state.data.given?.[duty]?.[step]),
  );

/** Where a case stands next: at the lowest step that is lacking, however long the streak; else it waits for the next month. */
export function nextStage(state: ThreeNotsState): string {
  const [step] = stepsLacking(state);
  if (step) return step;
  if (!isSixth(state)) return 'WATCH';
  return state.data.above ? 'ABOVE' : 'TRIGGERED';
}

/** A step is given: for each duty whose streak calls for it by now. */
export function give(state: ThreeNotsState, step: LadderStep, given: GivenStep): Partial<ThreeNotsData> {
  const known = { ...state.data.given };
  for (const duty of lacking(state, step)) known[duty] = { ...known[duty], [step]: given };
  return { given: known, reached: reachedWith(state, step) };
}

const reachedWith = ({ data }: ThreeNotsState, step: LadderStep): number =>
  Math.max(data.reached ?? 0, ladderSteps.indexOf(step) + 1);

/** What a look tells of a duty: verdict, streak, idle months, beginning. */
function standingIn(data: OfferData, duty: Duty): DutyStanding | undefined {
  const told = data[duty];
  if (!Array.isArray(told)) return undefined;
  const [verdict, length, idle, since] = told;
  return {
    verdict: verdict as MonthVerdict,
    length: Number(length),
    idle: Number(idle),
    ...(since ? { since } : {}),
  };
}

/**
 * How things stand after a look. What was given for a streak that is over, or that begins elsewhere since facts were
 * corrected, counts for no other.
 */
export function standingAfter(state: ThreeNotsState, told: OfferData, on: LocalDate): Partial<ThreeNotsData> {
  const standing: ThreeNotsData['standing'] = {};
  const given: ThreeNotsData['given'] = {};
  for (const duty of allDuties) {
    const now = standingIn(told, duty);
    if (!now) continue;
    standing[duty] = now;
    const before = state.data.standing?.[duty];
    const kept = state.data.given?.[duty];
    // Nothing known before: what a transfer began was given for whatever follows.
    if (kept && now.length > 0 && now.since === before?.since) given[duty] = kept;
  }
  const next = { ...state, data: { ...state.data, standing, given } };
  const level = Math.max(0, ...allDuties.map((duty) => levelOf(next, duty)));
  const stage = nextStage({ ...next, data: { ...next.data, above: state.data.above } });
  const same = stage === state.stage && state.data.stepSince;
  return {
    standing,
    given,
    level,
    month: textIn(told, 'month'),
    stepSince: same ? state.data.stepSince : on,
    reached: Math.max(state.data.reached ?? 0, ladderSteps.indexOf(stage as LadderStep) + 1),
  };
}

/** What news of a look changes. */
export const looked = (state: ThreeNotsState, { data }: News, { at }: Transition): Partial<ThreeNotsData> =>
  standingAfter(state, data, localDate(at));

/** What an outcome by which a step was given changes: on the day and in the way that its fields say. */
export const stepGiven =
  (step: LadderStep) =>
  (state: ThreeNotsState, { data }: Offer, { at }: Transition): Partial<ThreeNotsData> => ({
    ...give(state, step, { on: textIn(data, 'on') ?? localDate(at), how: textIn(data, 'way') ?? 'in-person' }),
    stepSince: localDate(at),
  });
