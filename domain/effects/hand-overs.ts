import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import type { DuesQuarter } from '../dues/quarters';
import type { LocalDate } from '../time/dates';

/** What a branch hands over: every payment up to the quarter's end that was not handed over before. */
export interface HandOverListed {
  branchId: string;
  committeeId: string;
  quarter: DuesQuarter;
  way: string;
  handedOn: LocalDate;
  /** What was found there: it must be what is listed. */
  fen: number;
  payments: number;
}

/** It is with the committee: income of its book. */
export interface HandOverConfirmed {
  branchId: string;
  quarter: DuesQuarter;
  receivedOn: LocalDate;
}

export type HandOverReturned = Pick<HandOverConfirmed, 'branchId' | 'quarter'>;

/** Its payments are of this hand-over, and of no other. */
export const handOverListed = <State extends CaseState = CaseState>(
  listed: (after: State) => HandOverListed,
): Effect<State> => ({ register: 'hand-overs', do: 'list', with: (after) => ({ ...listed(after) }) });

/** The committee has it. */
export const handOverConfirmed = <State extends CaseState = CaseState>(
  confirmed: (after: State) => HandOverConfirmed,
): Effect<State> => ({ register: 'hand-overs', do: 'confirm', with: (after) => ({ ...confirmed(after) }) });

/** Its payments are free again. */
export const handOverReturned = <State extends CaseState = CaseState>(
  returned: (after: State) => HandOverReturned,
): Effect<State> => ({ register: 'hand-overs', do: 'return', with: (after) => ({ ...returned(after) }) });
