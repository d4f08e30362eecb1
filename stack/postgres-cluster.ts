import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { endStranger } from './child';
import { type Account, canEnter } from './postgres-account';
import { REACHABLE } from './postgres-binaries';
import { startOf } from './process-identity';

const MAJOR = '18';

/**
 * Finds or makes the data folder of PostgreSQL below `dir`.
 * @param dir the stack's data folder; its files are each closed to others, so it may be passed through
 * @param reachable where root's data goes when PostgreSQL's user cannot reach `dir`; a link in `dir` leads there
 * @returns the real path, and whether it already holds a database
 * @throws when it was made by another major version
 */
export function dataFolder(
  dir: string,
  account: Account | undefined,
  reachable: string,
): { path: string; made: boolean } {
  const link = join(dir, 'postgres');
  if (lstatSync(link, { throwIfNoEntry: false })) {
    const path = realpathSync(link);
    const version = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) throw new Error(`${path} is of PostgreSQL ${version}; this program has ${MAJOR}`);
    return { path, made: true };
  }
  if (account) chmodSync(dir, 0o711);
  if (canEnter(dir, account)) return { path: join(realpathSync(dir), 'postgres'), made: false };
  mkdirSync(reachable, { recursive: true });
  chmodSync(reachable, 0o755);
  const elsewhere = mkdtempSync(join(reachable, 'data-'));
  chmodSync(elsewhere, 0o711);
  return { path: join(elsewhere, 'postgres'), made: false };
}

/**
 * Makes the cluster: UTF-8, code-point order, checksums, passwords by SCRAM only. An interrupted run leaves nothing
 * that looks like a cluster.
 */
export async function makeCluster(
  options: { bin: string; path: string; password: string; durable: boolean; account: Account | undefined },
  dir: string,
): Promise<void> {
  const { account } = options;
  const half = `${options.path}.new`;
  const secret = `${options.path}.password`;
  rmSync(half, { recursive: true, force: true });
  rmSync(secret, { force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, options.password, { mode: 0o600 });
  if (account) for (const path of [half, secret]) chownSync(path, account.uid, account.gid);
  const args = [`--pgdata=${half}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256'];
  args.push(
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  );
  if (!options.durable) args.push('--no-sync');
  try {
    await promisify(execFile)(join(options.bin, 'initdb'), args, { cwd: '/', uid: account?.uid, gid: account?.gid });
  } catch (error) {
    throw new Error(`initdb failed: ${(error as { stderr?: string }).stderr ?? error}`);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, options.path);
  const link = join(dir, 'postgres');
  if (!existsSync(link)) symlinkSync(options.path, link);
}

/**
 * Makes way for a new server on a data folder: ends a server that a killed supervisor left, and takes away the note of
 * one whose process number now belongs to somebody else, which PostgreSQL would take for itself and refuse.
 */
export async function endPrevious(path: string): Promise<void> {
  const note = join(path, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || startOf(pid) === undefined) return;
  const worksIn = folderOf(pid);
  if (worksIn === undefined) return;
  if (worksIn === path) await endStranger(pid, 'SIGINT', 20_000);
  else rmSync(note, { force: true });
}

// A server works inside its data folder. Only Linux tells; elsewhere PostgreSQL's own check has to do.
function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Throws away the cluster of a data folder that had to go elsewhere, since PostgreSQL's user could not reach the folder.
 * @param reachable where such clusters are; one that a link of another kind leads to is left alone
 */
export function dropCluster(dir: string, reachable = REACHABLE): void {
  const link = join(dir, 'postgres');
  if (!existsSync(link) || !existsSync(reachable)) return;
  const path = realpathSync(link);
  if (path.startsWith(join(realpathSync(reachable), 'data-'))) rmSync(dirname(path), { recursive: true, force: true });
}

/** Throws a data folder away, wherever its cluster is. */
export function dropDataFolder(dir: string, reachable = REACHABLE): void {
  dropCluster(dir, reachable);
  rmSync(dir, { recursive: true, force: true });
}
