import { deflateRawSync } from 'node:zlib';

export interface RawPart {
  name: string;
  content: Buffer | string;
  /** Unpacked size that the directory claims, when not the true one. */
  declared?: number;
  /** Name in the header before the data, when not the same. */
  localName?: string;
  /** Not told of at the end, though it stands in the directory. */
  uncounted?: true;
  encrypted?: true;
  /** Points to the data of the first part. */
  overlaps?: true;
}

/** A zip written byte by byte, so that it can lie. @param behind what follows its end */
export function rawZip(parts: readonly RawPart[], behind = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, localName = name, encrypted, overlaps } of parts) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(encrypted ? 1 : 0, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declared ?? bytes.length, 22);
    local.writeUInt16LE(localName.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(declared ?? bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(overlaps ? 0 : offset, 42);
    entries.push(entry, Buffer.from(name));
    if (overlaps) continue;
    locals.push(local, Buffer.from(localName), data);
    offset += local.length + localName.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const counted = parts.filter(({ uncounted }) => !uncounted).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(counted, 8);
  end.writeUInt16LE(counted, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end, behind]);
}
