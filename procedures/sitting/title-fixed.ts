import { type Offer, personOrNull } from '../../domain/case/offer';
import { subjectOf } from '../../domain/case/subject';
import { sittingTitle } from '../../domain/life/sitting-kinds';
import { localDate } from '../../domain/time/dates';
import type { SittingState } from './data';
import { fixedData, sittingDay } from './times';

/** Whether its title is the proposed one: of its kinds and its month. What begins from the plan has no other. */
const isProposed = (state: SittingState, title: string): boolean =>
  personOrNull(state.startedBy) === null || title === sittingTitle(state.data.kinds, sittingDay(state));

/**
 * What a sitting is called once it is fixed: its proposed title follows its kinds and its month, since one notice counts
 * for each of its kinds. One that somebody typed himself stays.
 */
export function titleFixed(state: SittingState, offer: Offer): string | undefined {
  const subject = subjectOf(state);
  if (subject.kind !== 'matter' || !isProposed(state, subject.title)) return undefined;
  const { kinds, beginsAt } = { ...state.data, ...fixedData(state, offer) };
  const title = sittingTitle(kinds, localDate(beginsAt));
  return title === subject.title ? undefined : title;
}
