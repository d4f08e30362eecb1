import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file that only its owner reads, whole or not at all. */
export function writePrivate(path: string, text: string): void {
  const half = `${path}.${process.pid}.new`;
  writeFileSync(half, text, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, path);
}

/** Reads JSON that `writePrivate` wrote, or makes and keeps it the first time. */
export function keepPrivate<T>(path: string, make: () => T): T {
  if (!existsSync(path)) writePrivate(path, `${JSON.stringify(make(), undefined, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
