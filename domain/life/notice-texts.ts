import { chineseDate } from '../case/text';
import { localMinute } from '../time/date-times';
import { addDays, type Instant, type LocalDate, localDate, weekday } from '../time/dates';

// What members read of a sitting. One notice a sitting, however many kinds it counts as.

/** What of a sitting its notices say. */
export interface ToldSitting {
  /** 2026年9月党员大会、主题党日 */
  title: string;
  beginsAt: Instant;
  place: string;
}

const dayOf = ({ beginsAt }: ToldSitting): LocalDate => localDate(beginsAt);

/** 9月15日（周二）14:30在示例活动室 */
export function whenAndWhere({ beginsAt, place }: ToldSitting): string {
  const day = localDate(beginsAt);
  const week = '一二三四五六日'[weekday(day) - 1];
  return `${chineseDate(day)}（周${week}）${localMinute(beginsAt).slice(11, 16)}${place ? `在${place}` : ''}`;
}

const PLEASE = '请按时参加；不能到会的，请提前请假';

/** To everybody who is called. */
export const callText = (sitting: ToldSitting): string => `${whenAndWhere(sitting)}召开${sitting.title}，${PLEASE}`;

/** The day before, to whoever has no leave. @param today on which it is written */
export function eveText(sitting: ToldSitting, today: LocalDate): string {
  const tomorrow = dayOf(sitting) === addDays(today, 1) ? '明天，' : '';
  return `${tomorrow}${whenAndWhere(sitting)}召开${sitting.title}，${PLEASE}`;
}

/** What has become of it, and under which title if that is another. @param calledBefore under which title people were called */
export function changedTo(sitting: ToldSitting, calledBefore: string): string {
  const { title } = sitting;
  const held = title === calledBefore ? '召开' : `召开${title}`;
  return `${calledBefore}有调整，改为${whenAndWhere(sitting)}${held}，请以此为准`;
}

/** To whoever was called to another day, hour or place. @param calledBefore under which title he was called */
export const changeText = (sitting: ToldSitting, calledBefore: string): string =>
  `${changedTo(sitting, calledBefore)}，${PLEASE}`;

/** To whoever was called: it comes later, nobody knows yet when. */
export const putOffText = (sitting: ToldSitting): string =>
  `原定${chineseDate(dayOf(sitting))}召开的${sitting.title}改期，时间另行通知`;

/** To whoever was called: it does not come. */
export const callOffText = (sitting: ToldSitting): string =>
  `原定${chineseDate(dayOf(sitting))}召开的${sitting.title}已取消，不必到会`;

/** To whoever was absent without leave. @param lateLeave days within which leave may be asked for afterwards */
export const absentText = (sitting: ToldSitting, makeUpUntil: LocalDate, lateLeave: number): string =>
  `您没有参加${chineseDate(dayOf(sitting))}召开的${sitting.title}，也没有请假。请在${chineseDate(makeUpUntil)}前补课；` +
  `签到有误，或有事未及请假的，请在${lateLeave}日内联系签到人或党支部书记更正、补假`;

/** To whoever was told so and was not absent after all. */
export const takenBackText = (sitting: ToldSitting): string =>
  `${chineseDate(dayOf(sitting))}召开的${sitting.title}：您的缺席记录已更正，此前的提醒作废，不必补课`;

/** To the group's leader, or the secretary where there is none. */
export const callTaskText = (sitting: ToldSitting, count: number): string =>
  `${sitting.title}签到已封存：本组有${count}名党员连续两次缺席且未请假，请联系本人了解原因，名单见“配套事项”`;
