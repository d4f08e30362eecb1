const SHANGHAI = 'Asia/Shanghai';
const DAY = 86_400_000;

const local = new Intl.DateTimeFormat('en-CA', { timeZone: SHANGHAI });
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: SHANGHAI,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Today in Shanghai, as the API writes days. */
export const todayHere = (): string => local.format(new Date());

/** 2026年11月22日. @param date as the API writes it */
export function dayText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 星期日. @param date as the API writes it */
export const weekdayText = (date: string): string =>
  `星期${'日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;

/** 2026年11月. @param month as the API writes it */
export const monthText = (month: string): string => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');

/** 14:30. @param instant as the API writes it */
export const timeText = (instant: string): string => time.format(new Date(instant));

/** The day of it, as the API writes days. */
export const dayOf = (instant: string): string => local.format(new Date(instant));

/** Only the day of it. */
export const instantDay = (instant: string): string => dayText(dayOf(instant));

/** 2026年11月22日 14:30. @param instant as the API writes it */
export const instantText = (instant: string): string => `${instantDay(instant)} ${timeText(instant)}`;

/** The half-year before this one, from its first day to its last: 双报告 to one's own branch is half-yearly. */
export function lastHalfYear(today = todayHere()): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return month > 6
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` };
}

/** Days from one to another; negative when it has passed. */
export const daysTo = (date: string, from = todayHere()): number =>
  Math.round((Date.parse(date) - Date.parse(from)) / DAY);

/** How far off a day is that has not passed: 今天, 后天, 5 天后. */
export function awayText(date: string, from = todayHere()): string {
  const days = daysTo(date, from);
  return ['今天', '明天', '后天'][days] ?? `${days} 天后`;
}

/** How long there is yet, in words: nobody has to count. @param dueOn null where there is no limit */
export function dueText(dueOn: string | null, from = todayHere()): string {
  if (dueOn === null) return '不限期';
  const days = daysTo(dueOn, from);
  if (days < 0) return `已超 ${-days} 天`;
  return days === 0 ? '今天到期' : days === 1 ? '明天到期' : `还剩 ${days} 天`;
}
