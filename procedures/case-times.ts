import { type Calendar, isWorkingDay, withUnpublished } from '../domain/time/calendar';
import { addDays, type LocalDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';
import type { TimeTaken } from './statistics';

const { sql } = Prisma;

const inShanghai = (column: Prisma.Sql) => sql`(${column} AT TIME ZONE 'Asia/Shanghai')::date`;

interface Ran {
  /** The code of the child under which a row lies, by its `path`. */
  child: Prisma.Sql;
  /** A condition on a case `c`: it is counted as closed. */
  closed: Prisma.Sql;
  /** A SELECT of `path` and these columns of the cases `c` that count here. */
  rows: (columns: Prisma.Sql) => Prisma.Sql;
}

/** The time taken by cases that were closed, by child and (null) in all. */
export async function timesTaken(
  tx: Transaction,
  { child, closed, rows }: Ran,
): Promise<({ child: string | null } & TimeTaken)[]> {
  const days = await workedUpTo(tx, closed);
  const begun = inShanghai(sql`c.started_at`);
  const ended = inShanghai(sql`c.closed_at`);
  const columns = sql`CASE WHEN ${closed} THEN 1 END AS chosen, ${begun} AS begun, ${ended} AS ended`;
  // Cases of the same two days are one row: then little is left to sort, however many they are.
  return await tx.$queryRaw<({ child: string | null } & TimeTaken)[]>`
    WITH day AS (
      SELECT * FROM unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ worked }) => worked)}::int[],
                           ${days.map(({ unsure }) => unsure)}::int[]) AS day (day, worked, unsure)),
    ran AS (
      SELECT ${child} AS child, begun, ended, count(*) AS cases
        FROM (${rows(columns)}) found WHERE chosen = 1 GROUP BY 1, 2, 3),
    took AS (
      SELECT child, ended - begun AS days, l.worked - f.worked AS working, l.unsure - f.unsure AS unsure, cases
        FROM ran JOIN day f ON f.day = begun JOIN day l ON l.day = ended)
    SELECT child, sum(cases)::int AS cases,
           ${atRank(sql`days`, sql`by_days`, 0.5)} AS median, ${atRank(sql`days`, sql`by_days`, 0.9)} AS p90,
           json_build_object('median', ${atRank(sql`working`, sql`by_working`, 0.5)},
                             'p90', ${atRank(sql`working`, sql`by_working`, 0.9)},
                             'provisional', max(unsure) > 0) AS "workingDays"
      FROM (SELECT child, days, working, unsure, cases, sum(cases) OVER (PARTITION BY child) AS many,
                   sum(cases) OVER (PARTITION BY child ORDER BY days) AS by_days,
                   sum(cases) OVER (PARTITION BY child ORDER BY working) AS by_working
              FROM (SELECT * FROM took UNION ALL SELECT NULL, days, working, unsure, cases FROM took) every) ranked
     GROUP BY child`;
}

/** The value of the first row at which so large a share of the cases is reached. */
const atRank = (value: Prisma.Sql, reached: Prisma.Sql, share: number) =>
  sql`min(CASE WHEN ${reached} >= ceil(many * ${share}::numeric) THEN ${value} END)::int`;

/** How many days have been worked up to a day, itself included, and how many may turn out otherwise. */
interface Worked {
  day: LocalDate;
  worked: number;
  unsure: number;
}

/** Goes through the days over which cases ran that were closed in the span: some thousand for a case of ten years. */
async function workedUpTo(tx: Transaction, closed: Prisma.Sql): Promise<Worked[]> {
  const [range] = await tx.$queryRaw<[{ first: LocalDate | null; last: LocalDate | null }]>`
    SELECT ${inShanghai(sql`min(c.started_at)`)}::text AS first, ${inShanghai(sql`max(c.closed_at)`)}::text AS last
      FROM "case" c WHERE ${closed}`;
  const years = await tx.calendarYear.findMany();
  const published: Calendar = Object.fromEntries(years.map(({ year, ...one }) => [year, one]));
  const { first, last } = range;
  const calendar = first && last ? withUnpublished(published, first, last) : published;
  const days: Worked[] = [];
  let [worked, unsure] = [0, 0];
  for (let day = first; day && last && day <= last; day = addDays(day, 1)) {
    const found = isWorkingDay(calendar, day);
    worked += Number(found.working);
    unsure += Number(found.provisional);
    days.push({ day, worked, unsure });
  }
  return days;
}
