import { addDays, type LocalDate } from '../time/dates';

/** Days in a row that count, with the openings that were open to him on each of them. */
export interface IdleSpan {
  from: LocalDate;
  until: LocalDate;
  openings: readonly string[];
}

/** What a look at a day finds of a registrant. */
export interface IdleLook {
  /** reported and staying: available, serving or never-came; nobody else is looked at. */
  standing: string;
  /** A service of his waits for certification, or for an answer to a refusal; or what he claimed for the community's yes. */
  waits: boolean;
  /** He has said that he will come on that day. */
  comesOn?: LocalDate | undefined;
  /** Openings that suit him, are open on the day, and have a place that is free or his. */
  openings: readonly string[];
}

/** Where days count: who has reported, stays, and is not put off (暂缓). */
export const countedStandings = ['available', 'serving', 'never-came'] as const;

/** How many openings are kept as evidence of a day. */
export const MOST_WITNESSES = 3;

/**
 * Whether a day counts as one without a certified service: only while something that suits him is open to him in his spare
 * time, no service of his waits, no 暂缓 holds, and no day on which he will come lies ahead.
 */
export const counts = ({ standing, waits, comesOn, openings }: IdleLook, day: LocalDate): boolean =>
  (countedStandings as readonly string[]).includes(standing) &&
  !waits &&
  (comesOn === undefined || comesOn < day) &&
  openings.length > 0;

/**
 * The spans after a look at a day, which is later than all before. Days go on in one span as long as all its openings are
 * still open to him: evidence is never of another day.
 */
export function spansAfter(spans: readonly IdleSpan[], look: IdleLook, day: LocalDate): IdleSpan[] {
  if (!counts(look, day)) return [...spans];
  const last = spans.at(-1);
  const goesOn =
    last !== undefined &&
    addDays(last.until, 1) === day &&
    last.openings.every((opening) => look.openings.includes(opening));
  if (goesOn) return [...spans.slice(0, -1), { ...last, until: day }];
  return [...spans, { from: day, until: day, openings: look.openings.slice(0, MOST_WITNESSES) }];
}

/**
 * How many of them are days without a certified service: those after the last one that was certified, after the day on
 * which he had said he would come, and after the day on which following him up was settled otherwise.
 * @param since the last of these days; undefined: there was none
 */
export function idleDays(spans: readonly IdleSpan[], since?: LocalDate): number {
  let days = 0;
  for (const { from, until } of spans) {
    const first = since !== undefined && since >= from ? addDays(since, 1) : from;
    for (let day = first; day <= until; day = addDays(day, 1)) days++;
  }
  return days;
}
