import { join } from 'node:path';
import { ApartError, runApart } from '../../../sheets/apart';
import { turns } from '../../../sheets/turns';
import { type PdfDanger, pdfDangers } from './dangers';
import type { PdfError } from './parser';

/** What the process says: the danger, none, or why it could not look. */
export type PdfVerdict = { danger: PdfDanger | undefined } | { why: PdfError['why']; where?: number | undefined };

/** MB, and seconds that looking through 10 MB may take; a thick scan takes one. */
const LIMITS = { memory: 640, seconds: 20 };
const inTurn = turns(2);

const words = {
  structure: '文件结构有误或不规范',
  coding: '对象流使用了无法检查的编码，或已损坏',
  size: '对象过多，或解压后过大',
} as const satisfies Record<PdfError['why'], string>;

/** Whether bytes begin as a PDF does: within the first kilobyte, as readers take it. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/**
 * Looks through a PDF in a process of its own.
 * @returns what is wrong, in words; undefined: nothing
 */
export async function checkPdf(
  bytes: Buffer,
): Promise<{ type: 'file-active-content' | 'pdf-unreadable'; detail: string } | undefined> {
  let verdict: PdfVerdict | undefined;
  try {
    const entry = join(__dirname, 'pdf-process.ts');
    await inTurn(() =>
      runApart<PdfVerdict>(entry, bytes, LIMITS, (told) => {
        verdict = told;
      }),
    );
  } catch (error) {
    if (!(error instanceof ApartError)) throw error;
    return { type: 'pdf-unreadable', detail: error.why === 'time' ? '检查用时过长' : words.size };
  }
  if (!verdict) return { type: 'pdf-unreadable', detail: words.structure };
  if ('why' in verdict) {
    const place = verdict.where === undefined ? '' : `（第 ${verdict.where} 字节处）`;
    return { type: 'pdf-unreadable', detail: words[verdict.why] + place };
  }
  return verdict.danger && { type: 'file-active-content', detail: pdfDangers[verdict.danger] };
}
