import { duesTexts } from './texts';

const texts = duesTexts.paste;

/** A line that was pasted from Excel, as far as it could be read. */
export interface PastedLine {
  name: string;
  fen: number | undefined;
  paidOn: string | undefined;
  /** What is wrong with it before it is sent. */
  wrong?: string;
}

/** Rows that the API takes at once. */
export const MOST_ROWS = 100;

/** 12.5, ￥12.50, 1,200元 as fen. */
function fenOf(text: string): number | undefined {
  const plain = text.replace(/[￥¥,，元\s]/g, '');
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return undefined;
  const [whole, part = ''] = plain.split('.') as [string, string?];
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen > 0 ? fen : undefined;
}

/** 2026-11-22, 2026/11/2, 20261122, 2026年11月22日 as the API writes days. */
function dayOf(text: string): string | undefined {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day] = match as unknown as [string, string, string, string];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}

/** Reads what was copied from three columns of a sheet: name, sum in yuan, day. A line of headings is left out. */
export function readPasted(text: string): PastedLine[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .map((line) => line.split(/\t|\s{2,}/).map((cell) => cell.trim()))
    .filter(([name]) => name !== texts.name)
    .map(([name = '', sum = '', day = '']) => {
      const [fen, paidOn] = [fenOf(sum), dayOf(day)];
      const wrong = !name
        ? texts.noName
        : fen === undefined
          ? texts.noSum
          : paidOn === undefined
            ? texts.noDay
            : undefined;
      return { name, fen, paidOn, ...(wrong && { wrong }) };
    });
}
