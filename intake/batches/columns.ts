import type { BatchFile } from '../../procedures/batches';
import { dataRows } from '../../sheets/data-rows';
import {
  findHead,
  type Heading,
  type HeadingRows,
  identityHeadings,
  passedOver,
  type ReadTable,
} from '../../sheets/headings';
import type { ImportProblem } from '../../sheets/problems';
import { linesOf, Remarks, type RowCount, rowsAgree } from '../../sheets/remarks';
import type { Sheet } from '../../sheets/workbook';

/** Columns that the file of every batch has: who, and why. */
export const shared = {
  name: { heading: '姓名', needed: true, hint: '' },
  identity: {
    heading: '身份证号',
    also: identityHeadings,
    needed: true,
    hint: '18位，单元格设为文本',
  },
  reason: { heading: '原因', also: ['转接原因', '转出原因', '理由'], needed: true, hint: '如 毕业离校，最多500字' },
  contact: { heading: '联系电话', also: ['联系方式', '电话', '手机'], hint: '联系人及电话，最多100字' },
} as const satisfies Record<string, Heading>;

/** All columns of a file, by field, in their order. */
export const columnsOf = (file: Pick<BatchFile, 'columns'> | undefined): Record<string, Heading> => {
  const { name, identity, ...why } = shared;
  return { name, identity, ...file?.columns, ...why };
};

/** Why a file cannot be used: where, and the heading that is missing, unknown or there twice. */
export interface Unusable {
  type: ImportProblem;
  sheet?: string;
  row?: number;
  heading?: string;
}

/** The rows of a batch's file, and what became of its others. */
export interface BatchTable {
  table: ReadTable;
  count: RowCount;
}

/** Understands the headings of the one sheet with rows; hidden ones, empty ones and those named 说明 are passed over. */
export async function recogniseBatchSheet(
  columns: Record<string, Heading>,
  sheets: readonly Sheet[],
  pause: () => Promise<void>,
): Promise<BatchTable | Unusable> {
  const entries = Object.entries(columns);
  const fieldFor = (heading: string) =>
    entries.find(([, column]) => column.heading === heading || column.also?.includes(heading))?.[0];
  const remarks = new Remarks();
  const found: { sheet: Sheet; head: HeadingRows }[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden) remarks.add(sheet.name, 'hidden-sheet', []);
    if (!sheet.rows.length) continue;
    const head = findHead(sheet, fieldFor);
    if (head) found.push({ sheet, head });
    else if (!sheet.name.includes('说明')) return { type: 'unknown-sheet', sheet: sheet.name };
    else {
      const numbers = sheet.rows.map(({ number }) => number);
      remarks.add(sheet.name, 'other-sheet', numbers);
    }
  }
  const [only, second] = found;
  if (!only) return { type: 'file-empty' };
  if (second) return { type: 'several-sheets', sheet: second.sheet.name };
  const { sheet, head } = only;
  const at = columnsAt(head, fieldFor);
  if ('type' in at) return { ...at, sheet: sheet.name, row: head.number };
  const missing = entries.find(([field, { needed }]) => needed && !at.has(field));
  if (missing) return { type: 'missing-column', sheet: sheet.name, row: head.number, heading: missing[1].heading };
  const rows = await dataRows(sheet, head, [at.get('identity')?.index ?? 0], { remarks, pause });
  if (!rows.length) return { type: 'file-empty' };
  const table = { sheet: sheet.name, at, rows, ...(sheet.date1904 && { date1904: true as const }) };
  const count = { lines: linesOf(sheets), taken: rows.length, remarks: remarks.all };
  return rowsAgree(count) ? { table, count } : { type: 'rows-differ' };
}

function columnsAt(
  { headings }: HeadingRows,
  fieldFor: (heading: string) => string | undefined,
): ReadTable['at'] | Unusable {
  const at: ReadTable['at'] = new Map();
  for (const [index, heading] of headings.entries()) {
    if (heading === '' || passedOver.has(heading)) continue;
    const field = fieldFor(heading);
    if (!field) return { type: 'unknown-column', heading: heading.slice(0, 30) };
    if (at.has(field)) return { type: 'column-twice', heading };
    at.set(field, { index, heading });
  }
  return at;
}
