import type { Effect } from '../../../domain/case/effect';
import { localDate } from '../../../domain/time/dates';

/** A line in the register that the made-up procedure keeps: what happened, on which day. */
export interface LedgerLine {
  what: string;
  on: string;
}

/** Enters a line. */
export const enter = (what: string): Effect => ({
  register: 'ledger',
  do: 'enter',
  with: (_, { at }) => ({ what, on: localDate(at) }),
});
