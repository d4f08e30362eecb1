import { atTime, type Instant, isLocalDate, localDate, MINUTE } from './dates';

/** A minute in Asia/Shanghai, '2026-11-22T14:30+08:00'. Minutes compare as strings. */
export type LocalMinute = string;

const MINUTE_FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)\+08:00$/;

/** The same as a pattern of JSON Schema: not that the day exists. */
export const LOCAL_MINUTE = MINUTE_FORM.source;

/** Whether `text` is a minute that exists, written as above: never in another zone, without seconds. */
export const isLocalMinute = (text: string): text is LocalMinute => isLocalDate(MINUTE_FORM.exec(text)?.[1] ?? '');

/** The first moment of a minute. @throws RangeError when there is no such minute */
export function instantOf(minute: LocalMinute): Instant {
  const [, date = '', hour, minutes] = MINUTE_FORM.exec(minute) ?? [];
  return atTime(date, Number(hour), Number(minutes));
}

/** The minute in Shanghai in which `instant` lies. */
export function localMinute(instant: Instant): LocalMinute {
  const date = localDate(instant);
  const minutes = Math.floor((instant - atTime(date, 0)) / MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}+08:00`;
}
