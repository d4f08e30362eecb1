import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { CalendarYear } from '../../prisma/generated/client';
import type { TypedYear } from './check';

/** A year that is to be published, with the document that it comes from and why it is (again) published. */
export interface Publication extends TypedYear {
  year: number;
  /** The edition that was read: 0 when there was none. */
  version: number;
  source: string;
  reason: string;
}

/**
 * Publishes a year, or another edition of it. Editions are counted over all years together, and in the order in which
 * they become visible: the counter's row is held until the end of the transaction. So a task that was computed on
 * edition 7 is certain of everything up to 7, whatever year it was.
 * @returns the year as it stands now; undefined when its edition is not the one that was read
 */
export async function publishYear(
  tx: Transaction,
  { year, version, off, work, source, reason }: Publication,
  setBy: string,
  at: Instant,
): Promise<CalendarYear | undefined> {
  const next = await nextEdition(tx);
  const before = await tx.calendarYear.findUnique({ where: { year }, select: { version: true } });
  if ((before?.version ?? 0) !== version) return undefined;
  const row = {
    version: next,
    off: [...off].sort(),
    work: [...work].sort(),
    source,
    reason,
    setBy,
    setAt: new Date(at),
  };
  return await tx.calendarYear.upsert({ where: { year }, create: { year, ...row }, update: row });
}

/** The number of the next edition: one more than any there is. */
export async function nextEdition(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO counter (scope, value)
    VALUES ('calendar', (SELECT coalesce(max(version), 0) FROM calendar_year) + 1)
    ON CONFLICT (scope) DO UPDATE
      SET value = greatest(counter.value, (SELECT coalesce(max(version), 0) FROM calendar_year)) + 1
    RETURNING value`;
  return rows[0]?.value as number;
}
