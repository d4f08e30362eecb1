import type { LocalDate } from '../../../domain/time/dates';
import type { LineText } from './line-text';

type Keyed = LineText & { paidOn: LocalDate; fen: number };

/**
 * By what lines are known, so that none is taken twice: the bank's own number; where there is none, day, sum, payer and
 * remark, and which of several equal ones it is, since somebody may pay the same twice on a day.
 * @returns a key for each, in their order
 */
export function lineKeys(lines: readonly Keyed[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ serial, paidOn, fen, name, remark }) => {
    // Part of a number may be what a bill shows of it: with day and sum it is one line.
    const own = JSON.stringify(serial ? ['serial', serial, paidOn, fen] : ['line', paidOn, fen, name, remark]);
    if (serial) return own;
    const turn = (seen.get(own) ?? 0) + 1;
    seen.set(own, turn);
    return `${own} ${turn}`;
  });
}
