import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { endStranger } from './child';
import { takeLock } from './folder-lock';
import { writePrivate } from './private-file';
import { identify, isAlive, type ProcessIdentity, startOf } from './process-identity';

interface RunRecord extends ProcessIdentity {
  url: string;
  children: Record<string, ProcessIdentity>;
}

/** Somebody else runs on the same data. */
export class AlreadyRunningError extends Error {
  constructor(dir: string, holder: RunRecord) {
    super(`already running on ${dir}: process ${holder.pid}, ${holder.url}. Stop that one first (kill ${holder.pid})`);
  }
}

/** `run.json`: who runs on a data folder, with which children; also the lock that lets only one do so. */
export class RunFile {
  readonly #path: string;
  readonly #record: RunRecord;

  /** @throws AlreadyRunningError */
  constructor(dir: string, url: string) {
    this.#path = join(dir, 'run.json');
    this.#record = { ...identify(process.pid), url, children: {} };
    const { held, stale } = takeLock(this.#path, this.#record);
    if (held) throw new AlreadyRunningError(dir, held);
    // Kept at once: if this process is killed too, its successor still has to know of them.
    if (stale) this.#record.children = stale.children;
    this.#write();
  }

  /** Notes a child as soon as it runs. */
  note(part: string, pid: number): void {
    const started = startOf(pid);
    if (started === undefined) return;
    this.#record.children[part] = { pid, started };
    this.#write();
  }

  /**
   * Ends what a killed supervisor left running: the processes of its notes that are still the same ones.
   * @param order the parts, first to end first
   * @returns the parts that were ended
   */
  async endOrphans(order: string[]): Promise<string[]> {
    const ended: string[] = [];
    for (const part of order) {
      const child = this.#record.children[part];
      delete this.#record.children[part];
      if (!child || !isAlive(child)) continue;
      // To PostgreSQL, SIGINT is the shutdown that does not wait for connections to end.
      await endStranger(child.pid, part === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
      ended.push(part);
    }
    this.#write();
    return ended;
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }

  #write(): void {
    writePrivate(this.#path, `${JSON.stringify(this.#record, undefined, 2)}\n`);
  }
}
