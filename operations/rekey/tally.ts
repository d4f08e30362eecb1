/** What was done, and what could not be, by column. */
export class Tally {
  readonly done: Record<string, number> = {};
  /** What no key of the ring opens. */
  readonly unreadable: Record<string, number> = {};

  constructor(private readonly progress: () => void = () => undefined) {}

  add(name: string, count: number): void {
    if (!count) return;
    this.done[name] = (this.done[name] ?? 0) + count;
    this.progress();
  }

  /** Bytes as they were; undefined, and counted, when they cannot be opened. */
  opened(name: string, open: () => Buffer): Buffer | undefined {
    try {
      return open();
    } catch {
      this.unreadable[name] = (this.unreadable[name] ?? 0) + 1;
      return undefined;
    }
  }

  /** A new pass looks at everything again. */
  again(): void {
    for (const name of Object.keys(this.unreadable)) delete this.unreadable[name];
  }
}
