import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile as write } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { each } from '../../platform/each';
import { readKeyRing } from '../../platform/keys';
import { TEMPORAL_VERSION } from '../../stack/temporal-binaries';
import { OperatorError, runningStack } from '../installation';
import { baseBackup, clusterFiles } from './base-backup';
import { copyFile, syncFolder } from './copy';
import { CLUSTER, KEYS, keyMarks, MANIFEST, type Manifest, STACK, writeManifest } from './manifest';
import { demandRoom } from './room';

export interface BackupOptions {
  /** The stack's data folder. */
  dir: string;
  /** The folder to make; nothing may be there yet. */
  to: string;
  /** The key ring goes inside. */
  withKeys?: boolean;
}

export interface Backup {
  folder: string;
  manifest: Manifest;
  seconds: number;
}

/** What the stack's folder holds besides the cluster, as far as it is there. */
const BESIDES = ['passwords.json', 'sign-ins.json', 'temporal/ports.json'];
/** Room that is left over, and the log that may be written while files are copied. Bytes. */
const MARGIN = 256 * 2 ** 20;

/**
 * Makes a backup of registers and workflows at one point, while everything runs: both are databases of one PostgreSQL.
 * It appears under its name whole or not at all.
 * @throws OperatorError when nothing runs, something is in the way, or the disk lacks room
 */
export async function backup({ dir, to, withKeys = false }: BackupOptions): Promise<Backup> {
  const began = performance.now();
  const folder = resolve(to);
  const stack = runningStack(dir);
  const source = realpathSync(join(dir, 'postgres'));
  if (existsSync(folder)) throw new OperatorError(`${folder} is there already: name a folder that is not`);
  for (const inside of [realpathSync(dir), source]) {
    if (!relative(inside, realParent(folder)).startsWith('..')) {
      throw new OperatorError(`${folder} is inside ${inside} and would be lost with it: name a folder elsewhere`);
    }
  }
  const ring = readFileSync(join(dir, KEYS), 'utf8');
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await demandRoom(dirname(folder), (await sizeOf(source)) + MARGIN);
  const half = `${folder}.${process.pid}.unfinished`;
  await mkdir(half, { mode: 0o700 });
  try {
    const { files, folders, startLsn, stopLsn, version, at } = await baseBackup(
      stack.url('postgres', 'postgres'),
      source,
      join(half, CLUSTER),
      CLUSTER,
    );
    for (const name of withKeys ? [...BESIDES, KEYS] : BESIDES) {
      await mkdir(dirname(join(half, STACK, name)), { recursive: true, mode: 0o700 });
      const copied = await copyFile(join(dir, name), join(half, STACK, name), `${STACK}/${name}`);
      if (copied) files.push(copied);
    }
    const manifest: Manifest = {
      ...{ version: 1, at: at.toISOString(), postgres: version, temporal: TEMPORAL_VERSION, startLsn, stopLsn },
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      withKeys,
      keys: keyMarks(readKeyRing(ring)),
      folders: folders.sort(),
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
    await write(join(half, MANIFEST), writeManifest(manifest), { mode: 0o600, flush: true });
    const made = [half, join(half, STACK), join(half, CLUSTER), ...folders.map((path) => join(half, CLUSTER, path))];
    await each(made, 4, syncFolder);
    await rename(half, folder);
    await syncFolder(dirname(folder));
    return { folder, manifest, seconds: (performance.now() - began) / 1000 };
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}

/** Where a folder will be, links followed as far as it is there. */
function realParent(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return join(realParent(dirname(folder)), basename(folder));
}

/** Bytes of a cluster, files that vanish meanwhile left out. */
async function sizeOf(source: string): Promise<number> {
  const { files } = await clusterFiles(source);
  let size = 0;
  await each(files, 8, async (path) => {
    size += (await stat(join(source, path)).catch(() => ({ size: 0 }))).size;
  });
  return size;
}
