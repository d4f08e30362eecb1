import { existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REACHABLE } from '../stack/postgres-binaries';

/** Removes a data folder of the bench, also what root's PostgreSQL keeps elsewhere because its user cannot reach it. */
export function drop(dir: string): void {
  const cluster = join(dir, 'postgres');
  const path = existsSync(cluster) ? realpathSync(cluster) : '';
  if (path.startsWith(REACHABLE)) rmSync(dirname(path), { recursive: true });
  rmSync(dir, { recursive: true, force: true });
}
