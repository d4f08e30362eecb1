import type { CaseState } from '../../domain/case/state';
import type { DuesQuarter } from '../../domain/dues/quarters';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { duesHandOverRules } from './rules';

/** What is handed over: sums in fen. */
export type HandedOver = {
  fen?: number;
  payments?: number;
};

/** What a case of 党费上交 keeps besides what every case has. */
export type HandOverData = HandedOver & {
  startedAs: string;
  quarter: DuesQuarter;
  /** cash, bank */
  way?: string;
  handedOn?: LocalDate;
  receivedOn?: LocalDate;
};

/** A case of 党费上交. */
export type HandOverState = CaseState<HandOverData, ValuesOf<typeof duesHandOverRules>>;
