import type { Database, Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesMonths } from './dues-months';
import { duesFigures, owesDues, unpaidDues } from './figures/figures';

const { sql } = Prisma;

/** How a branch stands with a month; sums in fen. */
export interface RoundFigures {
  /** Members who are to pay, and how much. */
  due: number;
  dueFen: number;
  /** Who has paid something, in time or late; of these, who paid less than he owed. */
  paid: number;
  paidFen: number;
  late: number;
  short: number;
  waived: number;
  unpaid: number;
}

/** Months `e` of the members whom a branch bills or lets off in a month. */
export const monthOfBranch = (branchId: string, month: string): Prisma.Sql => sql`
  e.month = ${month} AND e.member_id IN (
    SELECT b.member_id FROM dues_entry b
     WHERE b.branch_id = ${branchId}::uuid AND b.month = ${month} AND b.kind IN ('billed', 'waived'))`;

const { late, short, waived } = duesFigures;

/** These figures of months `l`, as `duesMonths` gives them: what each counts is said in figures/figures.ts. */
export const roundSums = sql`
  count(*) FILTER (WHERE ${owesDues})::int AS due, coalesce(sum(l.billed) FILTER (WHERE ${owesDues}), 0)::int AS "dueFen",
  count(*) FILTER (WHERE ${owesDues} AND l.paid > 0)::int AS paid, coalesce(sum(l.paid), 0)::int AS "paidFen",
  count(*) FILTER (WHERE ${late.when()})::int AS late, count(*) FILTER (WHERE ${short.when()})::int AS short,
  count(*) FILTER (WHERE ${waived.when()})::int AS waived, count(*) FILTER (WHERE ${unpaidDues})::int AS unpaid`;

export async function roundFigures(db: Transaction | Database, branchId: string, month: string): Promise<RoundFigures> {
  const [row] = await db.$queryRaw<[RoundFigures]>`
    SELECT ${roundSums}
      FROM (${duesMonths(monthOfBranch(branchId, month))}) l`;
  return row;
}
