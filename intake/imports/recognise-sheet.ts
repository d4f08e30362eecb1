import { dataRows, type RowReading } from '../../sheets/data-rows';
import { findHead, type HeadingRows } from '../../sheets/headings';
import type { Findings } from '../../sheets/problems';
import type { Sheet } from '../../sheets/workbook';
import { importFields, isLeftOut, knownField, type SheetKind, sheetKinds, type Table } from './columns';

/** What people confirmed of headings of their files, by kind: the field, or '' where the column is left out. */
export type ConfirmedHeadings = Partial<Record<SheetKind, Readonly<Record<string, string>>>>;

/** Which field a plain heading means: as it was confirmed, else as it is known; '' where it is left out. */
export function fieldBy(confirmed: ConfirmedHeadings, kind: SheetKind, heading: string): string | undefined {
  const own = confirmed[kind];
  return own && Object.hasOwn(own, heading) ? own[heading] : knownField(kind, heading);
}

/** Without which a row of a sheet is none: of people one of several. */
const keysOf: Record<SheetKind, readonly string[]> = {
  organisations: ['code'],
  members: ['identity'],
  people: ['identity', 'loginName', 'id'],
  pastLife: ['identity'],
  pastDues: ['identity'],
  exemptions: ['identity'],
};

/**
 * Finds out what a sheet holds: by its name, else by the kind most of whose headings it has.
 * @param reading where it is said what became of rows that are no data
 * @param confirmed what the importer's office said of its headings
 * @returns undefined when the sheet cannot be used, which is then among the findings, or is hidden, empty or 说明
 */
export async function recogniseSheet(
  sheet: Sheet,
  findings: Findings,
  reading: RowReading,
  confirmed: ConfirmedHeadings = {},
): Promise<Table | undefined> {
  const { remarks } = reading;
  if (sheet.hidden) remarks.add(sheet.name, 'hidden-sheet', []);
  if (sheet.rows.length === 0) return undefined;
  const found = headedSheet(sheet, (kind, heading) => fieldBy(confirmed, kind, heading));
  if (!found) {
    const numbers = sheet.rows.map(({ number }) => number);
    if (sheet.name.includes('说明')) remarks.add(sheet.name, 'other-sheet', numbers);
    else findings.add(sheet.name, 0, '', 'unknown-sheet');
    return undefined;
  }
  const { kind, head } = found;
  const at: Table['at'] = new Map();
  let usable = true;
  const complain = (heading: string, type: 'unknown-column' | 'column-twice' | 'missing-column') => {
    findings.add(sheet.name, head.number, heading, type);
    usable = false;
  };
  for (const [index, heading] of head.headings.entries()) {
    const field = fieldBy(confirmed, kind, heading);
    if (field && at.has(field)) complain(heading, 'column-twice');
    else if (field) at.set(field, { index, heading });
    else if (field === undefined && heading !== '' && !isLeftOut(kind, heading)) {
      complain(heading.slice(0, 30), 'unknown-column');
    }
  }
  for (const [field, column] of importFields(kind)) {
    if (column.needed && !at.has(field)) complain(column.heading, 'missing-column');
  }
  if (!usable) return undefined;
  const keys = keysOf[kind].flatMap((field) => at.get(field)?.index ?? []);
  const rows = await dataRows(sheet, head, keys, reading);
  return { kind, sheet: sheet.name, at, rows, ...(sheet.date1904 && { date1904: true }) };
}

/** A sheet's kind and its headings. */
export interface HeadedSheet {
  kind: SheetKind;
  head: HeadingRows;
}

/**
 * Of which kind a sheet is, by its name or else by most of its headings.
 * @param fieldFor which field a plain heading of a sheet of that kind means; '' and undefined count for none
 */
export function headedSheet(
  sheet: Sheet,
  fieldFor: (kind: SheetKind, heading: string) => string | undefined,
): HeadedSheet | undefined {
  const kinds = Object.keys(sheetKinds) as SheetKind[];
  const named = kinds.filter((kind) => sheetKinds[kind] === sheet.name.trim());
  let best: (HeadedSheet & { known: number }) | undefined;
  for (const kind of named.length > 0 ? named : kinds) {
    const fieldOf = (heading: string) => fieldFor(kind, heading) || undefined;
    const head = findHead(sheet, fieldOf);
    const known = head ? new Set(head.headings.flatMap((heading) => fieldOf(heading) ?? [])).size : 0;
    if (head && known > (best?.known ?? 0)) best = { kind, head, known };
  }
  return best && { kind: best.kind, head: best.head };
}
