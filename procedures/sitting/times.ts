import { listIn, numberIn, textIn } from '../../domain/case/filled-in';
import type { Offer, Refusal } from '../../domain/case/offer';
import { subjectOf } from '../../domain/case/subject';
import type { SittingFixed, SittingTakenBack, WithGuests } from '../../domain/effects/attendance';
import { instantOf } from '../../domain/time/date-times';
import { addDays, HOUR, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { SittingData, SittingState } from './data';

// When a sitting is, and what of it people know: read off its case.

/** No sitting goes on longer. */
const LONGEST = 12 * HOUR;

/** The day of the sitting. */
export const sittingDay = ({ data }: SittingState): LocalDate => localDate(data.beginsAt);

/** The day by which everything is fixed, so that people can be told in time; never before the step itself. */
export function fixedBy(state: SittingState): LocalDate {
  const day = addDays(sittingDay(state), -state.rules.noticeDays);
  const today = localDate(state.stageSince);
  return day < today ? today : day;
}

/** Whether it was fixed before it began: what is entered afterwards calls nobody. */
const ahead = ({ data, stageSince }: SittingState): boolean => data.beginsAt > stageSince;

/** From which day calling counts; nothing where people know already. */
export const callsFrom = (state: SittingState): LocalDate | undefined =>
  ahead(state) && !state.data.toldOn ? sittingDay(state) : undefined;

/** From which day the reminder counts; nothing where people were told that very day, or are not told yet. */
export function remindsFrom(state: SittingState): LocalDate | undefined {
  const { toldOn } = state.data;
  const eve = addDays(sittingDay(state), -state.rules.reminderDays);
  return ahead(state) && toldOn && toldOn < eve ? sittingDay(state) : undefined;
}

export const minuteOf = (offer: Offer, name: string): Instant => instantOf(textIn(offer.data, name) ?? '');

/** The end comes after the beginning, on the same occasion. */
function endCheck(offer: Offer): Refusal | undefined {
  const lasts = minuteOf(offer, 'endsAt') - minuteOf(offer, 'beginsAt');
  return lasts > 0 && lasts <= LONGEST ? undefined : { type: 'date-out-of-range', detail: { field: 'endsAt' } };
}

export const fixCheck = (_state: SittingState, offer: Offer): Refusal | undefined => endCheck(offer);

/** It is moved to what lies ahead. */
export const changeCheck = (_state: SittingState, offer: Offer, at: Instant): Refusal | undefined =>
  minuteOf(offer, 'beginsAt') > at ? endCheck(offer) : { type: 'date-out-of-range', detail: { field: 'beginsAt' } };

/** What was fixed. A sitting that moves beyond its period is waited for until its day. */
export function fixedData({ data }: SittingState, offer: Offer): Partial<SittingData> {
  const beginsAt = minuteOf(offer, 'beginsAt');
  const day = localDate(beginsAt);
  return {
    beginsAt,
    endsAt: minuteOf(offer, 'endsAt'),
    kinds: listIn(offer.data, 'kinds') ?? data.kinds,
    studyMinutes: numberIn(offer.data, 'studyMinutes') ?? 0,
    periodEnd: day > data.periodEnd ? day : data.periodEnd,
  };
}

/** Organisations that hold it together, by their side. */
export const jointSides = (data: Offer['data']): Record<string, string> =>
  Object.fromEntries(
    ['joint1', 'joint2', 'joint3'].flatMap((side) => {
      const id = textIn(data, side);
      return id === undefined ? [] : [[side, id]];
    }),
  );

/** Who is invited to it without a vote. */
export const guestsOf = ({ parties }: SittingState): WithGuests => ({ guests: parties?.guests ?? [] });

/** What the register is told of a sitting that is fixed. */
export function fixedValues(after: SittingState, called: boolean): Omit<SittingFixed, 'sittingId'> {
  const { data, sides, parties } = after;
  const subject = subjectOf(after);
  const joint = [sides.joint1, sides.joint2, sides.joint3].filter((id) => id !== undefined);
  return {
    ...(subject.kind === 'matter' && { title: subject.title }),
    kinds: data.kinds,
    beginsAt: data.beginsAt,
    endsAt: data.endsAt,
    hosts: [...new Set([data.hostId, ...joint])],
    keeperId: parties?.keeper?.[0] as string,
    minuteTakerId: parties?.recorder?.[0] as string,
    studyMinutes: data.studyMinutes ?? 0,
    ...guestsOf(after),
    called,
  };
}

/** Whether people know of it, and are to hear that it does not take place as they know. */
export const takenBackValues = (after: SittingState): Omit<SittingTakenBack, 'sittingId'> => ({
  called: Boolean(after.data.toldOn),
});
