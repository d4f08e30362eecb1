import { halfWidth } from '../domain/words/text';
import type { ReadRow, Sheet } from './workbook';

/** A column of the template. `hint` explains it to whoever fills it in. */
export interface Heading {
  heading: string;
  /** Other headings that mean the same. */
  also?: readonly string[];
  needed?: true;
  hint: string;
}

/** A sheet whose headings are understood. */
export interface ReadTable {
  sheet: string;
  /** Index of each field's column, and its heading as written. */
  at: Map<string, { index: number; heading: string }>;
  rows: ReadRow[];
  /** Bare numbers that are days are counted from 1904. */
  date1904?: true;
}

/** The row under the headings that explains them begins so, and is not imported. */
export const EXPLANATION = '说明：';

/** How rosters call the identity number; the national system has several of them. */
export const identityHeadings = [
  '身份证号',
  '身份证号码',
  '身份证',
  '公民身份号码',
  '公民身份证号码',
  '公民身份证号',
  '公民身份证',
  '居民身份证号码',
  '居民身份证号',
  '身份证件号码',
  '证件号码',
] as const;

/** The column of a file given back to correct that says what is wrong with a row. */
export const PROBLEM_HEADING = '问题';

/** Kept by offices for themselves, or by us for them. */
export const passedOver: ReadonlySet<string> = new Set([
  ...['序号', '序', '备注', '编号', 'NO', 'NO.', 'No', 'No.', '#'],
  PROBLEM_HEADING,
]);

// "身份证号 *", "姓名（必填）" and "姓　名" are the plain headings.
export const plain = (heading: string) => halfWidth(heading).replace(/\*|\(.*?\)/g, '');

/** Rows among which the headings are looked for: a title often stands above them. */
const HEADING_ROWS = 10;

/** The headings of a sheet, which may stand in two rows: 入党日期 and 转正日期 below 党内时间. */
export interface HeadingRows {
  /** Plain headings by column; '' where there is none. */
  headings: string[];
  /** Positions of their first and last row among the sheet's rows. */
  from: number;
  to: number;
  /** The last row's number, as Excel shows it. */
  number: number;
}

const textsOf = (row: ReadRow | undefined) =>
  row?.cells.map((cell) => (typeof cell === 'string' ? plain(cell) : '')) ?? [];

/**
 * Finds the headings of a sheet: the row, or the two rows one below the other, with most headings that are known.
 * @param fieldFor which field a plain heading means
 * @param among so many rows: bills of banks begin with a page of explanations
 * @returns undefined when no row has two of them
 */
export function findHead(
  { rows }: Sheet,
  fieldFor: (heading: string) => string | undefined,
  among = HEADING_ROWS,
): HeadingRows | undefined {
  const known = (headings: readonly string[]) => new Set(headings.flatMap((heading) => fieldFor(heading) ?? [])).size;
  const candidates: HeadingRows[] = [];
  for (const [position, row] of rows.slice(0, among).entries()) {
    candidates.push({ headings: textsOf(row), from: position, to: position, number: row.number });
  }
  for (const [position, row] of rows.slice(1, among).entries()) {
    const [upper, lower] = [textsOf(rows[position]), textsOf(row)];
    const width = Math.max(upper.length, lower.length);
    const headings = Array.from({ length: width }, (_, index) => lower[index] || upper[index] || '');
    candidates.push({ headings, from: position, to: position + 1, number: row.number });
  }
  // Two rows only where one alone knows fewer: the first of equals stays.
  const best = candidates.reduce<HeadingRows | undefined>(
    (found, head) => (known(head.headings) > (found ? known(found.headings) : 1) ? head : found),
    undefined,
  );
  return best && { ...best, from: groupAbove(rows, best) };
}

/** Where cells merged downwards have filled the lower row, the upper one belongs to the headings all the same. */
function groupAbove(rows: readonly ReadRow[], { headings, from, to }: HeadingRows): number {
  if (from === 0 || from !== to) return from;
  const shared = textsOf(rows[from - 1]).filter((text, index) => text !== '' && text === headings[index]);
  return shared.length > 1 ? from - 1 : from;
}
