import { MOVED, type Moved } from '../../cases/moved';
import type { Database } from '../../prisma/client';
import { type Hearing, openHearing } from '../../prisma/hearing';

/** Milliseconds without a question after which nobody listens any more. */
const IDLE = 120_000;

/** What this process knows of changes to a database, so that it may remember what it read until something moves. */
class Changes {
  /** By person: what he sent that is no question, and the notices that came for him. */
  readonly #by = new Map<string, number>();
  #moved = 0;
  #asked = 0;
  #hearing: Hearing | undefined;

  constructor(private readonly db: Database) {}

  note(personId: string): void {
    this.#by.set(personId, (this.#by.get(personId) ?? 0) + 1);
  }

  /**
   * Another text after each change by him or for him, and each case that moved.
   * @returns undefined while it does not hear of these: then nothing may be remembered
   */
  mark(personId: string): string | undefined {
    this.#asked = performance.now();
    this.#hearing ??= this.#listen();
    return this.#hearing.isOn() ? `${this.#by.get(personId) ?? 0} ${this.#moved}` : undefined;
  }

  #listen(): Hearing {
    const hearing = openHearing(
      this.db,
      MOVED,
      (payload) => this.#hear(JSON.parse(payload) as Moved),
      () => this.#moved++,
    );
    const look = setInterval(() => {
      if (performance.now() - this.#asked < IDLE) return;
      clearInterval(look);
      this.#hearing = undefined;
      void hearing.close();
    }, IDLE / 4).unref();
    return hearing;
  }

  #hear(moved: Moved): void {
    if ('notices' in moved) for (const personId of moved.notices) this.note(personId);
    else this.#moved++;
  }
}

const kept = new WeakMap<Database, Changes>();

/** Of a database, as this process knows them. */
export function changesIn(db: Database): Changes {
  const changes = kept.get(db) ?? new Changes(db);
  kept.set(db, changes);
  return changes;
}
