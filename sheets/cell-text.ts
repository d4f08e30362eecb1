import { addDays } from '../domain/time/dates';
import type { NumberFormat } from './number-formats';
import { type ReadCell, workbookLimits } from './workbook';

// Above this a number typed into Excel has lost its last digits (it keeps 15).
const EXACT = 1e15;
/** 9999-12-31, Excel's last day. */
const LAST_DAY = 2_958_465;

/** A cell as it stands in a sheet. */
export interface RawCell {
  /** 's', 'str', 'inlineStr', 'b', 'e', 'd', or 'n' */
  type: string;
  /** Text of its value; undefined when it has none. */
  value: string | undefined;
  isFormula: boolean;
  format: NumberFormat | undefined;
  /** Text of a cell that holds it itself. */
  inline: string;
}

/** What cells of a workbook rest on: its shared texts, and on which day it counts from. */
export interface CellGround {
  shared: readonly string[];
  date1904: boolean;
}

/** What was typed into a cell: dates as YYYY-MM-DD, months as YYYY-MM, numbers as their digits, formulas as their result. */
export function cellText({ type, value, isFormula, format, inline }: RawCell, ground: CellGround): ReadCell {
  switch (type) {
    case 'inlineStr':
      return plainText(inline);
    case 's':
      return value === undefined ? '' : sharedText(ground.shared[Number(value)]);
    case 'e':
      return { problem: 'cell-error' };
  }
  if (isFormula && (value === undefined || (value === '' && type !== 'str'))) return { problem: 'formula-uncomputed' };
  if (value === undefined || value === '') return '';
  if (type === 'b') return value === '1' || value === 'true' ? '是' : '否';
  if (type === 'd') return inMonth(value.slice(0, 10), format);
  return type === 'str' ? plainText(value) : numberText(Number(value), format, ground.date1904);
}

const sharedText = (text: string | undefined): ReadCell =>
  text === undefined ? { problem: 'cell-error' } : plainText(text);

// ECMA-376 part 1, 22.9.2.19: what XML cannot hold is written _xHHHH_, and such a text itself with _x005F_ before it.
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
// Typed or exported so that Excel takes what follows for a text; Excel itself does not keep it in the cell.
const APOSTROPHE = /^['‘’＇](?=[\d=+\-@＝＋－＠])/;

/** A text as it was meant: escapes of Office decoded, the apostrophe before a number or a sign gone, blanks around it too. */
export function plainText(text: string): ReadCell {
  const decoded = text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .trim()
    .replace(APOSTROPHE, '');
  return decoded.length > workbookLimits.cell ? { problem: 'cell-too-long' } : decoded;
}

function numberText(value: number, format: NumberFormat | undefined, date1904: boolean): ReadCell {
  if (!Number.isFinite(value)) return { problem: 'cell-error' };
  if (format && format.as !== 'number') return dayText(value, format, date1904);
  if (Math.abs(value) >= EXACT) return { problem: 'number-lost-digits' };
  return shown(value, format?.code ?? '');
}

/** A number as its format shows it, as far as that gives digits back: leading zeros, dashes between groups, last zeros. */
function shown(value: number, code: string): string {
  const pattern = code.replace(/_.|\*.|\[[^\]]*\]/g, '');
  const decimals = /^[#,]*0\.(0+)$/.exec(pattern)?.[1]?.length;
  if (decimals) return value.toFixed(decimals);
  const literal = pattern.replace(/"([^"]*)"|\\(.)/g, (_, quoted: string, one: string) => quoted ?? one);
  const places = [...literal].filter((mark) => mark === '0').length;
  if (places < 2 || /[#?.,%@E]/.test(pattern) || !Number.isInteger(value) || value < 0) return String(value);
  const digits = String(value).padStart(places, '0');
  const more = digits.slice(0, digits.length - places);
  let next = more.length;
  let first = true;
  return [...literal]
    .map((mark) => {
      if (mark !== '0') return mark;
      const digit = digits.charAt(next);
      next += 1;
      const before = first ? more : '';
      first = false;
      return before + digit;
    })
    .join('');
}

function dayText(value: number, format: NumberFormat, date1904: boolean): ReadCell {
  const serial = Math.floor(value);
  // 1900 was no leap year, but Excel's is one: its day 60 does not exist.
  if (date1904 ? serial < 0 : serial < 1 || serial === 60) return { problem: 'date-format' };
  if (serial > LAST_DAY) return { problem: 'date-format' };
  if (date1904) return inMonth(addDays('1904-01-01', serial), format);
  return inMonth(addDays(serial < 60 ? '1899-12-31' : '1899-12-30', serial), format);
}

/** Where the cell shows a month only, its first day was typed by nobody. */
const inMonth = (day: string, format: NumberFormat | undefined) =>
  format?.as === 'month' && day.endsWith('-01') ? day.slice(0, 7) : day;
