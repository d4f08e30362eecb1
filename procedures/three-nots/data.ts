import type { CaseState } from '../../domain/case/state';
import type { Duty } from '../../domain/duties/duties';
import type { MonthVerdict } from '../../domain/duties/month';
import type { Streak } from '../../domain/duties/streak';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { threeNotsRules } from './rules';

/** The steps of the ladder that are given before the sixth month, in order. */
export const ladderSteps = ['REMIND', 'TALK', 'CRITICISE', 'FORMAL'] as const;

export type LadderStep = (typeof ladderSteps)[number];

/** How a step came to be given. */
export interface GivenStep {
  on: LocalDate;
  /** delivered, read, relayed; or the way in which a person did it: in-person, phone … */
  how: string;
}

/** How a duty stands at the end of the last month that was looked at. */
export interface DutyStanding extends Streak {
  verdict: MonthVerdict;
}

/** What a case of 三不 keeps besides what every case has. */
export type ThreeNotsData = {
  /** ladder: a streak; irregular: 不正常情形. */
  track: 'ladder' | 'irregular';
  /** The last month that was looked at. */
  month?: Month;
  /** By duty, as far as the look has told. */
  standing?: Partial<Record<Duty, DutyStanding>>;
  /** The longest streak that counts. */
  level: number;
  /** By duty: the steps that were really given while its streak was long enough for them. */
  given?: Partial<Record<Duty, Partial<Record<LadderStep, GivenStep>>>>;
  /** Since when the step at which it stands is to be given. */
  stepSince?: LocalDate;
  /** The sixth month has come to the level above, since the branch did not decide. */
  above?: boolean;
  /** The highest step that anybody was told of: they are told as well when it is over. */
  reached?: number;
  /** Why it is irregular: few-sittings, short-payment, unclear. */
  grounds?: string[];
};

/** A case of 三不. */
export type ThreeNotsState = CaseState<ThreeNotsData, ValuesOf<typeof threeNotsRules>>;
