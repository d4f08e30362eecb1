import { recordAudit } from '../access/audit';
import type { Reader } from '../access/reader';
import { localDate } from '../domain/time/dates';
import { Problem } from '../platform/problem';
import type { Column } from '../sheets/column';
import { XLSX_TYPE } from '../sheets/media-types';
import { turns } from '../sheets/turns';
import { WorkbookWriter } from '../sheets/workbook-writer';
import { type FilterLine, type FilterWords, filterLines } from './filter-words';

/** Rows that one file may have. */
export const MOST_EXPORTED_ROWS = 20_000;
// Each page of a list sorts anew what it has not shown yet, so few long ones are quicker.
const PAGE = 1_000;
const inTurn = turns(2);

/** A list that can be exported: its file's name, its columns, how many rows at most, and how many are read at once. */
export interface Exportable<Row> {
  /** As it stands in the audit: "cases". */
  id: string;
  title: string;
  columns: readonly Column<Row>[];
  most?: number;
  page?: number;
  /** Rows of the file that a row of the list makes; by default itself. */
  lines?: (row: Row) => readonly Row[];
  /** Words for codes of its filters that mean something else in other lists, or are in no other. */
  words?: FilterWords;
}

/** What an export says besides: `audited` on record, codes only, nothing personal; `about` on the second sheet. */
export interface Besides {
  audited?: Record<string, unknown>;
  about?: readonly FilterLine[];
  /** Further sheets, after the list's own. */
  sheets?: readonly ReadSheet[];
}

/** A sheet of which all rows have been read. */
export interface ReadSheet {
  name: string;
  columns: readonly Column<never>[];
  rows: readonly never[];
}

/** One, its columns checked against its rows. */
export const readSheet = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): ReadSheet => ({
  name,
  columns: columns as unknown as readonly Column<never>[],
  rows: rows as unknown as readonly never[],
});

/** The list's own query: what the file holds is what its pages show. */
export type Lister<Query, Row> = (query: Query & { limit: number; cursor?: string }) => Promise<{
  items: Row[];
  next: string | null;
}>;

/** The answer of every export, for a route. */
export const excelAnswer = { media: XLSX_TYPE, description: 'Excel, 中文列名; 第二个工作表说明导出范围' } as const;

/**
 * All pages of a list as one Excel file, on record with its filters and the number of rows before it is given out.
 * @throws Problem `export-too-large` when the list has more rows than a file may have
 */
export async function exported<Query extends object, Row>(
  c: Reader,
  list: Exportable<Row>,
  query: Query,
  page: Lister<Query, Row>,
  { audited, about = [], sheets = [] }: Besides = {},
) {
  return await inTurn(async () => {
    const writer = new WorkbookWriter();
    try {
      const add = writer.sheet({ name: list.title, columns: list.columns });
      const rows = await addPages(list, query, page, add);
      const { personId } = c.actor;
      const filters = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
      const entry = { actorId: personId, at: c.at, action: 'exported', objectKind: 'list', objectId: list.id };
      await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { filters, rows, ...audited } }));
      const lines = [...(await filterLines(c, list, rows, filters)), ...about];
      for (const more of sheets) writer.sheet(more)(more.rows);
      writer.sheet({ name: '导出说明', columns: explanation })(lines);
      return { status: 200 as const, body: await writer.end(), headers: fileHeaders(list, c.at) };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  });
}

const explanation: Column<FilterLine>[] = [
  { title: '项目', width: 16, value: ({ title }) => title },
  { title: '内容', width: 60, value: ({ text }) => text },
];

async function addPages<Query extends object, Row>(
  { most = MOST_EXPORTED_ROWS, page: limit = PAGE, lines }: Exportable<Row>,
  query: Query,
  page: Lister<Query, Row>,
  add: (rows: readonly Row[]) => void,
): Promise<number> {
  let rows = 0;
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await page({ ...query, limit, cursor });
    const written = lines ? items.flatMap(lines) : items;
    rows += written.length;
    if (rows > most || (rows === most && next)) throw new Problem('export-too-large', { extras: { most } });
    add(written);
    if (!next) return rows;
    cursor = next;
  }
}

/** RFC 6266 with the Chinese name by RFC 5987, and a plain one for old clients. */
function fileHeaders({ id, title }: Pick<Exportable<never>, 'id' | 'title'>, at: number): Record<string, string> {
  const day = localDate(at).replaceAll('-', '');
  const name = encodeURIComponent(`${title}_${day}.xlsx`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return { 'Content-Disposition': `attachment; filename="${id}-${day}.xlsx"; filename*=UTF-8''${name}` };
}
