import { constants, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { type Parsed, PdfError } from './parser';
import { unpredicted } from './predictor';

/** Filters that unpack what may be objects, by all names that readers know (ISO 32000-2, 7.4 and table 92). */
const FILTERS: Readonly<Record<string, string>> = {
  FlateDecode: 'FlateDecode',
  Fl: 'FlateDecode',
  LZWDecode: 'LZWDecode',
  LZW: 'LZWDecode',
  ASCII85Decode: 'ASCII85Decode',
  A85: 'ASCII85Decode',
  ASCIIHexDecode: 'ASCIIHexDecode',
  AHx: 'ASCIIHexDecode',
  RunLengthDecode: 'RunLengthDecode',
  RL: 'RunLengthDecode',
};
/** Filters of one stream. */
const MOST_FILTERS = 8;
const PIECE = 64 * 1024;

/** One filter of a chain with its parameters. */
export interface Filter {
  name: string;
  parameters: PDFDict | undefined;
}

/**
 * Unpacks a stream by its chain of filters.
 * @param most bytes that any link of the chain may give
 * @throws PdfError `size`, or `coding` when a filter is not known here or what it unpacks is broken
 */
export function unfiltered(parsed: Parsed, packed: Uint8Array, chain: readonly Filter[], most: number): Uint8Array {
  if (chain.length > MOST_FILTERS) throw new PdfError('coding');
  return chain.reduce((bytes, { name, parameters }) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (!filter) throw new PdfError('coding');
    const plain = filter === 'FlateDecode' ? inflated(bytes, most) : decoded(parsed, bytes, filter, parameters, most);
    return filter === 'FlateDecode' || filter === 'LZWDecode' ? unpredicted(plain, parameters) : plain;
  }, packed);
}

function inflated(bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  try {
    // Broken off, it gives what there is, as readers do.
    return inflateSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new PdfError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'coding');
  }
}

/** By the library's filters, which have no limit of their own: piece by piece. */
function decoded(parsed: Parsed, bytes: Uint8Array, filter: string, parameters: PDFDict | undefined, most: number) {
  const dictionary = PDFDict.withContext(parsed.context);
  dictionary.set(PDFName.of('Filter'), PDFName.of(filter));
  if (parameters) dictionary.set(PDFName.of('DecodeParms'), parameters);
  const stream = decodePDFRawStream(PDFRawStream.of(dictionary, bytes));
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = stream.getBytes(PIECE);
    if (piece.length === 0) return Buffer.concat(pieces);
    length += piece.length;
    if (length > most) throw new PdfError('size');
    pieces.push(Uint8Array.from(piece));
  }
}
