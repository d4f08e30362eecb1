import { addDays, isLocalDate, type LocalDate } from '../domain/time/dates';
import { foldWidth, halfWidth } from '../domain/words/text';

const DAY = String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
// Excel and programs write a time of day behind a day, mostly midnight; the day counts.
const TIME = String.raw`(?:(?:\s*T\s*|\s+)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[AP]M)?)?`;
const WRITTEN = new RegExp(`^${DAY}${TIME}$`, 'i');
const MONTH = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/;
// Days since 1899-12-30, or since 1904 in workbooks of old Macs.
const SERIAL = /^[1-5]\d{4}$/;
const SINCE_1904 = '1904-01-01';

/**
 * A day as people and Excel write it: 2026-11-22, 2026/11/22 0:00, 2026.11.22, 2026年11月22日, 20261122, 46348,
 * 2026-11-22T00:00:00Z.
 * @param date1904 whether bare numbers are counted from 1904
 * @returns undefined when it is none, or does not exist
 */
export function readDay(text: string, date1904 = false): LocalDate | undefined {
  const plain = halfWidth(text);
  if (SERIAL.test(plain)) return addDays(date1904 ? SINCE_1904 : '1899-12-30', Number(plain));
  const parts = WRITTEN.exec(foldWidth(text).trim()) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return undefined;
  const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  if (!isLocalDate(day)) return undefined;
  return parts[7]?.toUpperCase() === 'Z' ? inShanghai(day, `${parts[4]?.padStart(2, '0')}:${parts[5]}`) : day;
}

/**
 * A moment in UTC is a day when it is midnight there, or in Shanghai (16:00, in the years of summer time 15:00), where a
 * program turned a day into it. Of others nobody knows which day was meant.
 */
function inShanghai(day: LocalDate, time: string): LocalDate | undefined {
  if (time === '00:00') return day;
  return time === '16:00' || (time === '15:00' && day < '1992') ? addDays(day, 1) : undefined;
}

/** Whether it is a month without its day: 1985-07, 1985年7月, 198507, 1985.7 */
export const isMonthOnly = (text: string): boolean =>
  /^(\d{4}[-/.年]\d{1,2}月?|(19|20)\d{2}(0[1-9]|1[0-2]))$/.test(halfWidth(text));

/**
 * A month: 2026-10, 2026年10月, 202610, or any day of it.
 * @returns undefined when it is none; '2026.1' is none, since Excel makes it of 2026.10 as well
 */
export function readMonth(text: string, date1904 = false): string | undefined {
  const plain = halfWidth(text);
  if (/^\d{4}\.\d$/.test(plain)) return undefined;
  const parts = MONTH.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  return readDay(parts ? `${parts[1]}-${parts[2]}-1` : text, date1904)?.slice(0, 7);
}
