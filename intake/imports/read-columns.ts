import type { Heading } from '../../sheets/headings';
import { EXPLANATION } from '../../sheets/headings';
import { readSheets } from '../../sheets/read-sheets';
import type { Sheet } from '../../sheets/workbook';
import { importFields, isLeftOut, knownField, type SheetKind } from './columns';
import { fieldOfCells, likelyField } from './guess';
import { maskSample } from './mask-sample';
import { type ConfirmedHeadings, headedSheet } from './recognise-sheet';

/** Whence it is known what a column is: of old, as it was confirmed before, by a guess; or it is left out, or not known. */
export const columnSources = {
  known: '已识别',
  remembered: '按上次确认',
  guessed: '系统推测，请核对',
  'left-out': '不读取',
  unknown: '未识别，请选择',
} as const;

export interface ReadColumn {
  heading: string;
  /** null: left out, or not known. */
  field: string | null;
  source: keyof typeof columnSources;
  /** Cells below it, masked. */
  samples: string[];
}

/** A sheet of a file with what its columns are taken for; `kind` null: it is none that can be imported. */
export interface SheetColumns {
  sheet: string;
  kind: SheetKind | null;
  columns: ReadColumn[];
  /** Headings of fields that must be there and are not. */
  missing: string[];
}

/** Rows of a sheet that are looked at: what stands above the headings, and some below. */
const LOOKED_AT = 20;
const SAMPLES = 3;

/**
 * Looks at the headings and the first rows of a file, in the process that reads strangers' files, and says what each column
 * is taken for. Nothing of it is kept.
 * @throws WorkbookError when the file cannot be read
 */
export async function readColumns(bytes: Buffer, confirmed: ConfirmedHeadings): Promise<SheetColumns[]> {
  const sheets = await readSheets(bytes, 30, LOOKED_AT);
  return sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0).map((sheet) => columnsOf(sheet, confirmed));
}

const SURE = 0.6;

function columnsOf(sheet: Sheet, confirmed: ConfirmedHeadings): SheetColumns {
  const own = (kind: SheetKind, heading: string) => confirmed[kind]?.[heading] ?? knownField(kind, heading);
  const guessed = (kind: SheetKind, heading: string) => {
    const likely = likelyField(kind, heading);
    return own(kind, heading) ?? (likely && likely.likeness >= SURE ? likely.field : undefined);
  };
  const found = headedSheet(sheet, own) ?? headedSheet(sheet, guessed);
  if (!found) return { sheet: sheet.name, kind: null, columns: [], missing: [] };
  const { kind, head } = found;
  const below = sheet.rows.slice(head.to + 1).filter(({ cells }) => !String(cells[0] ?? '').startsWith(EXPLANATION));
  const columns = head.headings.flatMap((heading, index): ReadColumn[] => {
    if (heading === '') return [];
    const cells = below.map((row) => row.cells[index]).filter((cell) => typeof cell === 'string' && cell !== '');
    return [{ heading, ...taken(kind, heading, confirmed), samples: cells.slice(0, SAMPLES) as string[] }];
  });
  guessRest(kind, columns);
  for (const column of columns)
    column.samples = column.samples.map((cell) => maskSample(cell, column.field ?? undefined));
  const has = (field: string) => columns.some((column) => column.field === field);
  const needed = importFields(kind).filter(([field, { needed }]) => needed && !has(field));
  return { sheet: sheet.name, kind, columns, missing: needed.map(([, column]: [string, Heading]) => column.heading) };
}

function taken(kind: SheetKind, heading: string, confirmed: ConfirmedHeadings): Pick<ReadColumn, 'field' | 'source'> {
  const before = confirmed[kind]?.[heading];
  if (before !== undefined) return { field: before || null, source: 'remembered' };
  const field = knownField(kind, heading);
  if (field) return { field, source: 'known' };
  return { field: null, source: isLeftOut(kind, heading) ? 'left-out' : 'unknown' };
}

/** Guesses columns that are not known, the likeliest first, so that none is taken for what another is. */
function guessRest(kind: SheetKind, columns: ReadColumn[]): void {
  const open = columns.filter(({ source }) => source === 'unknown');
  const guesses = open.flatMap((column) => {
    const likely = likelyField(kind, column.heading);
    const told = fieldOfCells(kind, column.samples);
    return [...(likely ? [{ column, ...likely }] : []), ...(told ? [{ column, field: told, likeness: SURE }] : [])];
  });
  for (const { column, field } of guesses.sort((a, b) => b.likeness - a.likeness)) {
    if (column.field !== null || columns.some((one) => one.field === field)) continue;
    Object.assign(column, { field, source: 'guessed' });
  }
}
