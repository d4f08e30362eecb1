import { randomUUID } from 'node:crypto';
import type { Sweep } from '../../../cases/sweep';
import { atTime, type LocalDate } from '../../../domain/time/dates';
import type { Database } from '../../../prisma/client';

/**
 * Goes through a sweep for a day as its activity does, page by page, each in a transaction.
 * @param stopAfter dies after so many pages, within the next one: that page is taken back
 */
export async function swept(db: Database, sweep: Sweep, asOf: LocalDate, stopAfter = Number.POSITIVE_INFINITY) {
  let after: string | null = '';
  const came = { started: 0, changed: 0, pages: 0 };
  while (after !== null) {
    const cursor: string = after;
    const page = db.$transaction(async (tx) => {
      const found = await sweep.page({ tx, runId: randomUUID(), asOf, at: atTime(asOf, 0, 10), after: cursor });
      if (came.pages === stopAfter) throw new Error('killed');
      return found;
    });
    const { next, started = 0, changed = 0 } = await page;
    came.started += started;
    came.changed += changed;
    came.pages++;
    after = next;
  }
  return came;
}
