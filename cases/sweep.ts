import type { Instant, LocalDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';

/** A page of a sweep: one transaction, in which its cursor goes on too. */
export interface SweepPage {
  tx: Transaction;
  /** Of the whole run: what the starts that it writes name as their origin. */
  runId: string;
  /** The day for which it is looked, also where that lies behind: never today instead of it. */
  asOf: LocalDate;
  at: Instant;
  /** Where the page before ended; '' at first. */
  after: string;
}

/** What came of a page. */
export interface Swept {
  /** Where the next page begins; null: this was the last. */
  next: string | null;
  /** Starts that it wrote: what `startsStatement` counts. */
  started?: number;
  /** What else it changed. */
  changed?: number;
}

/**
 * Looks through a register by pages, as of a day, and begins or changes what the rule asks for. A page that is gone
 * through again, or for the same day, changes nothing: what it writes it writes once for a subject and an episode.
 */
export interface Sweep {
  id: string;
  /** 三不党员年度核查: what people read. */
  title: string;
  /** Minute, hour, day of the month, month, day of the week, in Shanghai. */
  cron: string;
  page(page: SweepPage): Promise<Swept>;
}
