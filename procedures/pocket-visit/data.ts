import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { pocketVisitRules } from './rules';

/** What a case of 口袋党员走访 keeps besides what every case has. All but the first is of the last visit. */
export type VisitData = {
  /** In which role it was started. */
  startedAs: string;
  /** The outcome that it had. */
  result?: string;
  /** 走访方式: home, talk */
  way?: string;
  visitedOn?: LocalDate;
  /** The organisation whose visit it was, where two sides visit. */
  visitedBy?: string;
  /** Visits so far that did not bring what was hoped for. */
  rounds?: number;
  nextOn?: LocalDate;
  nextInDays?: number;
};

/** A case of 口袋党员走访. */
export type VisitState = CaseState<VisitData, ValuesOf<typeof pocketVisitRules>>;
