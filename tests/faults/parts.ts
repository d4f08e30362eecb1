import { setTimeout as delay } from 'node:timers/promises';
import { killGroup } from '../../stack/child';
import { identify, isAlive, type ProcessIdentity } from '../../stack/process-identity';
import { type Part, type Running, Supervisor } from '../../stack/supervisor';

export type PartName = 'postgres' | 'temporal' | 'worker' | 'api';

/** Processes under the supervisor of `npm start`, which can be killed, and kept down for a while. */
export class Parts {
  readonly #supervisor = new Supervisor(() => undefined, { first: 100, most: 500, calm: 1_000 });
  readonly #now = new Map<PartName, ProcessIdentity>();
  readonly #held = new Set<PartName>();
  /** However this process ends, what it started does not stay behind. */
  readonly #atExit = () => {
    for (const process of this.#now.values()) if (isAlive(process)) killProcess(process.pid);
  };

  constructor() {
    process.once('exit', this.#atExit);
  }

  /**
   * Starts a part and keeps it running from then on.
   * @param start gets what notes the process as soon as it is there
   */
  async start<T extends Running>(
    name: PartName,
    start: (signal: AbortSignal, spawned: (pid: number) => void) => Promise<T>,
  ): Promise<T> {
    const spawned = (pid: number) => void this.#now.set(name, identify(pid));
    const part: Part<T> = {
      name,
      start: async (signal) => {
        while (this.#held.has(name)) await delay(20, undefined, { signal });
        return await start(signal, spawned);
      },
    };
    return await this.#supervisor.start(part, 3);
  }

  /** `kill -9`, with all the processes it made. The supervisor starts it again, unless it is held. */
  async kill(...names: PartName[]): Promise<void> {
    const gone = names.map((name) => this.#now.get(name) as ProcessIdentity);
    for (const process of gone) if (isAlive(process)) killProcess(process.pid);
    for (const process of gone) while (isAlive(process)) await delay(5);
  }

  /** From now on the parts are not started again when they end. */
  hold(...names: PartName[]): void {
    for (const name of names) this.#held.add(name);
  }

  release(...names: PartName[]): void {
    for (const name of names) this.#held.delete(name);
  }

  isAlive(name: PartName): boolean {
    const process = this.#now.get(name);
    return process !== undefined && isAlive(process);
  }

  async stop(): Promise<void> {
    this.#held.clear();
    await this.#supervisor.stop(true);
    process.off('exit', this.#atExit);
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has just ended by itself
  }
  killGroup(pid);
}
