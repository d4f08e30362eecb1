import type { LocalDate } from '../../domain/time/dates';
import { Findings } from '../../sheets/problems';
import { linesOf, Remarks, type RowCount, rowsAgree } from '../../sheets/remarks';
import { RowReader } from '../../sheets/row-reader';
import { categoryWords, memberKindWords } from '../../sheets/words';
import { type Sheet, workbookLimits } from '../../sheets/workbook';
import { type RosterSheet, rosterSheet } from './roster-columns';

/** A row of the roster as far as it can be read; what is empty there is undefined. */
export interface RosterRow {
  row: number;
  name: string;
  /** 18 characters. */
  identityNumber: string;
  branch?: string;
  /** full or probationary, else a code of 人员类别. */
  kind?: string;
  joinedOn?: LocalDate;
  fullOn?: LocalDate;
}

/** A row, or a cell of one, that cannot be read. */
export interface Unreadable {
  sheet: string;
  row: number;
  column: string;
  reason: string;
}

export interface Roster {
  rows: RosterRow[];
  /** How many rows the file has, and how many of them are data, readable or not. */
  count: RowCount;
  unreadable: Unreadable[];
  /** Rows that name somebody whom a row before names. */
  twice: RosterRow[];
  unknownHeadings: string[];
  /** How many sheets it has. */
  sheets: number;
}

const kindWords = { ...categoryWords, ...memberKindWords };

/**
 * Reads a roster, all its sheets as one.
 * @param pause lets others have the event loop; called between rows
 * @returns undefined when no sheet has the headings 姓名 and 公民身份号码, or there are more rows than may be
 * @throws Error when a row was neither taken nor named
 */
export async function readRoster(
  sheets: readonly Sheet[],
  today: LocalDate,
  pause: () => Promise<void>,
): Promise<Roster | undefined> {
  const remarks = new Remarks();
  const found: RosterSheet[] = [];
  for (const sheet of sheets) {
    const headed = await rosterSheet(sheet, { remarks, pause });
    if (headed) found.push(headed);
  }
  const taken = found.reduce((sum, { rows }) => sum + rows.length, 0);
  if (!found.length || taken > workbookLimits.rows) return undefined;
  const count = { lines: linesOf(sheets), taken, remarks: remarks.all };
  // All of them: what is not listed would count as read.
  const findings = new Findings(Number.POSITIVE_INFINITY);
  const roster: Roster = { rows: [], count, unreadable: [], twice: [], unknownHeadings: [], sheets: found.length };
  let without = 0;
  const seen = new Set<string>();
  for (const table of found) {
    roster.unknownHeadings.push(...table.unknown.filter((heading) => !roster.unknownHeadings.includes(heading)));
    for (const row of table.rows) {
      await pause();
      const read = readRow(new RowReader(table, row, findings, today), row.number);
      if (!read) {
        without += 1;
        continue;
      }
      const { identityNumber } = read;
      (seen.has(identityNumber) ? roster.twice : roster.rows).push(read);
      seen.add(identityNumber);
    }
  }
  roster.unreadable = findings.errors.map(({ sheet, row, column, reason }) => ({ sheet, row, column, reason }));
  if (!rowsAgree(count) || roster.rows.length + roster.twice.length + without !== taken) {
    throw new Error('the rows of a roster were not all read');
  }
  return roster;
}

function readRow(reader: RowReader, row: number): RosterRow | undefined {
  const name = reader.need('name', reader.name('name'));
  const identity = reader.need('identity', reader.identity('identity'));
  const rest = {
    branch: reader.line('branch', 200),
    kind: reader.choice('kind', kindWords),
    joinedOn: reader.day('joined'),
    fullOn: reader.day('full'),
  };
  return name && identity ? { row, name, identityNumber: identity.number, ...rest } : undefined;
}
