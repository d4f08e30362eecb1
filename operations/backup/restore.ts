import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { each } from '../../platform/each';
import { type Account, postgresAccount } from '../../stack/postgres-account';
import { REACHABLE } from '../../stack/postgres-binaries';
import { dataFolder } from '../../stack/postgres-cluster';
import { startOf } from '../../stack/process-identity';
import { holderOf, OperatorError } from '../installation';
import { copyFile, syncFolder } from './copy';
import { CLUSTER, checkKeys, KEYS, type Manifest, readManifest, STACK } from './manifest';
import { demandRoom } from './room';

export interface RestoreOptions {
  /** The backup's folder. */
  from: string;
  /** The stack's data folder to fill. */
  dir: string;
  /** The file with the key ring, where it is not inside and not in the data folder. */
  keys?: string;
  /** What is in the data folder is moved aside. */
  force?: boolean;
}

export interface Restored {
  manifest: Manifest;
  /** Where what was there before is now. */
  aside?: string;
  seconds: number;
}

const AT_ONCE = 4;

/**
 * Makes a data folder out of a backup, having checked every file of it; the next `npm start` recovers from there. What
 * was there before stays as it is until all is ready.
 * @throws OperatorError when something runs or is there, the key ring is missing or another, or a file was changed
 */
export async function restore({ from, dir, keys, force = false }: RestoreOptions): Promise<Restored> {
  const began = performance.now();
  const folder = resolve(from);
  demandRest(dir);
  const manifest = readManifest(folder);
  const occupied = existsSync(dir) && readdirSync(dir).some((name) => name !== KEYS);
  if (occupied && !force) throw new OperatorError(`${dir} is not empty: --force moves what is there aside`);
  const ring = keyRing(manifest, folder, dir, keys);
  await verify(folder, manifest);
  const fresh = `${dir}.${process.pid}.restoring`;
  const account = postgresAccount();
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  let path: string | undefined;
  try {
    ({ path } = dataFolder(fresh, account, REACHABLE));
    await demandRoom(dirname(path), manifest.bytes);
    await putCluster(folder, manifest, path, account);
    if (dirname(path) !== realpathSync(fresh)) symlinkSync(path, join(fresh, 'postgres'));
    await putBesides(folder, manifest, fresh);
    await rm(join(fresh, KEYS), { force: true });
    await copyFileInto(ring, join(fresh, KEYS));
    await syncFolder(fresh);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // The cluster is elsewhere when its user cannot reach the stack's folder.
    if (path) await rm(dirname(path), { recursive: true, force: true });
    throw error;
  }
  const aside = existsSync(dir)
    ? `${dir}.before-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`
    : undefined;
  if (aside) await rename(dir, aside);
  await rename(fresh, dir);
  await syncFolder(dirname(resolve(dir)));
  // Only the key ring was in it, which is in the new one.
  if (aside && !occupied) await rm(aside, { recursive: true });
  return { manifest, aside: occupied ? aside : undefined, seconds: (performance.now() - began) / 1000 };
}

/** Nothing may run on a folder that is to be replaced. */
function demandRest(dir: string): void {
  const holder = holderOf(dir);
  if (holder) throw new OperatorError(`process ${holder.pid} runs on ${dir}: stop it first`);
  const note = join(dir, CLUSTER, 'postmaster.pid');
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : undefined;
  if (pid && startOf(pid) !== undefined)
    throw new OperatorError(`PostgreSQL, process ${pid}, runs on ${dir}: stop it first`);
}

/** The file whose ring opens what the backup holds: the one named, the one there, or the one inside. */
function keyRing(manifest: Manifest, folder: string, dir: string, named: string | undefined): string {
  const inside = join(folder, STACK, KEYS);
  const there = join(dir, KEYS);
  const path = named ?? (existsSync(there) ? there : manifest.withKeys ? inside : undefined);
  if (!path) {
    throw new OperatorError(
      `this backup is without its key ring: name the file with --keys, or put it at ${there}. Without it nothing is readable.`,
    );
  }
  if (!existsSync(path)) throw new OperatorError(`${path}: there is no such file`);
  try {
    checkKeys(manifest, readFileSync(path, 'utf8'));
  } catch (error) {
    throw new OperatorError(`${path}: ${(error as Error).message}`);
  }
  return path;
}

async function verify(folder: string, { files }: Manifest): Promise<void> {
  const wrong: string[] = [];
  await each(files, AT_ONCE, async ({ path, size, sha256 }) => {
    const hash = createHash('sha256');
    const there = await stat(join(folder, path)).catch(() => undefined);
    if (there?.size === size) await pipeline(createReadStream(join(folder, path)), hash);
    if (there?.size !== size || hash.digest('hex') !== sha256) wrong.push(path);
  });
  if (wrong.length) {
    const [first] = wrong.sort();
    throw new OperatorError(
      `the backup is damaged: ${wrong.length} files are missing or changed, the first is ${first}`,
    );
  }
}

async function putCluster(folder: string, manifest: Manifest, path: string, account: Account | undefined) {
  const own = async (made: string) => account && (await chown(made, account.uid, account.gid));
  for (const below of ['', ...manifest.folders]) {
    await mkdir(join(path, below), { mode: 0o700 });
    await own(join(path, below));
  }
  const files = manifest.files.filter((file) => file.path.startsWith(`${CLUSTER}/`));
  await each(files, AT_ONCE, async (file) => {
    const to = join(path, file.path.slice(CLUSTER.length + 1));
    await copyFileInto(join(folder, file.path), to);
    await own(to);
  });
  await each(['', ...manifest.folders], AT_ONCE, (below) => syncFolder(join(path, below)));
}

async function putBesides(folder: string, { files }: Manifest, fresh: string): Promise<void> {
  for (const { path } of files) {
    if (!path.startsWith(`${STACK}/`)) continue;
    const to = join(fresh, path.slice(STACK.length + 1));
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFileInto(join(folder, path), to);
  }
}

async function copyFileInto(from: string, to: string): Promise<void> {
  if (!(await copyFile(from, to, to))) throw new OperatorError(`${from} has gone`);
  await chmod(to, 0o600);
}
