import type { DuesBrought, DuesIntoTransit, DuesSettled } from '../../domain/effects/dues';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';

const { sql } = Prisma;

const monthOf = ({ at }: EffectOf): string => localDate(at).slice(0, 7);

const monthAfter = (month: Prisma.Sql) => sql`to_char(to_date(${month}, 'YYYY-MM') + interval '1 month', 'YYYY-MM')`;

/**
 * When they begin again, the case keeps its one row, now counted from what was paid since. 免交 counts as paid to this
 * month.
 */
const intoTransit: EffectWriter<DuesIntoTransit> = {
  statements: ({ memberId }, of) => {
    const month = monthOf(of);
    return [
      sql`
      INSERT INTO dues_transit (case_id, member_id, paid_to, exempt, from_month)
      SELECT ${of.caseId}, m.id, m.dues_paid_to, m.dues_exempt,
             ${monthAfter(sql`CASE WHEN m.dues_exempt THEN greatest(m.dues_paid_to, ${month}) ELSE coalesce(m.dues_paid_to, ${month}) END`)}
        FROM member m WHERE m.id = ${memberId}::uuid
      ON CONFLICT (case_id) DO UPDATE SET paid_to = excluded.paid_to, exempt = excluded.exempt,
                                          from_month = excluded.from_month`,
    ];
  },
};

/** From elsewhere: from the month after the one that was paid, else from the one that is owed. */
const brought: EffectWriter<DuesBrought> = {
  statements: ({ memberId, paidTo, from, billedTo }, of) => [
    sql`
    INSERT INTO dues_transit (case_id, member_id, paid_to, from_month, last_month, billed_to)
    VALUES (${of.caseId}, ${memberId}::uuid, ${paidTo}, ${paidTo ? monthAfter(sql`${paidTo}`) : sql`${from}`},
            ${monthOf(of)}, ${billedTo}::uuid)
    ON CONFLICT (case_id) DO NOTHING`,
  ],
};

/** Billed to a branch here, or settled because another system does. */
const settle: EffectWriter<DuesSettled> = {
  statements: ({ billedTo }, of) => [
    billedTo
      ? sql`UPDATE dues_transit SET last_month = ${monthOf(of)}, billed_to = ${billedTo}::uuid WHERE case_id = ${of.caseId}`
      : sql`UPDATE dues_transit SET last_month = ${monthOf(of)}, billed_to = NULL, settled_at = ${new Date(of.at)}
             WHERE case_id = ${of.caseId}`,
  ],
};

/** What a step can do to the register of dues. */
export const duesEffects = { 'into-transit': intoTransit, brought, settle };
