import { type ToldSession, toldTo } from '../../access/told';
import { MOVED, type Moved } from '../../cases/moved';
import { localDate } from '../../domain/time/dates';
import { type Hearing, openHearing } from '../../prisma/hearing';
import { restricted } from '../../procedures/tables';
import type { Deps } from '../http/deps';

/** Milliseconds in which what moves is gathered, so that many streams and cases are one question. */
const GATHER = 60;
/** Milliseconds between signs of life, each of which finds the sessions that have ended. */
const BEAT = 30_000;

/** An open stream: whose, and how it is told. */
export interface EventStream {
  /** The digest of its session's token. */
  token: Buffer;
  personId: string;
  tell(text: string): void;
  end(): void;
}

/** A line of a stream: a kind, and of a case its id. */
const line = (kind: string, id?: string) => `event: ${kind}\ndata: ${JSON.stringify(id ? { id } : {})}\n\n`;

/** The open streams of a process. It listens to the database as long as there is one. */
export class EventHub {
  readonly #streams = new Set<EventStream>();
  #hearing: Hearing | undefined;
  #beat: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #asking = false;
  #cases = new Map<string, Set<string>>();
  #persons = new Set<string>();

  constructor(private readonly deps: Deps) {}

  get size(): number {
    return this.#streams.size;
  }

  /** How many streams somebody has. */
  of(personId: string): number {
    return [...this.#streams].filter((stream) => stream.personId === personId).length;
  }

  add(stream: EventStream): void {
    this.#streams.add(stream);
    const { db, eventsBeat = BEAT } = this.deps;
    this.#hearing ??= openHearing(
      db,
      MOVED,
      (payload) => this.#hear(payload),
      () => this.#tell(() => line('again')),
    );
    this.#beat ??= setInterval(() => this.#gather(0, true), eventsBeat);
  }

  remove(stream: EventStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size) return;
    clearInterval(this.#beat);
    clearTimeout(this.#gathering);
    this.#beat = this.#gathering = undefined;
    this.#cases.clear();
    this.#persons.clear();
    this.#hearing?.close();
    this.#hearing = undefined;
  }

  #tell(text: (stream: EventStream) => string): void {
    for (const stream of [...this.#streams]) {
      const said = text(stream);
      if (said) stream.tell(said);
    }
  }

  #hear(payload: string): void {
    const moved = JSON.parse(payload) as Moved;
    if ('notices' in moved) for (const personId of moved.notices) this.#persons.add(personId);
    else {
      const seats = this.#cases.get(moved.case) ?? new Set();
      for (const seat of moved.seats) seats.add(seat);
      this.#cases.set(moved.case, seats);
    }
    this.#gather(GATHER);
  }

  /** What comes while a question is under way waits for the next one. */
  #gather(wait: number, beat = false): void {
    if (this.#asking && !beat) return;
    this.#gathering ??= setTimeout(() => this.#ask(beat), wait);
  }

  async #ask(beat: boolean): Promise<void> {
    this.#gathering = undefined;
    if (this.#asking) return;
    this.#asking = true;
    const persons = this.#persons;
    const moved = [...this.#cases].map(([id, seats]) => ({ id, seats: [...seats] }));
    // A case may concern anybody; a notice only whom it is for, and nobody else is asked about.
    const concerned = (stream: EventStream) => beat || moved.length > 0 || persons.has(stream.personId);
    const streams = [...this.#streams].filter(concerned);
    this.#persons = new Set();
    this.#cases = new Map();
    try {
      if (!streams.length) return;
      const { db, clock, config } = this.deps;
      const at = clock();
      const tokens = [...new Map(streams.map(({ token }) => [token.toString('hex'), token])).values()];
      const { accounts } = config.signIn;
      const found = await toldTo(db, { tokens, moved, restricted: restricted(), at, today: localDate(at), accounts });
      this.#hand(streams, new Map(found.map((one) => [one.token, one])), persons, beat);
    } catch {
      // The database is away: whoever listens is told to ask again as soon as it is back.
      this.deps.log.warn('events not handed out');
      this.#tell(() => line('again'));
    } finally {
      this.#asking = false;
      if (this.#cases.size || this.#persons.size) this.#gather(GATHER);
    }
  }

  #hand(streams: EventStream[], found: Map<string, ToldSession>, persons: Set<string>, beat: boolean): void {
    for (const stream of streams) {
      const told = found.get(stream.token.toString('hex'));
      if (!told) {
        stream.end();
        continue;
      }
      const lines = told.cases.map((id) => line('case', id));
      if (told.tasks) lines.push(line('tasks'));
      if (persons.has(stream.personId)) lines.push(line('notices'));
      if (beat) lines.push(': \n\n');
      if (lines.length) stream.tell(lines.join(''));
    }
  }
}
