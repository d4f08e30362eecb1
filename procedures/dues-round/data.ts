import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { Month } from '../../domain/time/months';
import type { duesRoundRules } from './rules';

/** How the month stood when its round was closed: counts of members, sums in fen. */
export type RoundClosed = {
  due?: number;
  dueFen?: number;
  paid?: number;
  paidFen?: number;
  late?: number;
  short?: number;
  waived?: number;
  unpaid?: number;
};

/** What a case of 党费收缴 keeps besides what every case has. */
export type DuesRoundData = RoundClosed & {
  startedAs: string;
  month: Month;
};

/** A case of 党费收缴. */
export type DuesRoundState = CaseState<DuesRoundData, ValuesOf<typeof duesRoundRules>>;
