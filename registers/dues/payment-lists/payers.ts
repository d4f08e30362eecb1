import { type LedgerMonth, owed } from '../../../domain/dues/allocate';
import type { PossiblePayer } from '../../../domain/dues/propose-payment';
import { type BaseFrom, type ReliefFrom, sumOfMonth } from '../../../domain/dues/sum-of-month';
import { latestDuesMonth } from '../../../domain/people/dues-month';
import type { LocalDate } from '../../../domain/time/dates';
import { type Month, monthAfter, monthOfDay } from '../../../domain/time/months';
import type { Database, Transaction } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { duesMonths } from '../dues-months';
import { reliefHoldsTo } from '../dues-terms';

const { sql } = Prisma;

interface Row {
  id: string;
  name: string;
  paidTo: Month | null;
}

/** Everybody who pays at a branch, or owes it something, with what he may be paying: in four statements, however many they are. */
export async function payersOf(
  db: Database | Transaction,
  branchId: string,
  today: LocalDate,
): Promise<PossiblePayer[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id::text, m.name, m.dues_paid_to AS "paidTo" FROM member m
     WHERE (m.branch_id = ${branchId}::uuid AND m.standing IN ('normal', 'lost', 'stopped'))
        OR m.id IN (SELECT e.member_id FROM dues_entry e WHERE e.branch_id = ${branchId}::uuid)
     ORDER BY m.name, m.id`;
  const ids = rows.map(({ id }) => id);
  const [months, bases, reliefs] = await Promise.all([
    db.$queryRaw<(LedgerMonth & { id: string })[]>`
      SELECT member_id::text AS id, month, billed, paid, waived
        FROM (${duesMonths(sql`e.member_id = ANY(${ids}::uuid[])`)}) found ORDER BY month`,
    db.$queryRaw<(BaseFrom & { id: string })[]>`
      SELECT member_id::text AS id, from_month AS "fromMonth", monthly_fen AS "monthlyFen", quarterly, elsewhere
        FROM dues_base WHERE member_id = ANY(${ids}::uuid[]) ORDER BY from_month`,
    db.$queryRaw<(ReliefFrom & { id: string })[]>`
      SELECT r.member_id::text AS id, r.from_month AS "fromMonth", ${reliefHoldsTo} AS "toMonth",
             r.monthly_fen AS "monthlyFen"
        FROM dues_relief r WHERE r.member_id = ANY(${ids}::uuid[]) ORDER BY r.at, r.id`,
  ]);
  const of = { months: grouped(months), bases: grouped(bases), reliefs: grouped(reliefs) };
  return rows.map(({ id, name, paidTo }) => {
    const known = of.months.get(id) ?? [];
    const covered = known.filter(({ billed, paid, waived }) => billed !== null || paid || waived);
    const after = [...covered.map(({ month }) => month), ...(paidTo ? [paidTo] : [])].map((month) =>
      monthAfter(month, 1),
    );
    const terms = { bases: of.bases.get(id) ?? [], reliefs: of.reliefs.get(id) ?? [] };
    const owes = known.map((one) => ({ month: one.month, fen: owed(one) })).filter(({ fen }) => fen > 0);
    const from = [...after, monthOfDay(today)].sort().at(-1) as Month;
    return { id, name, owed: owes, ahead: aheadOf(from, latestDuesMonth(today), (month) => sumOfMonth(terms, month)) };
  });
}

function aheadOf(from: Month, to: Month, sumOf: (month: Month) => number | undefined): PossiblePayer['ahead'] {
  const ahead: { month: Month; fen: number }[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) {
    const fen = sumOf(month);
    if (!fen) break;
    ahead.push({ month, fen });
  }
  return ahead;
}

function grouped<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.id);
    if (own) own.push(row);
    else found.set(row.id, [row]);
  }
  return found;
}
