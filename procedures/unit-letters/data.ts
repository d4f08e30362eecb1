import type { CaseState } from '../../domain/case/state';
import type { UnitLetterKind } from '../../domain/registrants/unit-letters';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { unitLettersRules } from './rules';

/** How many letters of a round stand where. */
export type LetterCounts = {
  drafted?: number;
  held?: number;
  leftOut?: number;
  reviewed?: number;
  sent?: number;
};

/** What a case of 感谢信和反馈函 keeps besides what every case has. */
export type UnitLettersData = LetterCounts & {
  startedAs: 'system';
  kind: UnitLetterKind;
  /** 2026, 2026-late, 2026-H1 */
  period: string;
  /** Until when the secretary is to have looked. */
  reviewBy: LocalDate;
  sentOn?: LocalDate;
};

/** A case of 感谢信和反馈函. */
export type UnitLettersState = CaseState<UnitLettersData, ValuesOf<typeof unitLettersRules>>;
