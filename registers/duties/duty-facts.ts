import type { Duty } from '../../domain/duties/duties';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Which register tells it, and when. */
interface Told {
  duty: Duty;
  /** attendance, dues, assignments …: with a fact's id there, what it is known by. */
  source: string;
  at: Instant;
}

/**
 * The statement that puts facts of a duty on record, in the transaction in which they come to be. A fact that is there is
 * said anew only where it says something else: `at` then tells when it changed, so that months that were looked at before
 * are looked at again. A fact that holds no longer is told with the verdict `void`.
 * @param found a SELECT of `member_id` (uuid), `month` (2026-10), `fact` (text, its id), `verdict` and `basis` (a code of the
 * source: present, made-up, leave, arrears …); a member, month and fact at most once
 */
export const dutyFactsStatement = (found: Prisma.Sql, { duty, source, at }: Told): Prisma.Sql => sql`
  INSERT INTO duty_fact (member_id, duty, month, source, fact, verdict, basis, at)
  SELECT found.member_id, ${duty}, found.month, ${source}, found.fact, found.verdict, found.basis, ${new Date(at)}::timestamptz
    FROM (${found}) AS found ORDER BY found.member_id, found.month, found.fact
  ON CONFLICT (member_id, duty, month, source, fact) DO UPDATE
     SET verdict = excluded.verdict, basis = excluded.basis, at = excluded.at
   WHERE (duty_fact.verdict, duty_fact.basis) IS DISTINCT FROM (excluded.verdict, excluded.basis)`;

/**
 * Condition on a fact `f`, word for word that of an index (migration 0058): it was said on the last day of its month or later,
 * so that a look at that month, on the first of the next, may not have seen it. Most facts are told within their month.
 */
export const toldLate: Prisma.Sql = sql`
  (f.at AT TIME ZONE 'Asia/Shanghai')::date
    >= (make_date(left(f.month, 4)::int, right(f.month, 2)::int, 1) + interval '1 month')::date - 1`;
