import { type Month, monthAfter } from '../time/months';

/** A member's month as the ledger has it, entries that were countered left out. */
export interface LedgerMonth {
  month: Month;
  /** Fen; null: not billed. */
  billed: number | null;
  paid: number;
  /** 免交 */
  waived: boolean;
}

/** What a payment is put to. */
export interface PaidMonth {
  month: Month;
  fen: number;
}

export interface Allocated {
  put: PaidMonth[];
  /** Fen of it that nobody owed: 自愿多交, part of the last month of `put`. */
  more: number;
}

export interface ToAllocate {
  fen: number;
  /** Every month of his that the ledger knows, in order. */
  months: readonly LedgerMonth[];
  /** The month in which it is entered. */
  current: Month;
  /** The first month ahead that is not covered yet, and the last for which anybody may pay. */
  ahead: { from: Month; to: Month };
  /** What he owes for a month that is not billed yet; undefined while that is not known. */
  sumOf: (month: Month) => number | undefined;
}

/** What is still owed for a month. */
export const owed = ({ billed, paid, waived }: LedgerMonth): number =>
  waived || billed === null ? 0 : Math.max(0, billed - paid);

/**
 * Months of which nothing is paid first, the oldest before all others, so that who pays less than he owes is short and not in
 * arrears; then those that are short; then whole months ahead. What is left of it goes to the last of these (自愿多交).
 */
export function allocateOldest({ fen, months, current, ahead, sumOf }: ToAllocate): Allocated {
  const found: PaidMonth[] = [];
  let left = fen;
  for (const one of [...months.filter(({ paid }) => !paid), ...months.filter(({ paid }) => paid)]) {
    const part = Math.min(left, owed(one));
    if (part) found.push({ month: one.month, fen: part });
    left -= part;
  }
  for (let month = ahead.from; left > 0 && month <= ahead.to; month = monthAfter(month, 1)) {
    const sum = sumOf(month);
    if (!sum || sum > left) break;
    found.push({ month, fen: sum });
    left -= sum;
  }
  const inOrder = found.sort((a, b) => (a.month < b.month ? -1 : 1));
  return withMore(inOrder, left, current);
}

/**
 * The months that were named, in order: each gets what is owed for it, a month whose sum is not known an equal share.
 * @returns undefined when the sum does not reach them all
 */
export function allocateNamed(
  named: readonly Month[],
  { fen, months, current, sumOf }: ToAllocate,
): Allocated | undefined {
  const known = new Map(months.map((one) => [one.month, one]));
  const found: PaidMonth[] = [];
  let left = fen;
  const inOrder = [...new Set(named)].sort();
  for (const [index, month] of inOrder.entries()) {
    const one = known.get(month);
    const needed = one && (one.billed !== null || one.waived) ? owed(one) : sumOf(month);
    const part = Math.min(left, needed ?? Math.floor(left / (inOrder.length - index)));
    if (part) found.push({ month, fen: part });
    else if (left === 0) return undefined;
    left -= part;
  }
  return withMore(found, left, inOrder.at(-1) ?? current);
}

/** What is more than was owed stays with the last month that it was put to. */
function withMore(found: PaidMonth[], more: number, otherwise: Month): Allocated {
  if (!more) return { put: found, more };
  const last = found.at(-1) ?? { month: otherwise, fen: 0 };
  return { put: [...found.slice(0, -1), { ...last, fen: last.fen + more }], more };
}

/**
 * 党费交至: the last month that is paid or waived, or what the roster says, as far as no month before it is open and no payment
 * that it rested on was taken back.
 */
export function paidTo(
  months: readonly LedgerMonth[],
  known: Month | null,
  takenBack: readonly Month[] = [],
): Month | null {
  const first = [...takenBack].sort()[0];
  const before = known && first && takenBack.includes(known) ? monthAfter(first, -1) : known;
  const settled = months.filter(({ paid, waived }) => paid > 0 || waived).map(({ month }) => month);
  const all = [...settled, ...(before ? [before] : [])].sort();
  const open = months.find(({ billed, paid, waived }) => billed && !paid && !waived)?.month;
  if (open === undefined) return all.at(-1) ?? null;
  return all.some((month) => month >= open) ? monthAfter(open, -1) : (all.at(-1) ?? null);
}
