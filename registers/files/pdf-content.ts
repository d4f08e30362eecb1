import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const unpack = promisify(inflate);

// What makes a PDF act by itself, bring other files, or hide what it holds (ISO 32000-2: 7.6, 7.11.4, 12.6). The short
// names stand in any few megabytes of a picture by chance, and count outside of pictures only.
const LONG = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Encrypt|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const SHORT = /\/(JS|XFA)(?![A-Za-z0-9])/;
/** Bytes to which the streams of objects of one file may unpack. */
const UNPACKED = 40 * 1024 * 1024;
/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY = 4_000;

/** Whether bytes begin as a PDF does: within the first kilobyte, as readers take it. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/**
 * Whether a PDF holds scripts, launch actions, embedded files or is encrypted. Names may be written with escapes
 * (/J#61vaScript), and objects may lie in packed streams: both are looked through. What cannot be looked into is taken
 * for the worst.
 */
export async function hasActiveContent(bytes: Buffer): Promise<boolean> {
  if (LONG.test(plain(bytes))) return true;
  let left = UNPACKED;
  for (const { isStream, piece, dictionary } of pieces(bytes)) {
    if (!isStream && SHORT.test(plain(piece))) return true;
    if (!isStream || !/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue;
    // Filled in before it was packed, by a rule that this does not follow.
    if (dictionary.includes('/DecodeParms')) return true;
    const content = await unpack(piece, { maxOutputLength: left }).catch(() => undefined);
    if (!content) return true;
    left -= content.length;
    const text = plain(content);
    if (left <= 0 || LONG.test(text) || SHORT.test(text)) return true;
  }
  return false;
}

/** As text, with escapes in names resolved. */
const plain = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

interface Piece {
  isStream: boolean;
  piece: Buffer;
  /** Of a stream. */
  dictionary: string;
}

/** The file cut at its streams. */
function* pieces(bytes: Buffer): Generator<Piece> {
  let from = 0;
  while (from < bytes.length) {
    const at = bytes.indexOf('stream', from);
    const until = at < 0 ? bytes.length : at;
    yield { isStream: false, piece: bytes.subarray(from, until), dictionary: '' };
    if (at < 0) return;
    const before = plain(bytes.subarray(Math.max(from, at - DICTIONARY), at));
    const begin = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf('endstream', begin);
    from = end < 0 ? bytes.length : end + 9;
    const dictionary = before.slice(Math.max(0, before.lastIndexOf('obj')));
    yield { isStream: true, piece: bytes.subarray(begin, end < 0 ? from : end), dictionary };
  }
}
