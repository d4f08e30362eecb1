import type { DutyVerdict } from './duties';

/** What became of a duty in a month: one of the facts' words, or that there was none, or that nobody knows. */
export const monthVerdicts = { missed: '缺', done: '有效', excused: '免', none: '无义务', unknown: '未知' } as const;

export type MonthVerdict = keyof typeof monthVerdicts;

/** Who says a fact of a whole month: people who looked into it, and what they say stands above what was missed in it. */
export const RULING = 'ruling';

/** A fact of a duty in a month, as far as the month's verdict hangs on it. */
export interface MonthFact {
  source: string;
  verdict: DutyVerdict;
}

/**
 * The verdict of a month of which a duty has these facts: anything done is done; else all that was missed with leave, or a
 * month that people have found reasons for, is excused; else one absence without leave is missed.
 * @param known whether the organisation watched its members by then
 */
export function monthVerdictOf(facts: readonly MonthFact[], known = true): MonthVerdict {
  if (!known) return 'unknown';
  const is = (verdict: DutyVerdict) => facts.some((fact) => fact.verdict === verdict);
  if (is('done')) return 'done';
  if (facts.some(({ source, verdict }) => source === RULING && verdict === 'excused')) return 'excused';
  if (is('missed')) return 'missed';
  return is('excused') ? 'excused' : 'none';
}
