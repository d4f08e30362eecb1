import { halfWidth } from '../../domain/words/text';
import type { BatchFile } from '../../procedures/batches';
import { EXPLANATION, type Heading, type ReadTable } from '../../sheets/headings';
import type { Sheet } from '../../sheets/workbook';

/** Columns that the file of every batch has: who, and why. */
export const shared = {
  name: { heading: '姓名', needed: true, hint: '' },
  identity: {
    heading: '身份证号',
    also: ['身份证号码', '公民身份号码', '身份证'],
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

/** Why a sheet cannot be used, with the heading that is missing, unknown or there twice. */
export interface Unusable {
  type: 'unknown-sheet' | 'unknown-column' | 'column-twice' | 'missing-column' | 'file-empty';
  heading: string;
}

const PASSED_OVER = new Set(['序号', '备注', '编号']);
// A title often stands above the headings.
const HEADING_ROWS = 5;

const plain = (heading: string) => halfWidth(heading).replace(/\*|\(.*?\)/g, '');
const headingOf = (cell: unknown) => (typeof cell === 'string' ? plain(cell) : '');

/** Understands the headings of the sheet with the rows; sheets named 说明 and empty ones are passed over. */
export function recogniseBatchSheet(columns: Record<string, Heading>, sheets: readonly Sheet[]): ReadTable | Unusable {
  const entries = Object.entries(columns);
  const fieldFor = (heading: string) =>
    entries.find(([, column]) => column.heading === heading || column.also?.includes(heading))?.[0];
  const filled = sheets.filter(({ name, rows }) => rows.length > 0 && !name.startsWith('说明'));
  const [sheet] = filled;
  if (!sheet) return { type: 'file-empty', heading: '' };
  const known = sheet.rows
    .slice(0, HEADING_ROWS)
    .map((row) => row.cells.filter((cell) => fieldFor(headingOf(cell))).length);
  const position = known.indexOf(Math.max(...known));
  if (filled.length > 1 || (known[position] ?? 0) < 2) return { type: 'unknown-sheet', heading: '' };
  const at: ReadTable['at'] = new Map();
  for (const [index, cell] of (sheet.rows[position]?.cells ?? []).entries()) {
    const heading = headingOf(cell);
    if (heading === '' || PASSED_OVER.has(heading)) continue;
    const field = fieldFor(heading);
    if (!field) return { type: 'unknown-column', heading: heading.slice(0, 30) };
    if (at.has(field)) return { type: 'column-twice', heading };
    at.set(field, { index, heading });
  }
  const missing = entries.find(([field, { needed }]) => needed && !at.has(field));
  if (missing) return { type: 'missing-column', heading: missing[1].heading };
  const explains = (cell: unknown) => typeof cell === 'string' && cell.startsWith(EXPLANATION);
  const rows = sheet.rows.slice(position + 1).filter(({ cells: [first] }) => !explains(first));
  if (!rows.length) return { type: 'file-empty', heading: '' };
  return { sheet: sheet.name, at, rows };
}
