import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';
import { WorkbookError, workbookLimits } from './workbook';
import { readDirectory, type ZipPart } from './zip-directory';

const inflate = promisify(inflateRaw);

/** Parts that are text: what a workbook is read from. */
export const XML_PART = /\.(xml|rels|vml)$/i;

export interface ZipLimits {
  /** Bytes of all parts together, unpacked. */
  unpacked?: number;
  /** Names of the parts that will be opened; the others are left empty. All by default. */
  opened?: RegExp;
}

/**
 * Guards a library against a zip bomb: every part that it may open is unpacked here first, within what the directory
 * declares, and it is given a new archive of just these. So it opens nothing that was not looked at, whatever else the
 * file holds, and whatever it would make of the file's own directory. Cells are counted by who reads them.
 * @returns an archive of the same names, not packed
 * @throws WorkbookError `file-too-large`, `file-damaged`, `file-password`, `file-unreadable`
 */
export async function guardZip(
  file: Buffer,
  { unpacked = workbookLimits.unpacked, opened = /^/ }: ZipLimits = {},
): Promise<Buffer> {
  const parts = readDirectory(file);
  if (parts.reduce((sum, { size }) => sum + size, 0) > unpacked) throw new WorkbookError('file-too-large');
  const guarded = new ZipFile();
  for (const part of parts) {
    if (part.name.endsWith('/')) continue;
    const bytes = opened.test(part.name) ? await unpack(part) : Buffer.alloc(0);
    guarded.addBuffer(bytes, part.name, { compress: false, mtime: new Date(0) });
  }
  guarded.end();
  const chunks: Buffer[] = [];
  for await (const chunk of guarded.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function unpack({ deflated, data, size }: ZipPart): Promise<Buffer> {
  if (!deflated) return data;
  const bytes = await inflate(data, { maxOutputLength: Math.max(1, size) }).catch(() => undefined);
  if (bytes?.length !== size) throw new WorkbookError('file-damaged');
  return bytes;
}
