import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { unitRegistrationRules } from './rules';

/** What was found for a yearly appraisal: what communities answered, and what was done together. */
export type UnitYearFound = {
  asked?: number;
  answered?: number;
  agreed?: number;
  delivered?: number;
};

/** What a case of 单位报到 keeps besides what every case has. */
export type UnitRegistrationData = UnitYearFound & {
  startedAs: string;
  reportedOn: LocalDate;
  /** Of the appraisal under way, or the last one. */
  year?: number;
  /** How it was graded; absent: 未评价. */
  grade?: string;
};

/** A case of 单位报到. */
export type UnitRegistrationState = CaseState<UnitRegistrationData, ValuesOf<typeof unitRegistrationRules>>;
