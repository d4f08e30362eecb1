import { halfWidth } from '../../domain/words/text';
import { EXPLANATION, type Heading } from '../../sheets/headings';
import type { Sheet } from '../../sheets/workbook';
import type { Table } from '../imports/columns';

/** Columns of the file by which graduates are transferred. */
export const columns = {
  name: { heading: '姓名', needed: true, hint: '' },
  identity: {
    heading: '身份证号',
    also: ['身份证号码', '公民身份号码', '身份证'],
    needed: true,
    hint: '18位，单元格设为文本',
  },
  target: {
    heading: '接收组织',
    also: ['接收党组织', '接收组织名称', '接收组织代码'],
    needed: true,
    hint: '本系统内填组织代码或全称；外系统填介绍信抬头全称',
  },
  outside: { heading: '外系统', also: ['是否外系统'], hint: '转往外系统填是，首次填写的名称将记入外系统组织' },
  reason: { heading: '原因', also: ['转接原因', '转出原因', '理由'], needed: true, hint: '如 毕业离校，最多500字' },
  contact: { heading: '联系电话', also: ['联系方式', '电话', '手机'], hint: '联系人及电话，最多100字' },
  papers: { heading: '考察材料已备齐', also: ['预备党员材料已备齐'], hint: '预备党员必填：是、否' },
} as const satisfies Record<string, Heading>;

export type Field = keyof typeof columns;

/** Why a sheet cannot be used, with the heading that is missing, unknown or there twice. */
export interface Unusable {
  type: 'unknown-sheet' | 'unknown-column' | 'column-twice' | 'missing-column' | 'file-empty';
  heading: string;
}

const PASSED_OVER = new Set(['序号', '备注', '编号']);
// A title often stands above the headings.
const HEADING_ROWS = 5;

const entries = Object.entries<Heading>(columns);
const plain = (heading: string) => halfWidth(heading).replace(/\*|\(.*?\)/g, '');
const fieldFor = (heading: string) =>
  entries.find(([, column]) => column.heading === heading || column.also?.includes(heading))?.[0];
const headingOf = (cell: unknown) => (typeof cell === 'string' ? plain(cell) : '');

/** Understands the headings of the sheet with the rows; sheets named 说明 and empty ones are passed over. */
export function recognise(sheets: readonly Sheet[]): Table | Unusable {
  const filled = sheets.filter(({ name, rows }) => rows.length > 0 && !name.startsWith('说明'));
  const [sheet] = filled;
  if (!sheet) return { type: 'file-empty', heading: '' };
  const known = sheet.rows
    .slice(0, HEADING_ROWS)
    .map((row) => row.cells.filter((cell) => fieldFor(headingOf(cell))).length);
  const position = known.indexOf(Math.max(...known));
  if (filled.length > 1 || (known[position] ?? 0) < 2) return { type: 'unknown-sheet', heading: '' };
  const at: Table['at'] = new Map();
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
  // What the row reader takes; the kind is the import's own matter.
  return { kind: 'members', sheet: sheet.name, at, rows };
}
