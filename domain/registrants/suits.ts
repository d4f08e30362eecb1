import type { LocalDate } from '../time/dates';

/** What somebody can do and when, as he has said; nothing said is nothing barred. */
export interface Offering {
  talents: readonly string[];
  times: readonly string[];
}

/** What an opening asks for, and from when until when it can be taken up. */
export interface AskingOpening extends Offering {
  openFrom: LocalDate;
  /** Last day on which it can be taken up; undefined: no end. */
  openUntil?: LocalDate | undefined;
}

const meets = (asked: readonly string[], had: readonly string[]): boolean =>
  !asked.length || !had.length || asked.some((one) => had.includes(one));

/**
 * Whether an opening suits somebody: one of its times is one of his spare times, and one of its talents one of his. An
 * opening that asks for nothing in particular suits everybody; somebody who has named no spare time or talent is barred
 * from nothing by it. Days without a certified service count only while such a one was open to him (报到未到).
 */
export const suits = (asking: Offering, offering: Offering): boolean =>
  meets(asking.times, offering.times) && meets(asking.talents, offering.talents);

/** Whether an opening could be taken up on a day. */
export const isOpenOn = (
  { openFrom, openUntil }: Pick<AskingOpening, 'openFrom' | 'openUntil'>,
  day: LocalDate,
): boolean => openFrom <= day && (openUntil === undefined || day <= openUntil);
