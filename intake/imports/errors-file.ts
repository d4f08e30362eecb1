import type { Column } from '../../sheets/column';
import { PROBLEM_HEADING } from '../../sheets/headings';
import type { ImportError } from '../../sheets/problems';
import type { ReadRow, Sheet } from '../../sheets/workbook';
import { WorkbookWriter } from '../../sheets/workbook-writer';
import { sheetKinds } from './columns';
import { type ConfirmedHeadings, fieldBy, type HeadedSheet, headedSheet } from './recognise-sheet';

/** What a file to correct is made from. */
interface FaultyFile {
  sheets: readonly Sheet[];
  errors: readonly ImportError[];
  /** All errors, of which `errors` lists the first. */
  errorCount: number;
  headings?: ConfirmedHeadings;
}

const DAYS: ReadonlySet<string> = new Set(['birth', 'joined', 'full', 'from', 'to', 'duesPaidTo', 'heldOn', 'month']);
/** Days from the first day of Excel's old calendar on the Mac to that of its usual one. */
const SINCE_1904 = 1462;

const problemText = ({ column, reason }: ImportError) => (column ? `${column}：${reason}` : reason);

/**
 * The rows of a refused file as a file to correct: before each what is wrong with it. It can be imported as it is once the
 * cells are mended. The last sheet lists everything and is not read.
 * @returns its bytes, and how many rows of data it has
 */
export async function errorsFile(faulty: FaultyFile): Promise<{ bytes: Buffer; rows: number }> {
  const writer = new WorkbookWriter();
  let rows = 0;
  try {
    for (const sheet of faulty.sheets.filter(({ hidden }) => !hidden)) {
      const found = headedSheet(sheet, (kind, heading) => fieldBy(faulty.headings ?? {}, kind, heading));
      if (found) rows += writeSheet(writer, sheet, found, faulty);
    }
    writeList(writer, faulty);
    return { bytes: await writer.end(), rows };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function writeSheet(writer: WorkbookWriter, sheet: Sheet, { kind, head }: HeadedSheet, faulty: FaultyFile): number {
  const wrong = new Map<number, string[]>();
  for (const error of faulty.errors.filter((one) => one.sheet === sheet.name)) {
    wrong.set(error.row, [...(wrong.get(error.row) ?? []), problemText(error)]);
  }
  const cellOf = ({ cells }: ReadRow, index: number, isDay: boolean) => {
    const cell = cells[index] ?? '';
    if (typeof cell !== 'string') return null;
    return sheet.date1904 && isDay && /^\d{4,5}$/.test(cell) ? String(Number(cell) + SINCE_1904) : cell;
  };
  // A file that was given out before has the column already.
  const columns = head.headings.flatMap((title, index): Column<ReadRow>[] => {
    if (title === PROBLEM_HEADING) return [];
    const isDay = DAYS.has(fieldBy(faulty.headings ?? {}, kind, title) ?? '');
    return [{ title, width: 18, value: (row) => cellOf(row, index, isDay) }];
  });
  const problems: Column<ReadRow> = {
    title: PROBLEM_HEADING,
    width: 48,
    value: ({ number }) => wrong.get(number)?.join('；'),
  };
  const rows = sheet.rows.slice(head.to + 1);
  writer.sheet({ name: sheet.name || sheetKinds[kind], columns: [problems, ...columns] })(rows);
  return rows.length;
}

function writeList(writer: WorkbookWriter, { errors, errorCount }: FaultyFile): void {
  const columns: Column<ImportError>[] = [
    { title: '工作表', width: 16, value: ({ sheet }) => sheet },
    { title: '原文件第几行', width: 14, value: ({ row }) => row || null },
    { title: '所在列', width: 20, value: ({ column }) => column },
    { title: '问题和改法', width: 60, value: ({ reason }) => reason },
  ];
  const add = writer.sheet({ name: '问题说明', columns });
  add(errors);
  const more = errorCount - errors.length;
  const rest = {
    sheet: '',
    row: 0,
    column: '',
    type: 'needed',
    reason: `另有${more}处未列出，改正后重新上传可见`,
  } as const;
  if (more > 0) add([rest]);
}
