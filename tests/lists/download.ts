import { randomUUID } from 'node:crypto';
import ExcelJS from '@protobi/exceljs';
import { checkAgainst } from '../api/documented';
import type { Served } from '../api/served';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An Excel file that the API gave, or what it said instead. */
export interface Download {
  status: number;
  headers: Headers;
  bytes: number;
  // biome-ignore lint/suspicious/noExplicitAny: a problem, whatever it is.
  problem?: any;
  /** Rows of the first sheet by heading, as Excel shows text, and its cells. */
  rows: Record<string, ExcelJS.CellValue>[];
  sheets: ExcelJS.Worksheet[];
}

/** Asks for a file and reads it back with Excel's own types. */
export async function download(
  api: Served,
  token: string,
  path: string,
  { method = 'GET', body, type }: { method?: string; body?: unknown; type?: string } = {},
): Promise<Download> {
  const answer = await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
    },
    body: body instanceof Buffer ? new Uint8Array(body) : body === undefined ? undefined : JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { status, headers } = answer;
  const excel = headers.get('content-type')?.startsWith(XLSX);
  const problem = excel ? undefined : JSON.parse(bytes.toString('utf8'));
  // A file is described as a text of bytes.
  checkAgainst(api.document, method, `/api/v1${path}`, { status, body: problem ?? '', headers });
  if (!excel) {
    return { status, headers, bytes: bytes.length, problem, rows: [], sheets: [] };
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const [first] = book.worksheets;
  return { status, headers, bytes: bytes.length, rows: first ? linesOf(first) : [], sheets: book.worksheets };
}

/** What the second sheet says of the file: 项目 to 内容. */
export function aboutOf(file: Download): Record<string, ExcelJS.CellValue> {
  const [, second] = file.sheets;
  return Object.fromEntries((second ? linesOf(second) : []).map(({ 项目, 内容 }) => [String(项目), 内容 ?? null]));
}

/** Texts that Excel, WPS or a CSV would take for formulas. */
export const hostile = ['=HYPERLINK("http://x.invalid","点")', '+1', '@x', '\t=1'];

/** Expects no cell of any sheet to be a formula: what looks like one is a text, with nothing added to it. */
export function expectNeutral(file: Download): void {
  expect(file.status).toBe(200);
  for (const sheet of file.sheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        expect(String(cell.value)).not.toMatch(/^'/);
      }),
    );
  }
}

/** All pages of a list. */
export async function pages(api: Served, token: string, path: string) {
  // biome-ignore lint/suspicious/noExplicitAny: items of any list.
  const all: any[] = [];
  for (let cursor = ''; ; ) {
    const sign = path.includes('?') ? '&' : '?';
    const told = await api.call('GET', `/api/v1${path}${sign}limit=2${cursor}`, { token });
    expect(told.status).toBe(200);
    all.push(...told.body.items);
    if (!told.body.next) return all;
    cursor = `&cursor=${encodeURIComponent(told.body.next)}`;
  }
}

/** Rows of a sheet by the headings of its first row. */
export function linesOf(sheet: ExcelJS.Worksheet): Record<string, ExcelJS.CellValue>[] {
  const headings = (sheet.getRow(1).values as ExcelJS.CellValue[]).slice(1).map(String);
  const rows: Record<string, ExcelJS.CellValue>[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, row.getCell(index + 1).value])));
  });
  return rows;
}
