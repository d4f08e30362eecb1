import type { OfficePackage } from './package';
import { readXml } from './xml';

/** What a cell's number format makes of its number: a day, a month without its day, or a number. */
export interface NumberFormat {
  as: 'day' | 'month' | 'number';
  /** Of a number: what Excel shows of it, '0000', '0.00'; '' where it says nothing. */
  code: string;
}

const PLAIN: NumberFormat = { as: 'number', code: '' };

// Formats without a code in the file (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 as a Chinese Excel has them.
const MONTHS = new Set([17, 27, 36, 50, 52, 57]);
const DAYS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const CODES: Readonly<Record<number, string>> = { 1: '0', 2: '0.00' };

/** A format by its id, and by its code where the file gives one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (MONTHS.has(id)) return { as: 'month', code: '' };
    return DAYS.has(id) ? { as: 'day', code: '' } : { as: 'number', code: CODES[id] ?? '' };
  }
  const [first = ''] = code.split(';');
  if (/^general$/i.test(first)) return PLAIN;
  const shown = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/E[+-]/gi, '');
  if (/[ye]/i.test(shown)) return { as: /d/i.test(shown) || !/m/i.test(shown) ? 'day' : 'month', code: '' };
  return { as: /d/i.test(shown) ? 'day' : 'number', code: first };
}

/** The number format of each style of a workbook, in the order in which cells name them. */
export function numberFormats(parts: OfficePackage, part: string | undefined): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let within = '';
  if (part === undefined || !parts.has(part)) return [];
  readXml(parts.read(part), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs' || name === 'cellStyleXfs') within = name;
      else if (name === 'xf' && within === 'cellXfs') ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return ids.map((id) => numberFormat(id, codes.get(id)));
}
