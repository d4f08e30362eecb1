import type { LocalDate } from '../time/dates';
import type { LedgerMonth } from './allocate';

/** How a member's month stands, in the words of the screens. */
export const duesMonthStates = {
  none: '无应交',
  due: '未到期',
  arrears: '未交',
  paid: '已交',
  late: '已补交',
  short: '未足额',
  waived: '免交',
} as const;

export type DuesMonthState = keyof typeof duesMonthStates;

/** A month of the ledger with its days. */
export interface DatedMonth extends LedgerMonth {
  dueOn: LocalDate | null;
  /** When something was paid for it first; null: nothing, or by the roster. */
  paidOn: LocalDate | null;
}

export function monthState({ billed, paid, waived, dueOn, paidOn }: DatedMonth, today: LocalDate): DuesMonthState {
  if (paid > 0) {
    if (paid < (billed ?? 0)) return 'short';
    return paidOn !== null && dueOn !== null && paidOn > dueOn ? 'late' : 'paid';
  }
  if (waived) return 'waived';
  if (!billed) return 'none';
  return dueOn !== null && dueOn < today ? 'arrears' : 'due';
}
