import { type LocalDate, yearOf } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** A register whose rows are confirmed each January, or over from February on. They have a community, `confirmed_on` and a version. */
export interface Yearly {
  /** What its rows are called. */
  title: string;
  table: Prisma.Sql;
  /** The column that has the day on which a row was over. */
  over: Prisma.Sql;
  /** What is set on rows that nobody has confirmed. */
  lapse: (asOf: LocalDate) => Prisma.Sql;
}

export const yearlyResources: Yearly = {
  title: '资源',
  table: sql`unit_resource`,
  over: sql`off_on`,
  lapse: (asOf) => sql`off_on = ${asOf}::date, off_why = 'unconfirmed'`,
};

export const yearlyPairings: Yearly = {
  title: '结对',
  table: sql`pairing`,
  over: sql`until_day`,
  lapse: (asOf) => sql`until_day = greatest(y.from_day, ${lastToConfirm(asOf)}::date), end_why = 'not-renewed'`,
};

/** The last day of a year on which something is confirmed for it. */
export const lastToConfirm = (asOf: LocalDate): LocalDate => `${yearOf(asOf)}-01-31`;

/** Condition on a row `y`: it holds, and nobody has confirmed it for the year of that day. */
export const isUnconfirmed = ({ over }: Pick<Yearly, 'over'>, asOf: LocalDate): Prisma.Sql =>
  sql`(y.${over} IS NULL AND y.confirmed_on < ${`${yearOf(asOf)}-01-01`}::date)`;

/** From February on, rows that nobody has confirmed are over. @returns their ids, at most `limit` */
export async function lapseUnconfirmed(
  tx: Transaction,
  yearly: Yearly,
  { asOf, limit }: { asOf: LocalDate; limit: number },
): Promise<string[]> {
  if (asOf <= lastToConfirm(asOf)) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE ${yearly.table} AS y SET ${yearly.lapse(asOf)}, version = y.version + 1
     WHERE y.id IN (SELECT y.id FROM ${yearly.table} y WHERE ${isUnconfirmed(yearly, asOf)}
                     ORDER BY y.id LIMIT ${limit} FOR UPDATE)
    RETURNING y.id::text`;
  return rows.map(({ id }) => id);
}
