import type { Sheet } from './workbook';

/** What is said of the rows of a file that were not read as data, or not shown in Excel. */
export const remarkKinds = {
  title: '标题等说明行，未作为数据读取',
  heading: '列名行',
  explanation: '填写说明行，未作为数据读取',
  'heading-again': '重复的列名行，未作为数据读取',
  foot: '表尾（合计、签字、备注等），未作为数据读取',
  'other-sheet': '说明等工作表，未读取',
  'hidden-sheet': '隐藏的工作表，未读取',
  'hidden-row': '隐藏的行，已作为数据读取',
} as const;

export type RemarkKind = keyof typeof remarkKinds;

/** So many rows of a sheet of which the same is to be said. */
export interface Remark {
  sheet: string;
  kind: RemarkKind;
  count: number;
  /** The first of them, as Excel numbers them. */
  rows: number[];
}

const LISTED = 100;

/** How many rows of a file hold anything, how many were read as data, and what became of the others. */
export interface RowCount {
  lines: number;
  taken: number;
  remarks: Remark[];
}

/** Collects what is to be said of a file's rows. */
export class Remarks {
  readonly all: Remark[] = [];

  add(sheet: string, kind: RemarkKind, rows: readonly number[]): void {
    if (rows.length || kind === 'hidden-sheet') {
      this.all.push({ sheet, kind, count: rows.length, rows: rows.slice(0, LISTED) });
    }
  }
}

/** Rows of all sheets that are shown and hold anything. */
export const linesOf = (sheets: readonly Sheet[]): number => sheets.reduce((sum, { rows }) => sum + rows.length, 0);

/** How many rows were passed over. */
export const passedRows = (remarks: readonly Remark[]): number =>
  remarks.reduce((sum, { kind, count }) => (kind === 'hidden-row' ? sum : sum + count), 0);

/** Whether every row of a file was read as data or is named with a reason. A file of which this is not so is not taken. */
export const rowsAgree = ({ lines, taken, remarks }: RowCount): boolean => lines === taken + passedRows(remarks);
