import type { OfferData } from '../../../domain/case/offer';
import type { TypedValues } from '../../../domain/case/typed';
import type { Town } from '../../support/town';

/** Who does something in a course. East lets a member go, west receives him. */
export type Who =
  | 'member'
  | 'secretary'
  | 'otherSecretary'
  | 'newSecretary'
  | 'officer'
  | 'colleague'
  | 'newOfficer'
  | 'newColleague';

/** A branch or committee of the town. */
export type Where = 'east2' | 'west1' | 'west2' | 'west';

export type Step =
  | { who: Who; outcome: string; data?: OfferData; typed?: TypedValues }
  | { who: Who; around: 'claim' | 'delegate' | 'hand-over'; to?: Who }
  | { who: Who; action: 'withdraw' | 'urge' | 'copy'; to?: Who }
  | { who: Who; file: string; name: string }
  | { who: Who; paper: string; times: number }
  | { until: string };

/** How a case begins, by whom and, but with a letter from elsewhere, for what member of east1. */
export type Beginning = { by: Who; member?: Parameters<Town['member']>[1]; leads?: true } & (
  | { transfer: Where }
  | { outside: true }
  | { letterFor: Where; probationary?: true }
  | { visit: true; receiving?: Where }
);

/** A case from its first day to where it stands when the database is left. */
export interface Course {
  name: string;
  day: string;
  begin: Beginning;
  steps: Step[];
  /** Its stage, of an ended case with the ending: `CLOSED/received`. */
  stands: string;
}

export const course = (name: string, day: string, begin: Beginning, steps: Step[], stands: string): Course => ({
  ...{ name, day, begin, steps, stands },
});

/** Somebody takes an outcome of the open task. */
export const decide = (who: Who, outcome: string, data?: OfferData, typed?: TypedValues): Step => ({
  who,
  outcome,
  data,
  typed,
});
/** Time passes up to a morning. */
export const until = (day: string): Step => ({ until: day });
/** A paper is made and given out. */
export const paper = (who: Who, kind: string, times = 1): Step => ({ who, paper: kind, times });
/** A scan or another picture is put with the case. */
export const file = (who: Who, kind: string, name: string): Step => ({ who, file: kind, name });
