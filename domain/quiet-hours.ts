import { addDays, atTime, HOUR, type Instant, type LocalDate, localDate, MINUTE } from './dates';

// Nobody is disturbed from 21:00 to 08:00.
const MORNING = 8;
const EVENING = 21;

const MORNING_SPREAD = HOUR;
const DAYTIME_SPREAD = 2 * MINUTE;

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

/** When something due on `date` is said: between 08:00 and 09:00, at the seed's own moment. */
export function morningOf(date: LocalDate, seed: string): Instant {
  return atTime(date, MORNING) + jitter(seed, MORNING_SPREAD);
}

/**
 * The earliest moment at which a notice written at `instant` may leave: by day within two minutes, so that an answer is
 * felt to come at once; written at night (21:00 to 08:00), in the next morning's hour from 08:00.
 */
export function notBefore(instant: Instant, seed: string): Instant {
  const today = localDate(instant);
  if (instant < atTime(today, MORNING)) return morningOf(today, seed);
  const leave = instant + jitter(seed, DAYTIME_SPREAD);
  return leave < atTime(today, EVENING) ? leave : morningOf(addDays(today, 1), seed);
}

/** Whether nobody is to be disturbed at `instant`. */
export function isQuiet(instant: Instant): boolean {
  const today = localDate(instant);
  return instant < atTime(today, MORNING) || instant >= atTime(today, EVENING);
}

/** `instant` by day; at night the seed's own moment of the next morning's hour. */
export function outsideQuietHours(instant: Instant, seed: string): Instant {
  if (!isQuiet(instant)) return instant;
  const today = localDate(instant);
  return morningOf(instant < atTime(today, MORNING) ? today : addDays(today, 1), seed);
}
