import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { duesReliefRules } from './rules';

/** What a case of 少交免交 keeps besides what every case has. */
export type DuesReliefData = {
  /** In which role it was started. */
  startedAs: string;
  /** reduce 少交, waive 免交 */
  kind: string;
  /** Fen a month that he is still to pay; 0: 免交. */
  monthlyFen: number;
  months: number;
  /** The day on which the branch studied it. */
  studiedOn?: LocalDate;
  fromMonth?: Month;
  toMonth?: Month;
};

/** A case of 少交免交. */
export type DuesReliefState = CaseState<DuesReliefData, ValuesOf<typeof duesReliefRules>>;
