import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { dutyFactsStatement } from '../duties/duty-facts';
import { duesMonths } from './dues-months';

const { sql } = Prisma;

/**
 * The statement that tells what members did of their dues, by what stands in the ledger now: who has paid has done it, be it
 * late or short of the sum; a month that was waived is excused; one that is unpaid past its due day is missed. What is not due
 * yet is no fact.
 * @param which a condition on `e`, rows of the ledger
 * @param today what was due before it is past due
 */
export function duesFactsStatement(which: Prisma.Sql, at: Instant, today: LocalDate = localDate(at)): Prisma.Sql {
  const verdicts = sql`
    SELECT l.member_id, l.month, 'month' AS fact,
           CASE WHEN l.paid > 0 THEN 'done' WHEN l.waived THEN 'excused'
                WHEN l.billed > 0 AND l.due_on < ${today}::date THEN 'missed' ELSE 'void' END AS verdict,
           CASE WHEN l.paid > 0 THEN CASE WHEN l.paid < l.billed THEN 'short' WHEN l.paid_on > l.due_on THEN 'late' ELSE 'paid' END
                WHEN l.waived THEN 'relief'
                WHEN l.billed > 0 AND l.due_on < ${today}::date THEN 'arrears' ELSE 'open' END AS basis
      FROM (${duesMonths(which)}) l`;
  // What is not due was never told, unless something else was said of the month before.
  const told = sql`
    SELECT v.* FROM (${verdicts}) v
     WHERE v.verdict <> 'void'
        OR EXISTS (SELECT 1 FROM duty_fact d
                    WHERE d.member_id = v.member_id AND d.duty = 'dues' AND d.month = v.month AND d.source = 'dues' AND d.fact = v.fact)`;
  return dutyFactsStatement(told, { duty: 'dues', source: 'dues', at });
}
