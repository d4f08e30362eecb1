import { chineseDate } from '../case/text';
import { localDate } from '../time/dates';
import { changedTo, type ToldSitting, whenAndWhere } from './notice-texts';

// What a guest (列席) reads of a sitting: he is invited, has no vote, and stands on no list.

const PLEASE = '不能列席的，请提前告知';

const meant = ({ beginsAt, title }: ToldSitting): string =>
  `原定${chineseDate(localDate(beginsAt))}召开、请您列席的${title}`;

/** To whoever is invited. */
export const inviteText = (sitting: ToldSitting): string =>
  `${whenAndWhere(sitting)}召开${sitting.title}，请您列席（无表决权）；${PLEASE}`;

/** To whoever was invited to another day, hour or place. @param calledBefore under which title */
export const guestChangeText = (sitting: ToldSitting, calledBefore: string): string =>
  `请您列席的${changedTo(sitting, calledBefore)}；${PLEASE}`;

/** To whoever was invited and is not any more. @param calledBefore under which title */
export const noGuestText = (calledBefore: string): string => `此前请您列席的${calledBefore}，改为不再列席，不必到会`;

/** To whoever was invited: it comes later, nobody knows yet when. */
export const guestPutOffText = (sitting: ToldSitting): string => `${meant(sitting)}改期，时间另行通知`;

/** To whoever was invited: it does not come. */
export const guestCallOffText = (sitting: ToldSitting): string => `${meant(sitting)}已取消，不必列席`;
