import { addDays, atTime, HOUR, type Instant, type LocalDate, localDate, MINUTE, startOfDay } from './dates';

/**
 * When nobody is disturbed, 'HH:MM' in Shanghai, usually over midnight: `from` is the first minute of it, `to` the first
 * minute after it.
 */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export const USUAL_QUIET_HOURS: QuietHours = { from: '21:00', to: '08:00' };

/** Every setting keeps these hours quiet, and leaves so many minutes of the day in which people can be told. */
const NIGHT: QuietHours = { from: '23:00', to: '06:00' };
const LEAST_OPEN = 8 * 60;

const MORNING_SPREAD = HOUR;
const DAYTIME_SPREAD = 2 * MINUTE;
/** How long a notice of many cases waits for what the next ones say: a few hundred decisions at once. */
const GATHERING = 5 * MINUTE;

/** Minutes since midnight. */
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether these hours may be set: the night is in them, and the day is left for telling people. */
export function mayBeQuiet({ from, to }: QuietHours): boolean {
  if (!isClock(from) || !isClock(to)) return false;
  const [begin, end] = [minutes(from), minutes(to)];
  return begin <= minutes(NIGHT.from) && end >= minutes(NIGHT.to) && begin - end >= LEAST_OPEN;
}

/**
 * Milliseconds from 0 up to and including `most`, always the same for the same `seed` and evenly spread over seeds, so
 * that many cases due at once do not all leave at once (FNV-1a, its bits mixed once more as ids differ in few places).
 */
export function jitter(seed: string, most: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * (most + 1));
}

/** When something due on `date` is said: within the hour after the quiet ones, usually from 08:00, at the seed's own moment. */
export function morningOf(date: LocalDate, seed: string, hours: QuietHours = USUAL_QUIET_HOURS): Instant {
  return atTime(date, 0, minutes(hours.to)) + jitter(seed, MORNING_SPREAD);
}

/**
 * The earliest moment at which a notice written at `instant` may leave: by day within two minutes, so that an answer is
 * felt to come at once; written in quiet hours, within the hour after them.
 */
export function notBefore(instant: Instant, seed: string, hours: QuietHours = USUAL_QUIET_HOURS): Instant {
  if (isQuiet(instant, hours)) return outsideQuietHours(instant, seed, hours);
  return outsideQuietHours(instant + jitter(seed, DAYTIME_SPREAD), seed, hours);
}

/**
 * The earliest moment at which a notice that gathers what many cases say may leave, its first line written at
 * `instant`: five minutes later, and not before the hour has gone by in which cases remind.
 */
export function gatheredBy(instant: Instant, hours: QuietHours = USUAL_QUIET_HOURS): Instant {
  const first = outsideQuietHours(instant + GATHERING, '', hours);
  return Math.max(first, gatheredOn(localDate(first), hours));
}

/** When what such a notice gathers from `date` on may leave: in the morning, after the hour in which cases remind. */
export function gatheredOn(date: LocalDate, hours: QuietHours = USUAL_QUIET_HOURS): Instant {
  const opens = Math.max(minutes(hours.to), minutes(USUAL_QUIET_HOURS.to));
  return atTime(date, 0, opens) + MORNING_SPREAD + GATHERING;
}

/** Whether nobody is to be disturbed at `instant`. */
export function isQuiet(instant: Instant, hours: QuietHours = USUAL_QUIET_HOURS): boolean {
  const now = instant - startOfDay(localDate(instant));
  const [from, to] = [minutes(hours.from) * MINUTE, minutes(hours.to) * MINUTE];
  return from < to ? now >= from && now < to : now >= from || now < to;
}

/** `instant` itself; in quiet hours the seed's own moment of the hour after them. */
export function outsideQuietHours(instant: Instant, seed: string, hours: QuietHours = USUAL_QUIET_HOURS): Instant {
  if (!isQuiet(instant, hours)) return instant;
  const today = localDate(instant);
  return morningOf(instant < atTime(today, 0, minutes(hours.to)) ? today : addDays(today, 1), seed, hours);
}
