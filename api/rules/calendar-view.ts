import { z } from 'zod';
import { namesOf } from '../../access/names';
import { yearOf } from '../../domain/time/dates';
import { named, orNull } from '../../lists/schemas';
import type { CalendarYear } from '../../prisma/generated/client';
import type { Context } from '../http/context';

const published = {
  version: z.int().meta({ description: 'Counts editions over all years.' }),
  source: z.string(),
  setBy: orNull(named).meta({ description: 'Null: it came with the product.' }),
  setAt: z.iso.datetime().nullable(),
};

/** A published year as the API shows it. */
export const Year = z
  .strictObject({
    year: z.int(),
    off: z.array(z.string()).meta({ description: 'Days off besides weekends, MM-DD.' }),
    work: z.array(z.string()).meta({ description: 'Weekend days that are worked, MM-DD.' }),
    ...published,
    reason: z.string().nullable(),
  })
  .meta({ id: 'Calendar' });

/** One line of the list of years. */
export const YearLine = z
  .strictObject({
    year: z.int(),
    missing: z.boolean().meta({ description: 'Not published, though deadlines need it by now: they are provisional.' }),
    offDays: z.int(),
    workDays: z.int(),
    ...published,
    version: z.int().nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: 'CalendarLine' });

/** From this day on the coming year's notice is looked for: it has come in November for years. */
const LOOKED_FOR_FROM = '11-01';

/** One year. @param setBy name of the one who published it; null when it came with the product */
export const yearView = (
  { year, version, off, work, source, reason, ...row }: CalendarYear,
  setBy: string | null,
): z.input<typeof Year> => ({ year, version, off, work, source, reason, ...setting(row, setBy) });

/** Every published year, newest first, before them those that are missing. */
export async function yearLines(c: Context): Promise<z.input<typeof YearLine>[]> {
  const rows = await c.deps.db.calendarYear.findMany({ orderBy: { year: 'desc' } });
  const names = await namesOf(c.deps.db, { persons: rows.map((row) => row.setBy) }, c.today);
  const current = yearOf(c.today);
  const wanted = c.today.slice(5) >= LOOKED_FOR_FROM ? [current + 1, current] : [current];
  const missing = wanted.filter((year) => !rows.some((row) => row.year === year));
  const none = { offDays: 0, workDays: 0, version: null, source: null, setBy: null, setAt: null };
  return [
    ...missing.map((year) => ({ year, missing: true, ...none })),
    ...rows.map((row) => ({
      year: row.year,
      missing: false,
      offDays: row.off.length,
      workDays: row.work.length,
      version: row.version,
      source: row.source,
      ...setting(row, row.setBy ? names.person(row.setBy).name : null),
    })),
  ];
}

const setting = ({ setBy, setAt }: Pick<CalendarYear, 'setBy' | 'setAt'>, name: string | null) => ({
  setBy: setBy ? { id: setBy, name: name ?? '—' } : null,
  setAt: setAt?.toISOString() ?? null,
});
