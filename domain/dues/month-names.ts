import { addMonths, type LocalDate } from '../time/dates';

// What people write of the months for which they pay: 2026年10月党费, 10-12月, 七、八、九月, 三季度, 下半年, 上月, 202610.

const CHINESE: Readonly<Record<string, string>> = {
  十二: '12',
  十一: '11',
  十: '10',
  ...Object.fromEntries([...'一二三四五六七八九'].map((sign, at) => [sign, String(at + 1)])),
};
const NUMERAL = '十[一二]?|[一二三四五六七八九]';
const BETWEEN = '[、,，和及/~至到—–-]';
// Numerals count only in front of 月, or in a row of them that ends there: they are in names too.
const NUMERALS = new RegExp(`(?:${NUMERAL})月?份?(?:${BETWEEN}(?:${NUMERAL})月?份?)*(?=月|份|$|[^一-龥]|党)`, 'g');

const MONTH = '(?:1[0-2]|0?[1-9])(?!\\d)';
const YEAR = '(?:(?:20)?\\d{2}年|20\\d{2}[-./](?=\\d{1,2}))';
const RUN = new RegExp(`(?:${YEAR})?${MONTH}月?份?(?:[、,和及/~至到.-]?(?:${YEAR})?${MONTH}月?份?)*`, 'g');
const PIECE = new RegExp(`(${YEAR})|(${MONTH})月?份?|([~至到-])`, 'g');
const PACKED = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/g;
const QUARTER = /(?:(\d{4})年)?(?:第?([1-4一二三四])季|Q([1-4]))/gi;
const HALF = /(?:(\d{4})年)?(上半年|下半年|全年)/g;

const two = (month: number) => String(month).padStart(2, '0');

/** The month of that number that is meant by somebody who pays on a day: no later than the month after next. */
function nearest(month: number, paidOn: LocalDate): string {
  const latest = addMonths(`${paidOn.slice(0, 7)}-01`, 2).slice(0, 7);
  const year = Number(latest.slice(0, 4));
  const found = `${year}-${two(month)}`;
  return found <= latest ? found : `${year - 1}-${two(month)}`;
}

const yearOf = (text: string) => {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? `20${digits}` : digits;
};

/** From one to the other; nothing where that is more than a year, which nobody means. */
function span(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 13; month = addMonths(`${month}-01`, 1).slice(0, 7))
    months.push(month);
  return months.length > 12 ? [] : months;
}

function ofRun(run: string, paidOn: LocalDate): string[] {
  const last = run.lastIndexOf('月');
  if (last < 0) return [];
  const found: string[] = [];
  let year: string | undefined;
  let isRange = false;
  for (const [, yearText, number, to] of run.slice(0, last + 1).matchAll(PIECE)) {
    if (yearText) year = yearOf(yearText);
    else if (to) isRange = true;
    else {
      const before = found.at(-1);
      let month = year ? `${year}-${two(Number(number))}` : nearest(Number(number), paidOn);
      // 11至1月 goes over the end of a year.
      if (isRange && before && month < before) month = `${Number(before.slice(0, 4)) + 1}-${two(Number(number))}`;
      found.push(...(isRange && before ? span(before, month).slice(1) : [month]));
      isRange = false;
    }
  }
  return found;
}

function ofParts(year: string | undefined, from: number, count: number, paidOn: LocalDate): string[] {
  const first = year ? `${year}-${two(from)}` : nearest(from, paidOn);
  return span(first, addMonths(`${first}-01`, count - 1).slice(0, 7));
}

/**
 * The months that a remark names, earliest first.
 * @param paidOn by which a month without a year is understood
 */
export function monthsNamed(remark: string, paidOn: LocalDate): string[] {
  const text = remark.normalize('NFKC').replace(/\s+/g, '').replace(/[—–]/g, '-');
  const found = new Set<string>();
  const add = (months: readonly string[]) => {
    for (const month of months) found.add(month);
  };
  for (const [, year, number, q] of text.matchAll(QUARTER)) {
    const quarter = Number(q ?? CHINESE[number ?? ''] ?? number);
    add(ofParts(year, quarter * 3 - 2, 3, paidOn));
  }
  for (const [, year, which] of text.matchAll(HALF)) {
    const of = year ?? paidOn.slice(0, 4);
    add(ofParts(of, which === '下半年' ? 7 : 1, which === '全年' ? 12 : 6, paidOn));
  }
  for (const [, year, month] of text.matchAll(PACKED)) add([`${year}-${month}`]);
  if (/本月|当月/.test(text)) add([paidOn.slice(0, 7)]);
  if (/上个?月/.test(text)) add([addMonths(`${paidOn.slice(0, 7)}-01`, -1).slice(0, 7)]);
  const digits = text.replace(NUMERALS, (row) =>
    row.replace(new RegExp(NUMERAL, 'g'), (numeral) => CHINESE[numeral] ?? numeral),
  );
  for (const [run] of digits.matchAll(RUN)) add(ofRun(run, paidOn));
  return [...found].sort();
}
