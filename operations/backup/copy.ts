import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from './manifest';

const CHUNK = 1 << 20;

/**
 * Copies a file to stable storage, and tells what was copied.
 * @param path as the manifest is to name it
 * @returns undefined when the file has gone meanwhile
 */
export async function copyFile(from: string, to: string, path: string): Promise<ManifestFile | undefined> {
  const source = await open(from, 'r').catch(absent);
  if (!source) return undefined;
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const chunk = Buffer.allocUnsafe(CHUNK);
      let size = 0;
      for (;;) {
        const { bytesRead } = await source.read(chunk, 0, CHUNK, null);
        if (!bytesRead) break;
        const part = chunk.subarray(0, bytesRead);
        hash.update(part);
        await target.writeFile(part);
        size += bytesRead;
      }
      await target.sync();
      return { path, size, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Writes a file to stable storage, and tells what was written. */
export async function writeFile(to: string, bytes: Uint8Array, path: string): Promise<ManifestFile> {
  const target = await open(to, 'wx', 0o600);
  try {
    await target.writeFile(bytes);
    await target.sync();
  } finally {
    await target.close();
  }
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What a file holds, read until two readings are the same: somebody else may be writing it. */
export async function readSteady(path: string): Promise<Buffer> {
  for (let last = await readFile(path); ; ) {
    const again = await readFile(path);
    if (again.equals(last)) return again;
    last = again;
  }
}

/** Has the names in a folder reach the disk. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Files and folders below a folder, as paths from it. */
export async function walk(
  root: string,
  skip: (path: string) => boolean,
): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  const enter = async (below: string): Promise<void> => {
    const entries = (await readdir(join(root, below), { withFileTypes: true }).catch(absent)) ?? [];
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (skip(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        await enter(path);
      } else if (entry.isFile()) files.push(path);
    }
  };
  await enter('');
  return { files, folders };
}

function absent(error: { code?: string }): undefined {
  if (error.code !== 'ENOENT') throw error;
}
