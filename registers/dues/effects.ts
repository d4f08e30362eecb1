import type { DuesBrought, DuesIntoTransit, DuesRelieved, DuesSettled } from '../../domain/effects/dues';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';
import { billTransit } from './bill-transit';
import { duesMonths } from './dues-months';

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
             ${monthAfter(sql`CASE WHEN m.dues_exempt THEN greatest(m.dues_paid_to, ledger.paid_to, ${month})
                                   ELSE coalesce(greatest(m.dues_paid_to, ledger.paid_to), ${month}) END`)}
        FROM member m
        LEFT JOIN LATERAL (SELECT max(l.month) AS paid_to FROM (${duesMonths(sql`e.member_id = m.id`)}) l
                            WHERE l.paid > 0 OR l.waived) ledger ON true WHERE m.id = ${memberId}::uuid
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
  run: (tx, { billedTo }, of) => billTransit(tx, billedTo, of),
};

/** Billed to a branch here, or settled because another system does. */
const settle: EffectWriter<DuesSettled> = {
  statements: ({ billedTo }, of) => [
    billedTo
      ? sql`UPDATE dues_transit SET last_month = ${monthOf(of)}, billed_to = ${billedTo}::uuid WHERE case_id = ${of.caseId}`
      : sql`UPDATE dues_transit SET last_month = ${monthOf(of)}, billed_to = NULL, settled_at = ${new Date(of.at)}
             WHERE case_id = ${of.caseId}`,
  ],
  run: async (tx, { billedTo }, of) => {
    if (billedTo) await billTransit(tx, billedTo, of);
  },
};

/** Taken back, it holds no longer than the month of that. */
const relieve: EffectWriter<DuesRelieved> = {
  statements: ({ memberId, fromMonth, toMonth, monthlyFen }, of) => [
    sql`
    INSERT INTO dues_relief (id, member_id, from_month, to_month, monthly_fen, case_id, at)
    VALUES (gen_random_uuid(), ${memberId}::uuid, ${fromMonth}, ${toMonth}, ${monthlyFen}, ${of.caseId}, ${new Date(of.at)})`,
  ],
  undo: async (tx, { fromMonth }, of) => {
    await tx.$executeRaw`
      UPDATE dues_relief SET ended_at = ${new Date(of.at)}
       WHERE case_id = ${of.caseId} AND from_month = ${fromMonth} AND ended_at IS NULL`;
  },
};

/** What a step can do to the register of dues. */
export const duesEffects = { 'into-transit': intoTransit, brought, settle, relieve };
