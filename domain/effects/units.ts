import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import { subjectOf } from '../case/subject';
import type { Transition } from '../case/transition';
import type { LocalDate } from '../time/dates';

/** What a step does to the register of units. The unit is what the case is about. */
const does =
  <Values extends object>(what: string) =>
  <State extends CaseState = CaseState>(
    values: (after: State, transition: Transition) => Values | undefined,
  ): Effect<State> => ({
    register: 'units',
    do: what,
    with: (after, transition) => {
      const found = values(after, transition);
      return found && { unitId: subjectOf(after).id, ...found };
    },
  });

export interface OfUnit {
  unitId: string;
}

/** Communities in which its people are registrants are asked what they think of it, until a day. */
export interface OpinionsAsked {
  year: number;
  dueOn: LocalDate;
}

export const askOpinions = does<OpinionsAsked>('ask-opinions');

/** It has not reported here after all. */
export const takeReportBack = does<object>('take-report-back');
