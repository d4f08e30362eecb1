import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { WorkbookError, workbookLimits } from './workbook';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Refuses a zip bomb before a library unpacks it: every part is really inflated, since the sizes a zip declares may
 * lie. The cells of its sheets are counted by who reads them.
 * @param most bytes of all parts together, unpacked
 * @throws WorkbookError 'file-too-large', or 'file-unreadable' when it is no zip, encrypted, or in the 64-bit form
 */
export async function guardZip(file: Buffer, most: number = workbookLimits.unpacked): Promise<void> {
  let bytes = 0;
  for (const entry of entries(file)) {
    const rest = most - bytes;
    const part = entry.method === STORED ? entry.data : await unpack(entry.data, rest);
    bytes += part.length;
    if (bytes > most) throw new WorkbookError('file-too-large');
  }
}

async function unpack(data: Buffer, most: number): Promise<Buffer> {
  try {
    return await inflate(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new WorkbookError(full ? 'file-too-large' : 'file-unreadable');
  }
}

function* entries(file: Buffer): Generator<{ name: string; method: number; data: Buffer }> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw new WorkbookError('file-unreadable');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw new WorkbookError('file-unreadable');
    const flags = file.readUInt16LE(at + 8);
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const encrypted = (flags & 1) === 1;
    if (encrypted || (method !== STORED && method !== DEFLATED)) throw new WorkbookError('file-unreadable');
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) throw new WorkbookError('file-unreadable');
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (start + size > file.length) throw new WorkbookError('file-unreadable');
    yield {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method,
      data: file.subarray(start, start + size),
    };
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}
