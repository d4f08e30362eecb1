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

/** What a person says of a reviewed letter: that the program sends it, and how; that it is printed; that it has arrived. */
export const unitLetterHandings = {
  mail: '用邮件发送',
  link: '放到单位链接',
  paper: '改为打印',
  went: '已经收到，算作已发出',
} as const;

export type UnitLetterHanding = keyof typeof unitLetterHandings;

/** A mail server may have taken the letter over, and did not say so: only a person can find out. */
export const UNCLEAR = 'unclear';

/** Why the program has not sent a letter, besides what a mail server answered. */
const faults: Readonly<Record<string, string>> = {
  [UNCLEAR]: '可能已经发出，未能确认，请先问对方是否收到',
  'no-address': '没有登记邮箱',
  'opted-out': '本人已关闭邮件通知',
  'no-link': '单位还没有“查看反馈”的有效链接，生成链接后自动发出',
  'no-channel': '本系统没有设置邮件',
  'not-made': '信函文件没有生成',
};

/** What a fault means, for who decides what is done then. @param code as it is kept: of ours, or smtp-550 of a mail server */
export const faultText = (code: string): string =>
  faults[code] ?? (/^smtp-5/.test(code) ? `邮箱拒收（${code}），请核对邮箱地址` : `邮件服务器一直没有接收（${code}）`);

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
