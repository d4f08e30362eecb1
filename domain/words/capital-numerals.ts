import type { LocalDate } from '../time/dates';

// 大写 on papers: so that nobody changes a figure with a stroke of the pen.

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const SMALL = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * A whole number in 大写, with its places: 90 is 玖拾, 12 is 壹拾贰, 105 is 壹佰零伍.
 * @param value 0 to 9999
 * @throws RangeError otherwise
 */
export function capitalNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`not to be written: ${value}`);
  if (value === 0) return DIGITS[0] as string;
  const figures = [...String(value)].map(Number);
  return figures
    .map((figure, index) => (figure === 0 ? '零' : `${DIGITS[figure]}${PLACES[figures.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

/** A year in 大写, digit by digit: 2026 is 贰零贰陆. */
export const capitalYear = (year: number | string): string =>
  [...String(year)].map((figure) => DIGITS[Number(figure)]).join('');

/**
 * A month as papers want it: the year digit by digit, the month as a number.
 * @param month "2026-11"
 * @returns year 贰零贰陆, month 壹拾壹
 */
export function capitalMonth(month: string): { year: string; month: string } {
  const [year = '', number = ''] = month.split('-');
  return { year: capitalYear(year), month: capitalNumber(Number(number)) };
}

/** 1 to 99 as it is spoken in a date: 二十四, 十一, 十. */
function spoken(value: number): string {
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  return `${tens > 1 ? SMALL[tens] : ''}${tens > 0 ? '十' : ''}${rest > 0 ? SMALL[rest] : ''}`;
}

/** A date in Chinese: 2026-11-24 is 二〇二六年十一月二十四日. */
export function dateInChinese(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${[...year].map((figure) => SMALL[Number(figure)]).join('')}年${spoken(Number(month))}月${spoken(Number(day))}日`;
}
