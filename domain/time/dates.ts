/** A day in Asia/Shanghai, 'YYYY-MM-DD'. Days compare as strings. */
export type LocalDate = string;

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Fixed by hand because workflow code has no time zone data; true for every moment since 1991-09-15, when summer time ended.
const SHANGHAI = 8 * HOUR;

const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const written = (midnight: number): LocalDate => new Date(midnight).toISOString().slice(0, 10);

/** Whether a day that people or files give may lie in a year: what lies beyond is a slip of the pen. */
export const isKnownYear = (year: number): boolean => year >= 1900 && year <= 2200;

/** Said of a day in any other year. */
export const YEAR_WORDS = '年份应在 1900 至 2200 之间';

/**
 * Whether `text` is a day that exists, written 'YYYY-MM-DD' (2026-02-29 does not exist), of the years 1900 to 2200.
 * What is computed from it may lie beyond.
 */
export const isLocalDate = (text: string): text is LocalDate => isKnownYear(yearOf(text)) && !Number.isNaN(dayAt(text));

/** The first moment of a day in UTC; NaN when there is no such day. */
function dayAt(text: string): number {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return Number.NaN;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Read as it is written, 2026-02-30 is the second of March.
  return new Date(at).getUTCDate() === Number(text.slice(8)) ? at : Number.NaN;
}

function midnight(date: LocalDate): number {
  const at = dayAt(date);
  // The day itself stays out of the message: it may be somebody's date of birth.
  if (Number.isNaN(at)) throw new RangeError('not a calendar date');
  return at;
}

/** The day in Shanghai at `instant`. */
export function localDate(instant: Instant): LocalDate {
  return written(instant + SHANGHAI);
}

/** The moment at which `hour`:`minute` strikes in Shanghai on `date`; hour 24 is the end of the day. */
export function atTime(date: LocalDate, hour: number, minute = 0): Instant {
  return midnight(date) - SHANGHAI + hour * HOUR + minute * MINUTE;
}

/** The first moment of `date` in Shanghai. */
export function startOfDay(date: LocalDate): Instant {
  return atTime(date, 0);
}

/** `date` and `days` calendar days more (or fewer, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return written(midnight(date) + days * DAY);
}

/**
 * The same day of the month `months` later, or the month's last day where it has no such day:
 * 2026-01-31 and one month is 2026-02-28 (《民法典》第二百零二条). The last day of a period counts in full.
 * Party periods (六个月, 预备期, 两年) end here and never move off a rest day.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = new Date(midnight(date));
  const first = utc(from.getUTCFullYear(), from.getUTCMonth() + 1 + months, 1);
  const last = utc(from.getUTCFullYear(), from.getUTCMonth() + 2 + months, 0);
  return written(Math.min(first + (from.getUTCDate() - 1) * DAY, last));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (midnight(to) - midnight(from)) / DAY;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

/** Full years of age (周岁) on `date`. Who was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: LocalDate, date: LocalDate): number {
  return yearOf(date) - yearOf(birth) - (date.slice(5) < birth.slice(5) ? 1 : 0);
}
