import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './process-identity';

/**
 * Takes a lock file that holds who has it. A file whose owner has ended is taken over.
 * @returns undefined when the lock is ours, else the text of the process that has it
 */
export function takeLock<T extends ProcessIdentity>(path: string, ours: T): { held?: T; stale?: T } {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.new`;
  const aside = `${path}.${process.pid}.old`;
  writeFileSync(draft, JSON.stringify(ours), { mode: 0o600 });
  let stale: T | undefined;
  try {
    for (;;) {
      // A link appears with its text or not at all, and only one of two can make it.
      if (tries(() => linkSync(draft, path))) return { stale };
      const holder = read<T>(path);
      if (holder && isAlive(holder)) return { held: holder };
      if (!tries(() => renameSync(path, aside))) continue;
      const moved = read<T>(aside);
      // Somebody else may have taken over in between, and it is his lock that we moved: he gets it back.
      if (moved && isAlive(moved)) tries(() => linkSync(aside, path));
      else stale = moved;
    }
  } finally {
    rmSync(draft, { force: true });
    rmSync(aside, { force: true });
  }
}

/** Runs `work` while nobody else runs under the same lock, waiting for as long as it takes. */
export async function withFolderLock<T>(
  path: string,
  log: (line: string) => void,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const ours = identify(process.pid);
  for (let said = false; ; said = true) {
    const { held } = takeLock(path, ours);
    if (!held) break;
    if (!said) log(`waiting for process ${held.pid}, which is doing the same (${path})`);
    await delay(500, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function read<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

function tries(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}
