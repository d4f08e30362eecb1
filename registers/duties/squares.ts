import { isSeenBy } from '../../access/case-scope';
import type { Reader } from '../../access/reader';
import { basisTitle, dutySources } from '../../domain/duties/bases';
import { type Duty, type DutyVerdict, duties, dutyVerdicts } from '../../domain/duties/duties';
import { type MonthVerdict, monthVerdictOf, monthVerdicts } from '../../domain/duties/month';
import { type Month, monthAfter } from '../../domain/time/months';
import { titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { firstMonthOfPath } from './first-month';

const { sql } = Prisma;

/** Months that are shown: one row of squares a duty. */
const SHOWN = 12;

interface MonthRow {
  duty: Duty;
  month: Month;
  verdict: MonthVerdict;
  streak: number;
}

interface FactRow {
  duty: Duty;
  month: Month;
  source: string;
  verdict: DutyVerdict;
  basis: string;
  /** What of the register it is about, as its own name and day. */
  about: string | null;
  on: string | null;
  caseId: string | null;
}

/** A member as far as his duties are shown. */
export interface Watched {
  id: string;
  path: string;
}

/** Twelve months of a member's duties, this one the last, each with the facts behind it. Of whom the reader may see it. */
export async function squaresOf(c: Reader, { id, path }: Watched) {
  const run = directly(c.deps.db);
  const last = c.today.slice(0, 7);
  const from = monthAfter(last, 1 - SHOWN);
  const months = Array.from({ length: SHOWN }, (_, index) => monthAfter(from, index));
  const first = await firstMonthOfPath(c.deps.db, path);
  const looked = await run<MonthRow>(sql`
    SELECT duty, month, verdict, streak FROM duty_month
     WHERE member_id = ${id}::uuid AND month BETWEEN ${from} AND ${last}`);
  const facts = await run<FactRow>(factsOf(c, id, from, last));
  return {
    months,
    firstMonth: first,
    duties: (Object.keys(duties) as Duty[]).map((duty) => ({
      duty: { id: duty, title: duties[duty] },
      streak: looked.filter((row) => row.duty === duty).sort((a, b) => (a.month < b.month ? 1 : -1))[0]?.streak ?? 0,
      squares: months.map((month) => {
        const found = looked.find((row) => row.duty === duty && row.month === month);
        const own = facts.filter((fact) => fact.duty === duty && fact.month === month);
        const beforeUse = first === null || month < first;
        // What was brought in of the time before is shown as what it says; it counts in no streak and on no board.
        const before = monthVerdictOf(own, own.length > 0);
        const state =
          found && found.verdict !== 'unknown' ? found.verdict : beforeUse ? before : (found?.verdict ?? 'open');
        return {
          month,
          beforeUse,
          verdict: state === 'open' ? OPEN : { id: state, title: monthVerdicts[state] },
          facts: own.map(shownFact),
        };
      }),
    })),
  };
}

/** A month that was not looked at yet: what is on record of it so far is shown, and nothing is said of it. */
const OPEN = { id: 'open', title: '未核查' } as const;

const shownFact = ({ source, verdict, basis, about, on, caseId }: FactRow) => ({
  verdict: { id: verdict, title: dutyVerdicts[verdict] },
  basis: basisTitle(source, basis),
  source: titledBy(dutySources, source),
  about,
  on,
  caseId,
});

/** The row of a register that the fact `f` is, where it is one of it. */
const idIn = (source: string): Prisma.Sql => sql`
  CASE WHEN f.source = ${source} AND f.fact ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN f.fact::uuid END`;

/** The facts of a member's duties with what they are about: a sitting, a payment, a task. A case only where it is seen. */
const factsOf = (c: Reader, memberId: string, from: Month, to: Month): Prisma.Sql => sql`
  SELECT f.duty, f.month, f.source, f.verdict, f.basis, coalesce(met.title, a.title, p.receipt_no) AS about,
         coalesce(to_char(met.begins_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), a.due_on::text, p.paid_on::text,
                  substring(f.fact FROM '^\\d{4}-\\d{2}-\\d{2}')) AS "on",
         CASE WHEN ${isSeenBy(c, sql`met.case_id`)} THEN met.case_id END AS "caseId"
    FROM duty_fact f
    LEFT JOIN sitting met ON met.id = ${idIn('attendance')}
    LEFT JOIN assignment a ON a.id = ${idIn('assignments')}
    LEFT JOIN LATERAL (
      SELECT pay.receipt_no, pay.paid_on FROM dues_entry e JOIN dues_payment pay ON pay.id = e.payment_id
       WHERE f.source = 'dues' AND e.member_id = f.member_id AND e.month = f.month AND e.kind = 'paid'
         AND pay.countered_at IS NULL
       ORDER BY pay.paid_on DESC LIMIT 1) p ON TRUE
   WHERE f.member_id = ${memberId}::uuid AND f.month BETWEEN ${from} AND ${to} AND f.verdict <> 'void'
   ORDER BY f.month, 7, f.source, f.fact`;
