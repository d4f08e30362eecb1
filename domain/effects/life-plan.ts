import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import type { PlanRules } from '../life/proposed-plan';
import type { LocalDate } from '../time/dates';

/** A year's plan that is proposed to a branch. */
export interface PlanProposed {
  organisationId: string;
  year: number;
  /** What was to be held before is not planned. */
  from: LocalDate;
  rules: PlanRules;
  /** From how many full members on a branch has a committee. */
  committeeFrom: number;
}

/** A line of a plan: of the branch, or of a group of it. */
export interface PlanItemOf {
  organisationId: string;
  year: number;
  kind: string;
  serial: number;
}

/** What a branch says of the days that are proposed anew. */
export interface DaysAnswered {
  year: number;
  taken: boolean;
}

const does =
  <Values extends object>(what: string) =>
  <State extends CaseState = CaseState>(
    values: (after: State, data: PlanFilled) => Values | undefined,
  ): Effect<State> => ({
    register: 'life-plan',
    do: what,
    with: (after, { cause }) => {
      const found = values(after, cause.kind === 'offer' ? (cause.offer.data ?? {}) : {});
      return found && ({ ...found } as Record<string, unknown>);
    },
  });

/** What was filled in with the step. */
type PlanFilled = Readonly<Record<string, unknown>>;

export const proposePlan = does<PlanProposed>('propose');
export const movePlanItem = does<PlanItemOf & { plannedOn: LocalDate }>('move');
/** Days that a newer calendar proposes are taken over, or not. */
export const answerProposedDays = does<DaysAnswered>('answer');
export const dropPlanItem = does<PlanItemOf>('drop');
/** One more, in the month of its day. */
export const addPlanItem = does<Omit<PlanItemOf, 'serial'> & { plannedOn: LocalDate }>('add');
/** Held without a sitting. */
export const notePlanItemHeld = does<PlanItemOf & { heldOn: LocalDate }>('held');
/** What nobody holds yet is not planned any more. */
export const dropPlan = does<{ organisationId: string; year: number }>('drop-all');
