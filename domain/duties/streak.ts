import type { MonthVerdict } from './month';

/** 连续月数: how many months in a row a duty was missed by the end of a month, months without a duty left out. */
export interface Streak {
  length: number;
  /** Months without a duty inside it. */
  idle: number;
  /** The month with which it began; none: there is no streak. */
  since?: string;
}

export const NO_STREAK: Streak = { length: 0, idle: 0 };

/** A streak after one more month: 缺 adds one, 无义务 leaves it as it stands, anything else ends it. */
export function streakAfter(streak: Streak, month: string, verdict: MonthVerdict): Streak {
  if (verdict === 'missed') return { ...streak, length: streak.length + 1, since: streak.since ?? month };
  if (verdict === 'none') return streak.length ? { ...streak, idle: streak.idle + 1 } : NO_STREAK;
  return NO_STREAK;
}

/**
 * How long a streak is for the ladder of steps: one that months without a duty have made unclear counts for nothing there.
 * @param mostIdle how many of them it bears
 */
export const countingMonths = ({ length, idle }: Streak, mostIdle: number): number => (idle > mostIdle ? 0 : length);
