import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { CalendarYear } from '../../domain/time/calendar';

/** A row for the table of calendar years, days as 'MM-DD' in order. */
export type PublishedYear = { year: number } & Pick<CalendarYear, 'off' | 'work'>;

const daysOf = z.record(z.iso.date(), z.string());
const yearFile = z.object({ holidays: daysOf, workdays: daysOf });

/**
 * The years whose notice the State Council had published when the package `chinese-days` was made. Its functions are
 * not used: for a year without a notice they answer as if it had no holidays at all.
 * @throws ZodError when the package's files have another form than expected
 */
export function publishedYears(): PublishedYear[] {
  const folder = join(dirname(require.resolve('chinese-days/package.json')), 'dist', 'years');
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .sort()
    .map((name) => readYear(Number(name.slice(0, 4)), readFileSync(join(folder, name), 'utf8')))
    .filter((year) => year !== undefined);
}

/**
 * One year's file, or undefined when it is not a notice: a notice names the holidays of winter, spring and autumn and
 * at least one weekend day to be worked. Days known only from the neighbouring year's notice are not enough.
 */
export function readYear(year: number, json: string): PublishedYear | undefined {
  const { holidays, workdays } = yearFile.parse(JSON.parse(json));
  const days = (dates: Record<string, string>) =>
    Object.keys(dates)
      .filter((date) => date.startsWith(`${year}-`))
      .map((date) => date.slice(5))
      .sort();
  const off = days(holidays);
  const work = days(workdays);
  const complete = ['01-01', '05-01', '10-01'].every((day) => off.includes(day)) && work.length > 0;
  return complete ? { year, off, work } : undefined;
}
