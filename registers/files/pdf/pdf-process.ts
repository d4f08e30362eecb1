import { serveApart } from '../../../sheets/serve-apart';
import type { PdfVerdict } from './check-pdf';
import { findDanger } from './find-danger';
import { PdfError } from './parser';

// The other side of checkPdf: a process that looks through one file and ends.
serveApart<Uint8Array, PdfVerdict>(async (bytes, tell) => {
  try {
    await tell({ danger: findDanger(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) });
  } catch (error) {
    // What else a parser throws of a broken file: nesting too deep for its stack.
    await tell(error instanceof PdfError ? { why: error.why, where: error.where } : { why: 'structure' });
  }
});
