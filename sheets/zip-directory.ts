import { WorkbookError } from './workbook';

/** A part as the directory has it; `data` is as packed. */
export interface ZipPart {
  /** With "/" between folders, and none before the first. */
  name: string;
  deflated: boolean;
  data: Buffer;
  /** Bytes unpacked, as declared. */
  size: number;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Sizes stand behind the data. */
const BEHIND = 8;
/** Parts of one file; a workbook of twenty sheets with a picture a person has a few thousand. */
const MOST_PARTS = 10_000;

const damaged = () => new WorkbookError('file-damaged');

/**
 * What a zip holds, by its directory (PKWARE APPNOTE 4.3). Programs differ in what they make of a directory that does not
 * agree with the file, so such a file is refused: another count or size than declared, something before, between or
 * behind, two parts of one name, parts that overlap, headers that say something else.
 * @throws WorkbookError `file-damaged`, `file-password`, `file-too-large`; `file-unreadable` when it is no zip
 */
export function readDirectory(file: Buffer): ZipPart[] {
  const end = file.lastIndexOf(END);
  if (end < 0 || end + 22 > file.length) throw new WorkbookError('file-unreadable');
  const count = file.readUInt16LE(end + 10);
  const from = file.readUInt32LE(end + 16);
  const whole =
    end + 22 + file.readUInt16LE(end + 20) === file.length &&
    file.readUInt32LE(end + 4) === 0 &&
    file.readUInt16LE(end + 8) === count &&
    from + file.readUInt32LE(end + 12) === end;
  if (!whole) throw damaged();
  if (count > MOST_PARTS) throw new WorkbookError('file-too-large');
  const parts: ZipPart[] = [];
  const names = new Set<string>();
  const spans: [number, number][] = [];
  let at = from;
  while (at < end) {
    const { part, span, next } = entryAt(file, at, end);
    const known = part.name.toLowerCase();
    if (names.has(known)) throw damaged();
    names.add(known);
    spans.push(span);
    parts.push(part);
    at = next;
  }
  if (parts.length !== count) throw damaged();
  spans.sort(([a], [b]) => a - b);
  if (spans.some(([start], index) => start < (spans[index - 1]?.[1] ?? 0)) || (spans.at(-1)?.[1] ?? 0) > from) {
    throw damaged();
  }
  return parts;
}

function entryAt(file: Buffer, at: number, end: number): { part: ZipPart; span: [number, number]; next: number } {
  if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw damaged();
  const nameEnd = at + 46 + file.readUInt16LE(at + 28);
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  if (next > end) throw damaged();
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [packed, size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 24), file.readUInt32LE(at + 42)];
  if (flags & ENCRYPTED) throw new WorkbookError('file-password');
  if (method !== STORED && method !== DEFLATED) throw damaged();
  if (method === STORED && packed !== size) throw damaged();
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) throw damaged();
  const localName = local + 30;
  const localNameEnd = localName + file.readUInt16LE(local + 26);
  const start = localNameEnd + file.readUInt16LE(local + 28);
  const rawName = file.subarray(at + 46, nameEnd);
  const localFlags = file.readUInt16LE(local + 6);
  const agrees =
    start + packed <= file.length &&
    file.subarray(localName, localNameEnd).equals(rawName) &&
    file.readUInt16LE(local + 8) === method &&
    (localFlags & ENCRYPTED) === 0 &&
    ((localFlags & BEHIND) !== 0 || file.readUInt32LE(local + 18) === packed);
  if (!agrees) throw damaged();
  const name = plainName(rawName);
  const part = { name, deflated: method === DEFLATED, data: file.subarray(start, start + packed), size };
  return { part, span: [local, start + packed], next };
}

/** Some programs write Windows' slashes, or names from the root; what leads out of the package is none. */
function plainName(raw: Buffer): string {
  const name = raw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '');
  if (name === '' || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) throw damaged();
  return name;
}
