import { checkCharacter } from '../../domain/people/identity-number';
import { addDays } from '../../domain/time/dates';
import { type SheetKind, sheetColumns, sheetKinds } from '../../intake/imports/columns';
import type { Heading } from '../../sheets/headings';
import type { Sheet } from '../../sheets/workbook';

export type Cells = Record<string, string>;

/** A sheet of the template's columns with these rows by field; the first has number 2. */
export function sheetOf(kind: SheetKind, rows: Cells[], drop: string[] = []): Sheet {
  const fields = Object.entries<Heading>(sheetColumns[kind]).filter(([field]) => !drop.includes(field));
  const cells = [
    fields.map(([, { heading }]) => heading),
    ...rows.map((row) => fields.map(([field]) => row[field] ?? '')),
  ];
  return { name: sheetKinds[kind], rows: cells.map((line, index) => ({ number: index + 1, cells: line })) };
}

let serial = 0;

/** A man's number of an unassigned region, another one at each of many thousand calls. */
export function anIdentity(): string {
  serial += 1;
  const birth = addDays('1930-01-01', serial % 10_000).replaceAll('-', '');
  const body = `990001${birth}${String(Math.floor(serial / 10_000) * 2 + 1).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

/** A member of the branch east1 who is right in everything. */
export const memberCells = (more: Cells = {}): Cells => ({
  name: '例员一',
  ethnicity: '汉族',
  identity: anIdentity(),
  education: '大学本科',
  category: '离退休人员',
  kind: '正式党员',
  branch: 'east1',
  joined: '1985-07-01',
  full: '1986-07-01',
  ...more,
});
