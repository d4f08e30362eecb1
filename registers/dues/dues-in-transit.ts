import { isFinal, type Outcome, type Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { isIncoming, isOutgoing } from '../../procedures/relation-transfer/table';

const { sql } = Prisma;

/**
 * 党费在途: from the month after 党费交至 the old branch does not bill; the months in transit are billed once, by the
 * receiver at reception, by the old branch when the case is cancelled, by the other system when he went there.
 */
export function duesChanges(
  procedure: Procedure,
  before: CaseState,
  outcome: Outcome | undefined,
  { at }: Transition,
  after: CaseState,
): Prisma.Sql[] {
  const { caseId, memberId, sides } = after;
  const month = localDate(at).slice(0, 7);
  if (outcome?.takesLetterNumber) return [intoTransit(caseId, memberId, month)];
  if (outcome?.movesMember && isIncoming(after)) return [arrived(after, month)];
  if (outcome?.movesMember && isOutgoing(after)) {
    return [
      sql`
      UPDATE dues_transit SET last_month = ${month}, billed_to = NULL, settled_at = ${new Date(at)}
       WHERE case_id = ${caseId}`,
    ];
  }
  const cancelled = isFinal(procedure, after.stage) && before.stage !== after.stage && after.ending !== 'received';
  const billedTo = outcome?.movesMember ? sides.target : cancelled ? sides.source : undefined;
  if (!billedTo) return [];
  return [
    sql`
    UPDATE dues_transit SET last_month = ${month}, billed_to = ${billedTo}::uuid WHERE case_id = ${caseId}`,
  ];
}

const monthAfter = (month: Prisma.Sql) => sql`to_char(to_date(${month}, 'YYYY-MM') + interval '1 month', 'YYYY-MM')`;

/** With the letter. A letter issued again keeps the one row, by what he has paid since. 免交 counts as paid to this month. */
const intoTransit = (caseId: string, memberId: string, month: string) => sql`
  INSERT INTO dues_transit (case_id, member_id, paid_to, exempt, from_month)
  SELECT ${caseId}, m.id, m.dues_paid_to, m.dues_exempt,
         ${monthAfter(sql`CASE WHEN m.dues_exempt THEN greatest(m.dues_paid_to, ${month}) ELSE coalesce(m.dues_paid_to, ${month}) END`)}
    FROM member m WHERE m.id = ${memberId}::uuid
  ON CONFLICT (case_id) DO UPDATE SET paid_to = excluded.paid_to, exempt = excluded.exempt,
                                      from_month = excluded.from_month`;

/** From elsewhere: by what the letter says he has paid, else from the month of the letter on. */
function arrived({ caseId, memberId, sides, data }: CaseState, month: string): Prisma.Sql {
  const paidTo = (data.duesPaidTo as string | undefined) ?? null;
  const issuedIn = ((data.incomingLetter as { issuedOn: string }).issuedOn ?? '').slice(0, 7);
  const from = paidTo ? monthAfter(sql`${paidTo}`) : sql`${issuedIn}`;
  return sql`
    INSERT INTO dues_transit (case_id, member_id, paid_to, from_month, last_month, billed_to)
    VALUES (${caseId}, ${memberId}::uuid, ${paidTo}, ${from}, ${month}, ${sides.target as string}::uuid)
    ON CONFLICT (case_id) DO NOTHING`;
}
