import type { ServiceKind } from './services';

/** What a community writes to the party organisation of a unit, or to somebody himself where there is none. */
export const unitLetterKinds = { thanks: '感谢信', feedback: '反馈函' } as const;

export type UnitLetterKind = keyof typeof unitLetterKinds;

/** Where such a letter stands. */
export const unitLetterStates = {
  drafted: '待审阅',
  held: '暂缓发出',
  'left-out': '不发',
  reviewed: '待发出',
  sent: '已发出',
} as const;

export type UnitLetterState = keyof typeof unitLetterStates;

/** Why one is held or left out. */
export const unitLetterCauses = {
  wish: '本人不愿意',
  disposition: '组织处置未了结',
  other: '其他原因',
} as const;

export type UnitLetterCause = keyof typeof unitLetterCauses;

/** How one is sent. */
export const unitLetterWays = { paper: '纸质', mail: '邮件', link: '单位链接' } as const;

export type UnitLetterWay = keyof typeof unitLetterWays;

/** What somebody did of one kind in a period. */
export interface KindDone {
  times: number;
  days: number;
  minutes: number;
}

/** What a 感谢信 rests on: certified services of one person, by kind. */
export interface ThanksFacts {
  kinds: Partial<Record<ServiceKind, KindDone>>;
  /** Different days on which he served. */
  days: number;
}

/** One person in a 反馈函. */
export interface FeedbackPerson {
  personId: string;
  times: number;
  minutes: number;
  kinds: ServiceKind[];
  /** told: the secretary has looked and said that his unit is to hear that he did not come; cleared: he has come since. */
  said: 'told' | 'cleared' | null;
}

/** What a 反馈函 rests on. */
export interface FeedbackFacts {
  /** Of the unit's people who have reported here. */
  reported: number;
  people: FeedbackPerson[];
}

/** The year of a period, and what people call it. */
export function periodText(kind: UnitLetterKind, period: string): string {
  const year = period.slice(0, 4);
  if (kind === 'thanks') return `${year}年度`;
  return period.endsWith('-H1') ? `${year}年上半年` : `${year}年度`;
}

/** From which day to which day services count for a period. */
export function periodDays(period: string): { from: string; until: string } {
  const year = period.slice(0, 4);
  return { from: `${year}-01-01`, until: period.endsWith('-H1') ? `${year}-06-30` : `${year}-12-31` };
}
