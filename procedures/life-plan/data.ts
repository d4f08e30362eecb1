import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { lifePlanRules } from './rules';

/** What a case of a 组织生活年度计划 keeps besides what every case has. */
export type LifePlanData = {
  year: number;
  /** From which day on it is planned. */
  from: LocalDate;
  /** Absent: nobody confirmed it in time. */
  confirmedOn?: LocalDate;
};

/** A case of a 组织生活年度计划. */
export type LifePlanState = CaseState<LifePlanData, ValuesOf<typeof lifePlanRules>>;
