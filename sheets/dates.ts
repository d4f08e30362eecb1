import { addDays, isLocalDate, type LocalDate } from '../domain/time/dates';
import { halfWidth } from '../domain/words/text';

const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:T?00:00(?::00)?)?$/;
const MONTH = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/;
// Days since 1899-12-30. Excel's own Chinese date formats (27 to 31) are not known to the library as dates.
const SERIAL = /^[1-5]\d{4}$/;

/**
 * A day as people and Excel write it: 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122, 46348.
 * @returns undefined when it is none, or does not exist
 */
export function readDay(text: string): LocalDate | undefined {
  const plain = halfWidth(text);
  if (SERIAL.test(plain)) return addDays('1899-12-30', Number(plain));
  const parts = DAY.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return undefined;
  const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  return isLocalDate(day) ? day : undefined;
}

/**
 * A month: 2026-10, 2026年10月, 202610, or any day of it.
 * @returns undefined when it is none; '2026.1' is none, since Excel makes it of 2026.10 as well
 */
export function readMonth(text: string): string | undefined {
  const plain = halfWidth(text);
  if (/^\d{4}\.\d$/.test(plain)) return undefined;
  const parts = MONTH.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  return readDay(parts ? `${parts[1]}-${parts[2]}-1` : plain)?.slice(0, 7);
}
