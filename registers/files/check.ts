import type { ProblemType } from '../../domain/words/problems';
import { jpegSize, pngSize, type Size } from './image-size';
import type { MediaType } from './kinds';
import { checkPdf, isPdf } from './pdf/check-pdf';

/** An A3 page at 600 dpi has 9,921 by 14,031 pixels; what declares more would only fill a reader's memory. */
const LONGEST = 20_000;
const MOST_PIXELS = 150_000_000;

/** Why a file is not taken. `detail`: what of it, and what to do. */
export interface FileProblem {
  type: ProblemType;
  detail?: string;
}

/**
 * Checks that a file is what it is said to be and does no harm by being opened.
 * @returns the problem, or nothing
 */
export async function checkFile(bytes: Buffer, type: MediaType): Promise<FileProblem | undefined> {
  if (type === 'application/pdf') return isPdf(bytes) ? await checkPdf(bytes) : { type: 'file-not-recognised' };
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size) return { type: 'file-not-recognised' };
  return reasonable(size) ? undefined : { type: 'image-dimensions' };
}

const reasonable = ({ width, height }: Size) =>
  width > 0 && height > 0 && Math.max(width, height) <= LONGEST && width * height <= MOST_PIXELS;
