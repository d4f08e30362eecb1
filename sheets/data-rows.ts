import { EXPLANATION, type HeadingRows, plain } from './headings';
import type { Remarks } from './remarks';
import type { ReadCell, ReadRow, Sheet } from './workbook';

// What stands below a roster and begins a row there: sums, and lines for whoever filled it in or signs it.
const FOOT =
  /^(?:(?:合|总|小|共)计|总人数|共\d+[人名行条]|[^:]{0,16}(?:人|员|日期|时间|单位|书记|主任|领导|签字|签名|盖章|公章|审核|电话|说明|注|备注|附)\d*:|以上|此表|本表|注\d*[:.、]|第\d+页|.{0,16}[(（](?:盖章|公章|签字|签名|签章)[)）])/;

const textOf = (cell: ReadCell | undefined) => (typeof cell === 'string' ? cell : '');

/** Where what is said of rows goes; `pause` lets others have the event loop. */
export interface RowReading {
  remarks: Remarks;
  pause: () => Promise<void>;
}

/**
 * The rows below the headings that are data. The others (titles, explanation, headings that come again on each page, sums
 * and signatures below) are named among the remarks, and so are hidden rows, which are read like all.
 * @param identity index of the column without which a row is none, or of several of which one is enough: a row with
 * anything there is data, whatever it begins with
 */
export async function dataRows(
  sheet: Sheet,
  head: HeadingRows,
  identity: readonly number[],
  { remarks, pause }: RowReading,
): Promise<ReadRow[]> {
  const numbers = (rows: readonly ReadRow[]) => rows.map(({ number }) => number);
  const below = sheet.rows.slice(head.to + 1);
  const last = head.headings.findLastIndex((heading) => heading !== '');
  const kinds = { explanation: [] as ReadRow[], 'heading-again': [] as ReadRow[], foot: [] as ReadRow[] };
  const data: ReadRow[] = [];
  for (const row of below) {
    await pause();
    const kind = kindOf(row, head, identity);
    if (kind) kinds[kind].push(row);
    // Excel shows cells beside a table as what they are; in CSV they come from one separator too many.
    else if (sheet.name === '' && row.cells.length > last + 1) data.push({ ...row, problem: 'beyond-headings' });
    else data.push(row);
  }
  remarks.add(sheet.name, 'title', numbers(sheet.rows.slice(0, head.from)));
  remarks.add(sheet.name, 'heading', numbers(sheet.rows.slice(head.from, head.to + 1)));
  for (const kind of ['explanation', 'heading-again', 'foot'] as const)
    remarks.add(sheet.name, kind, numbers(kinds[kind]));
  remarks.add(sheet.name, 'hidden-row', numbers(data.filter(({ hidden }) => hidden)));
  return data;
}

function kindOf({ cells }: ReadRow, head: HeadingRows, identity: readonly number[]) {
  const first = cells.findIndex((cell) => cell !== '');
  const begins = textOf(cells[first]);
  if (begins.startsWith(EXPLANATION)) return 'explanation';
  if (isHeadAgain(cells, first, head)) return 'heading-again';
  if (!FOOT.test(begins.replace(/\s+/g, '').replaceAll('：', ':'))) return undefined;
  const isData = identity.some((index) => {
    const cell = cells[index] ?? '';
    return typeof cell !== 'string' || (cell !== '' && !isSign(cell));
  });
  return isData ? undefined : 'foot';
}

/** Whether every cell says what stands above its column. */
function isHeadAgain(cells: readonly ReadCell[], first: number, { headings }: HeadingRows): boolean {
  const says = (cell: ReadCell, index: number) => plain(textOf(cell)) === headings[index];
  if (!says(cells[first] ?? '', first)) return false;
  return (
    cells.filter((cell) => cell !== '').length > 1 && cells.every((cell, index) => cell === '' || says(cell, index))
  );
}

/** Under the column of the key a foot may have its own words, or a sum, but nothing that could be a key. */
const isSign = (text: string) => /[:：]|^[合总小共]\s*计/.test(text) || /^\d{1,5}[人名]?$/.test(text.trim());
