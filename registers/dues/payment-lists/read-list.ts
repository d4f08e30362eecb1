import type { LocalDate } from '../../../domain/time/dates';
import { dataRows } from '../../../sheets/data-rows';
import { findHead, type HeadingRows, type ReadTable } from '../../../sheets/headings';
import { pacer } from '../../../sheets/pacer';
import { Findings, type ImportError, type ImportProblem, importProblems } from '../../../sheets/problems';
import { readSheets } from '../../../sheets/read-sheets';
import { linesOf, type Remark, Remarks, rowsAgree } from '../../../sheets/remarks';
import { RowReader } from '../../../sheets/row-reader';
import { type Sheet, WorkbookError } from '../../../sheets/workbook';
import { type PaymentField, paymentColumns, paymentFieldFor } from './columns';

/** Most lines of one list: a branch of sixty has some hundred in a year. */
export const MOST_PAYMENT_LINES = 5_000;
/** A bill of WeChat explains itself in some fifteen rows before its headings. */
const HEADING_ROWS = 30;
const LISTED = 20;

/** A line by which money came in, as it stands in the file. */
export interface ReadPayment {
  position: number;
  paidOn: LocalDate;
  fen: number;
  name: string;
  remark: string;
  /** The bank's own number; '' where the list has none. */
  serial: string;
}

export interface ReadPayments {
  payments: ReadPayment[];
  /** Rows by which money went out, was given back, or did not move. */
  outgoing: number;
  lines: number;
  remarks: Remark[];
}

/** Why a file cannot be taken, place by place. */
export interface UnreadableList {
  faults: Omit<ImportError, 'type'>[];
}

const unreadable = (type: ImportProblem, sheet = '', row = 0, column = ''): UnreadableList => ({
  faults: [{ sheet, row, column, reason: importProblems[type] }],
});

/**
 * Reads a list of a bank or of WeChat, in a process of its own. Nothing of it is taken where a line cannot be read: what
 * is left out unseen would be somebody's money.
 */
export async function readPayments(bytes: Buffer, today: LocalDate): Promise<ReadPayments | UnreadableList> {
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
    const head = findHead(sheet, paymentFieldFor, HEADING_ROWS);
    if (head) found.push({ sheet, head });
    else if (!sheet.name.includes('说明')) return unreadable('unknown-sheet', sheet.name);
    else
      remarks.add(
        sheet.name,
        'other-sheet',
        sheet.rows.map(({ number }) => number),
      );
  }
  const [only, second] = found;
  if (!only) return unreadable('file-empty');
  if (second) return unreadable('several-sheets', second.sheet.name);
  return await readTable(only, { sheets, remarks, today });
}

interface Reading {
  sheets: readonly Sheet[];
  remarks: Remarks;
  today: LocalDate;
}

async function readTable(
  { sheet, head }: { sheet: Sheet; head: HeadingRows },
  { sheets, remarks, today }: Reading,
): Promise<ReadPayments | UnreadableList> {
  const at = columnsAt(head);
  const needed: PaymentField[] = ['paidOn', 'name', ...(at.has('income') ? [] : (['sum'] as const))];
  const missing = needed.find((field) => !at.has(field));
  if (missing) return unreadable('missing-column', sheet.name, head.number, paymentColumns[missing].heading);
  const pause = pacer();
  // Sums below have no day.
  const rows = await dataRows(sheet, head, [at.get('paidOn')?.index ?? 0], { remarks, pause });
  if (rows.length > MOST_PAYMENT_LINES) return unreadable('too-many-rows', sheet.name);
  const findings = new Findings(LISTED);
  const table = { sheet: sheet.name, at, ...(sheet.date1904 && { date1904: true as const }) };
  const payments: ReadPayment[] = [];
  let outgoing = 0;
  for (const row of rows) {
    await pause();
    const reader = new RowReader(table, row, findings, today);
    const payment = readPayment(reader, row.number);
    if (payment) payments.push(payment);
    else if (!reader.bad) outgoing += 1;
  }
  if (findings.count) return { faults: findings.errors };
  const count = { lines: linesOf(sheets), taken: rows.length, remarks: remarks.all };
  if (!rowsAgree(count)) return unreadable('rows-differ');
  if (!payments.length) return unreadable('file-empty');
  return { payments, outgoing, lines: count.lines, remarks: count.remarks };
}

/** The first column of a field counts: what stands behind it says the same in other words. */
function columnsAt({ headings }: HeadingRows): ReadTable['at'] {
  const at: ReadTable['at'] = new Map();
  for (const [index, heading] of headings.entries()) {
    const field = heading === '' ? undefined : paymentFieldFor(heading);
    if (field && !at.has(field)) at.set(field, { index, heading });
  }
  return at;
}

const OUT = /^(?:支出?|借|借方|转出|出账|D|-|不计收支|中性交易|\/)$/i;
const GIVEN_BACK = /退款|失败|关闭|撤销|冲正|取消/;

/** @returns undefined for a row by which no money came in, or in which something is wrong: `bad` then says so */
function readPayment(reader: RowReader, position: number): ReadPayment | undefined {
  const isOut = OUT.test(reader.peek('direction')) || GIVEN_BACK.test(reader.peek('status'));
  const fen = reader.has('income') ? reader.fen('income') : reader.fen('sum');
  const paidOn = reader.need('paidOn', reader.pastDay('paidOn'));
  if (reader.bad || isOut || fen === undefined || fen <= 0 || paidOn === undefined) return undefined;
  // A bank's own interest has no payer: it is somebody's to say what it is.
  const name = reader.line('name', 200) ?? '';
  const remark = [reader.line('remark', 500), reader.line('more', 500)].filter(Boolean).join(' ');
  const serial = reader.line('serial', 100) ?? '';
  return reader.bad ? undefined : { position, paidOn, fen, name, remark, serial };
}
