import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import { subjectOf } from '../case/subject';
import { type LocalDate, localDate } from '../time/dates';

/** The opening that a case is about, and the day. */
export interface OpeningOn {
  openingId: string;
  day: LocalDate;
}

/** Those on a post of whom nothing was said since a day. */
export interface NotReviewed extends OpeningOn {
  since: LocalDate;
}

const onIt = <State extends CaseState>(does: string): Effect<State> => ({
  register: 'openings',
  do: does,
  with: (after, { at }) => ({ openingId: subjectOf(after).id, day: localDate(at) }),
});

/** The post that the case is about can be taken up from now on. */
export const openPost = <State extends CaseState>(): Effect<State> => onIt('open');

/** It is no more: whoever holds it or waits for it is released and told. */
export const closePost = <State extends CaseState>(): Effect<State> => onIt('close');

/** Whoever holds it and was not reviewed since a day stays, 未评. */
export const leaveUnreviewed = <State extends CaseState>(
  since: (after: State) => LocalDate | undefined,
): Effect<State> => ({
  register: 'openings',
  do: 'not-reviewed',
  with: (after, { at }) => {
    const from = since(after);
    return from === undefined ? undefined : { openingId: subjectOf(after).id, day: localDate(at), since: from };
  },
});
