import { type Format, WorkbookError } from './workbook';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** What Office wrote before 2007, and wraps around a file with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const PDF = Buffer.from('%PDF', 'latin1');
const PAGE = /^[\s\uFEFF]*<(?:\?xml|!doctype|html|table|meta|head)/i;

const begins = (file: Buffer, mark: Buffer) => file.subarray(0, mark.length).equals(mark);

/**
 * What a file is, by its content: browsers on Windows and WPS name types as they please.
 * @throws WorkbookError that says what it is instead, and what to do
 */
export function formatOf(file: Buffer): Format {
  if (begins(file, ZIP) || begins(file, EMPTY_ZIP)) return 'xlsx';
  if (begins(file, COMPOUND)) throw new WorkbookError(file.includes(ENCRYPTED) ? 'file-password' : 'file-old-excel');
  if (begins(file, PDF)) throw new WorkbookError('file-other-format');
  if (PAGE.test(file.toString('utf8', 0, 200))) throw new WorkbookError('file-web-page');
  return 'csv';
}
