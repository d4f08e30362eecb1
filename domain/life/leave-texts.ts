import { chineseDate } from '../case/text';
import { localDate } from '../time/dates';
import type { ToldSitting } from './notice-texts';

const called = ({ title, beginsAt }: ToldSitting) => `${chineseDate(localDate(beginsAt))}召开的${title}`;

/** To whoever asked leave. */
export const leaveAnsweredText = (sitting: ToldSitting, granted: boolean): string =>
  granted ? `${called(sitting)}：您的请假已批准，不必到会` : `${called(sitting)}：您的请假没有批准，请按时参加`;

/** To whoever asked leave, once the sitting is over. */
export const lateLeaveAnsweredText = (sitting: ToldSitting, granted: boolean): string =>
  granted ? `${called(sitting)}：您的补假已批准，不记缺席` : `${called(sitting)}：您的请假没有批准，记为缺席`;

/** To who keeps the list: nobody is named, since it may go out by mail. */
export const leaveAskedText = (sitting: ToldSitting): string => `${called(sitting)}有人请假，请在集会页面答复`;
