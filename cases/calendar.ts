import type { CaseState } from '../domain/case/state';
import { type Calendar, type CalendarYear, unpublishedYear, yearsNeeded } from '../domain/time/calendar';
import { type Instant, localDate, yearOf } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

/** A year as it is read. */
export type YearRow = { year: number } & CalendarYear;

/** The calendar as a step finds it. */
export interface Published {
  /** Those of the years asked for that the case does not carry in this edition. */
  years: YearRow[];
  /** The newest edition of all: tasks that open with this step are computed on it. */
  newest: number;
}

/**
 * The years that a case needs at `at`: those it carries, this one and the next, so that a deadline across New Year is
 * right as soon as the State Council has spoken, and those over which its open tasks run.
 */
export function yearsOf(state: Pick<CaseState, 'calendar' | 'tasks'>, at: Instant): number[] {
  const year = yearOf(localDate(at));
  const spans = state.tasks.flatMap(({ openedAt, dueOn }) => (dueOn ? yearsNeeded(localDate(openedAt), dueOn) : []));
  return [...new Set([...Object.keys(state.calendar), ...spans].map(Number).concat(year, year + 1))];
}

/** What a case carries of the years that were found; undefined when there is nothing new. */
export function toCalendar(rows: readonly YearRow[]): Calendar | undefined {
  if (!rows.length) return undefined;
  return Object.fromEntries(rows.map(({ year, version, off, work }) => [String(year), { version, off, work }]));
}

/**
 * Expressions of a SELECT: "years" as JSON, those of `wanted` that `carried` has not in this edition (one that is not
 * published, once, as edition 0 with the days that are off by law), and "newest".
 */
export function publishedColumns(carried: Calendar, wanted: readonly number[]): Prisma.Sql {
  const versions = JSON.stringify(
    Object.fromEntries(Object.entries(carried).map(([year, { version }]) => [year, version])),
  );
  const { off } = unpublishedYear();
  return Prisma.sql`
    (SELECT coalesce(json_agg(json_build_object(
              'year', w.year, 'version', coalesce(y.version, 0), 'off', coalesce(y.off, ${off}::text[]),
              'work', coalesce(y.work, '{}'))), '[]')
       FROM unnest(${[...wanted]}::int[]) AS w (year) LEFT JOIN calendar_year y ON y.year = w.year
      WHERE coalesce(y.version, 0) > coalesce((${versions}::jsonb ->> w.year::text)::int, -1)) AS years,
    (SELECT coalesce(max(version), 0) FROM calendar_year) AS newest`;
}

/** The calendar as it is published at this moment, for a case that does not carry any yet. */
export async function published(tx: Transaction, at: Instant): Promise<Published> {
  const wanted = yearsOf({ calendar: {}, tasks: [] }, at);
  const [row] = await tx.$queryRaw<[Published]>`SELECT ${publishedColumns({}, wanted)}`;
  return row;
}
