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

/**
 * From how many months in a row on the level above sees a streak every morning, wherever its case stands: nobody comes to six
 * unseen by it. It is no parameter, since the month from which he is told formally is one, and may be later.
 * 《中国共产党党员教育管理工作条例》第三十条、第三十一条；四个月为本系统规定
 */
export const SEEN_ABOVE = 4;
