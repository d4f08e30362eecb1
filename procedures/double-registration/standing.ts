import { textIn } from '../../domain/case/filled-in';
import type { News } from '../../domain/case/news';
import type { RegistrantStanding } from '../../domain/registrants/standings';
import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { jitter } from '../../domain/time/quiet-hours';
import type { DoubleRegistrationData, DoubleRegistrationState } from './data';

// Where a registrant belongs by what his case knows of him.

/** Whether the community has signed his 报到单. */
export const isReported = ({ data }: DoubleRegistrationState): boolean => data.certificate !== undefined;

/** Whether he has taken something up, or done something, in this cycle. */
export const serves = ({ data }: DoubleRegistrationState): boolean =>
  Boolean(data.held?.length || data.waiting?.length || data.certified);

/** Where somebody belongs whom nothing keeps from it: after 暂缓, and when what he had taken up is over. */
export const whereHeBelongs = (state: DoubleRegistrationState): string => {
  if (!isReported(state)) return 'NOTIFIED';
  return serves(state) ? 'SERVING' : 'AVAILABLE';
};

/** Where a new cycle finds him: what was followed up and did not come to an end is not begun anew. */
export const begunAnew = (state: DoubleRegistrationState): string =>
  state.data.neverCame ? 'NEVER_CAME_YEARLY' : whereHeBelongs(state);

/** The day in January on which the cycle of a case ends, spread over some days so that not all end in one night. */
export function cycleEnd(
  { caseId, rules }: Pick<DoubleRegistrationState, 'caseId' | 'rules'>,
  from: LocalDate,
): LocalDate {
  const year = Number(from.slice(0, 4)) + 1;
  return addDays(`${year}-01-01`, jitter(caseId, rules.cycleDays - 1));
}

const without = (list: readonly string[] = [], one: unknown) => list.filter((id) => id !== one);

/** He has taken up an opening; a day that he has agreed for it is one on which he comes. */
export const nowHolds = ({ data }: DoubleRegistrationState, news: News): Partial<DoubleRegistrationData> => {
  const opening = String(news.data.openingId);
  const comesOn = textIn(news.data, 'agreedOn');
  return {
    held: [...without(data.held, opening), opening],
    ...(comesOn && comesOn > (data.comesOn ?? '') && { comesOn }),
  };
};

/** The same of somebody who may be followed up, which it ends. */
export const nowHoldsAnew = (
  state: DoubleRegistrationState,
  news: News,
  { at }: { at: Instant },
): Partial<DoubleRegistrationData> => ({
  ...(state.data.neverCame && settledBy(at)),
  ...nowHolds(state, news),
});

/** The community has proposed something to him once more. */
export const onceMoreProposed = ({ data }: DoubleRegistrationState): Partial<DoubleRegistrationData> => ({
  proposals: (data.proposals ?? 0) + 1,
});

/** What he had taken up is over. */
export const holdsNoMore = ({ data }: DoubleRegistrationState, news: News): Partial<DoubleRegistrationData> => ({
  held: without(data.held, news.data.openingId),
});

/** A service of his waits for certification. */
export const nowWaits = ({ data }: DoubleRegistrationState, news: News): Partial<DoubleRegistrationData> => {
  const service = String(news.data.serviceId);
  return { waiting: [...without(data.waiting, service), service] };
};

/** A service of his is certified: what was said of him before holds no longer. */
export function nowCertified({ data }: DoubleRegistrationState, { data: told }: News): Partial<DoubleRegistrationData> {
  const day = String(told.day);
  const last = data.lastCertifiedOn;
  return {
    ...overNow,
    waiting: without(data.waiting, told.serviceId),
    certified: (data.certified ?? 0) + 1,
    lastCertifiedOn: last && last > day ? last : day,
  };
}

/** A service of his was refused or taken back: it waits no more. */
export const settledNow = ({ data }: DoubleRegistrationState, news: News): Partial<DoubleRegistrationData> => ({
  waiting: without(data.waiting, news.data.serviceId),
});

/** Following up is over. */
export const overNow: Partial<DoubleRegistrationData> = {
  neverCame: undefined,
  countedDays: undefined,
  neverCameSince: undefined,
  offered: undefined,
  messageGivenOn: undefined,
  calledOn: undefined,
};

/** Following up is over, but not by a service: days count anew from here on, or the next night would begin it again. */
export const settledBy = (at: Instant): Partial<DoubleRegistrationData> => ({ ...overNow, settledOn: localDate(at) });

/** A year is over, and the next begins. */
export const nextCycle = (state: DoubleRegistrationState, from: LocalDate): Partial<DoubleRegistrationData> => ({
  cycles: (state.data.cycles ?? 0) + 1,
  cycleEnds: cycleEnd(state, from),
  certified: 0,
  proposals: 0,
});

/** How somebody stands while his year waits to be fed back. */
export const standsMeanwhile = (state: DoubleRegistrationState): RegistrantStanding => {
  if (state.data.neverCame) return 'never-came';
  return serves(state) ? 'serving' : 'available';
};
