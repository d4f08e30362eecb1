import type { LocalDate } from '../../../domain/time/dates';
import { dataRows } from '../../../sheets/data-rows';
import { findHead, type HeadingRows, type ReadTable } from '../../../sheets/headings';
import { pacer } from '../../../sheets/pacer';
import { Findings, type ImportError, type ImportProblem, importProblems } from '../../../sheets/problems';
import { readSheets } from '../../../sheets/read-sheets';
import { linesOf, type Remark, Remarks, rowsAgree } from '../../../sheets/remarks';
import { RowReader } from '../../../sheets/row-reader';
import { type Sheet, WorkbookError } from '../../../sheets/workbook';
import type { ListedPerson } from '../sealed';
import { type ListField, listColumns, listFieldFor, talentWords, timeWords, wishWords } from './columns';

/** Faults that are named one by one; all are counted. */
const LISTED = 200;

/** A row, with the words by which its unit and community are looked up. */
export interface ReadLine {
  position: number;
  said: ListedPerson;
  unit?: string;
  community?: string;
}

export interface ReadRegistrants {
  rows: ReadLine[];
  lines: number;
  remarks: Remark[];
  /** Of what only the register can tell of a row: said in the same words. */
  findings: Findings;
  complain: (row: ReadLine, field: ListField, problem: ImportProblem) => void;
}

/** Why a list cannot be taken, cell by cell, the first of them; and how many there are. */
export interface UnreadableRegistrants {
  faults: Omit<ImportError, 'type'>[];
  count: number;
}

const unreadable = (type: ImportProblem, sheet = '', row = 0, column = ''): UnreadableRegistrants => ({
  faults: [{ sheet, row, column, reason: importProblems[type] }],
  count: 1,
});

export const faultsOf = ({ errors, count }: Findings): UnreadableRegistrants => ({ faults: errors, count });

/** Reads a unit's list in a process of its own: each cell that is wrong is named, and nothing is taken while one is. */
export async function readRegistrants(
  bytes: Buffer,
  today: LocalDate,
): Promise<ReadRegistrants | UnreadableRegistrants> {
  let sheets: Sheet[];
  try {
    sheets = await readSheets(bytes, 20);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return unreadable(error.type, error.sheet, error.row);
  }
  const remarks = new Remarks();
  const found: { sheet: Sheet; head: HeadingRows }[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden) remarks.add(sheet.name, 'hidden-sheet', []);
    if (!sheet.rows.length) continue;
    const numbers = sheet.rows.map(({ number }) => number);
    const head = findHead(sheet, listFieldFor);
    if (head) found.push({ sheet, head });
    else if (sheet.name.includes('说明')) remarks.add(sheet.name, 'other-sheet', numbers);
    else return unreadable('unknown-sheet', sheet.name);
  }
  const [only, second] = found;
  if (!only) return unreadable('file-empty');
  if (second) return unreadable('several-sheets', second.sheet.name);
  return await readRows(only, sheets, remarks, today);
}

async function readRows(
  { sheet, head }: { sheet: Sheet; head: HeadingRows },
  sheets: readonly Sheet[],
  remarks: Remarks,
  today: LocalDate,
): Promise<ReadRegistrants | UnreadableRegistrants> {
  const at: ReadTable['at'] = new Map();
  for (const [index, heading] of head.headings.entries()) {
    const field = heading === '' ? undefined : listFieldFor(heading);
    if (field && at.has(field)) return unreadable('column-twice', sheet.name, head.number, heading);
    if (field) at.set(field, { index, heading });
  }
  const missing = (['name', 'mobile'] as const).find((field) => !at.has(field));
  if (missing) return unreadable('missing-column', sheet.name, head.number, listColumns[missing].heading);
  const pause = pacer();
  const identity = [at.get('mobile')?.index ?? 0];
  const data = await dataRows(sheet, head, identity, { remarks, pause });
  const findings = new Findings(LISTED);
  const table = { sheet: sheet.name, at, ...(sheet.date1904 && { date1904: true as const }) };
  const rows: ReadLine[] = [];
  const seen = new Set<string>();
  for (const row of data) {
    await pause();
    const reader = new RowReader(table, row, findings, today);
    const line = readLine(reader, row.number);
    if (!line) continue;
    const key = `${line.said.name}\n${line.said.mobile}`;
    if (seen.has(key)) reader.complain('name', 'double-row');
    seen.add(key);
    rows.push(line);
  }
  const count = { lines: linesOf(sheets), taken: data.length, remarks: remarks.all };
  if (!rowsAgree(count)) return unreadable('rows-differ');
  if (!data.length) return unreadable('file-empty');
  const complain = ({ position }: ReadLine, field: ListField, problem: ImportProblem) =>
    findings.add(sheet.name, position, at.get(field)?.heading ?? listColumns[field].heading, problem);
  return { rows, lines: count.lines, remarks: count.remarks, findings, complain };
}

/** @returns undefined where a cell of it is wrong, which the findings then say */
function readLine(reader: RowReader, position: number): ReadLine | undefined {
  const name = reader.need('name', reader.name('name'));
  const mobile = reader.need('mobile', reader.phone('mobile'));
  const unit = reader.line('unit', 100);
  const community = reader.line('community', 100);
  const address = reader.line('address', 200);
  const untilDay = reader.comingDay('untilDay');
  const said = {
    talents: reader.choices('talents', talentWords) ?? [],
    wishes: reader.choices('wishes', wishWords) ?? [],
    times: reader.choices('times', timeWords) ?? [],
  };
  if (reader.bad || name === undefined || mobile === undefined) return undefined;
  return {
    position,
    said: { name, mobile, ...(address && { address }), ...(untilDay && { untilDay }), ...said },
    ...(unit && { unit }),
    ...(community && { community }),
  };
}
