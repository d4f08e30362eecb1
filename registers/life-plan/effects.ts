import { randomUUID } from 'node:crypto';
import type { DaysAnswered, PlanItemOf, PlanProposed } from '../../domain/effects/life-plan';
import { type ProposedItem, proposedForBranch, proposedForGroup } from '../../domain/life/proposed-plan';
import type { Calendar } from '../../domain/time/calendar';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { calendarAround, editionOf, groupsOf, untouched } from './plan-basis';

const { sql } = Prisma;

const moment = (at: Instant) => sql`${new Date(at)}::timestamptz`;

/** Proposed anew after it was taken off, a line is there again. */
async function written(
  tx: Transaction,
  caseId: string,
  organisationId: string,
  { year, calendar }: { year: number; calendar: Calendar },
  items: readonly ProposedItem[],
): Promise<void> {
  if (!items.length) return;
  const rows = items.map(
    ({ kind, serial, fromDate, toDate, plannedOn }) =>
      sql`(${randomUUID()}::uuid, ${organisationId}::uuid, ${year}::int, ${kind}, ${serial}::int, ${fromDate}::date,
           ${toDate}::date, ${plannedOn}::date, ${plannedOn}::date, ${editionOf(calendar, year)}::int, ${caseId})`,
  );
  await tx.$executeRaw`
    INSERT INTO plan_item (id, organisation_id, year, kind, serial, from_date, to_date, planned_on, computed_on,
                           calendar_version, case_id)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (organisation_id, year, kind, serial) DO UPDATE
       SET planned_on = excluded.planned_on, computed_on = excluded.computed_on, proposed_on = NULL,
           calendar_version = excluded.calendar_version, case_id = excluded.case_id, dropped_at = NULL
     WHERE plan_item.dropped_at IS NOT NULL`;
}

const propose: EffectWriter<PlanProposed> = {
  run: async (tx, { organisationId, year, from, rules, committeeFrom }, { caseId }) => {
    const calendar = await calendarAround(tx, year);
    const [members] = await tx.$queryRaw<{ full: number }[]>`
      SELECT count(*)::int AS full FROM member
       WHERE branch_id = ${organisationId}::uuid AND standing = 'normal' AND kind = 'full'`;
    const of = { year, from, calendar, rules };
    const withCommittee = (members?.full ?? 0) >= committeeFrom;
    await written(tx, caseId, organisationId, of, proposedForBranch({ ...of, withCommittee }));
    for (const id of await groupsOf(tx, organisationId)) await written(tx, caseId, id, of, proposedForGroup(of));
  },
};

const theItem = ({ organisationId, year, kind, serial }: PlanItemOf) => sql`
  organisation_id = ${organisationId}::uuid AND year = ${year}::int AND kind = ${kind} AND serial = ${serial}::int`;

const move: EffectWriter<PlanItemOf & { plannedOn: LocalDate }> = {
  statements: ({ plannedOn, ...item }) => [
    sql`UPDATE plan_item SET planned_on = ${plannedOn}::date, computed_on = NULL, proposed_on = NULL WHERE ${theItem(item)}`,
  ],
};

/** The days that were proposed since a calendar was published: taken over, or left as they were planned. */
const answer: EffectWriter<DaysAnswered> = {
  statements: ({ year, taken }, { caseId }) => [
    sql`UPDATE plan_item
           SET planned_on = ${taken ? sql`CASE WHEN ${untouched} THEN proposed_on ELSE planned_on END` : sql`planned_on`},
               computed_on = ${taken ? sql`CASE WHEN ${untouched} THEN proposed_on END` : sql`NULL`}, proposed_on = NULL
         WHERE case_id = ${caseId} AND year = ${year}::int AND proposed_on IS NOT NULL`,
  ],
};

const drop: EffectWriter<PlanItemOf> = {
  statements: (item, { at }) => [sql`UPDATE plan_item SET dropped_at = ${moment(at)} WHERE ${theItem(item)}`],
};

const add: EffectWriter<Omit<PlanItemOf, 'serial'> & { plannedOn: LocalDate }> = {
  statements: ({ organisationId, year, kind, plannedOn }, { caseId }) => [
    sql`INSERT INTO plan_item (id, organisation_id, year, kind, serial, from_date, to_date, planned_on, case_id)
        SELECT ${randomUUID()}::uuid, ${organisationId}::uuid, ${year}::int, ${kind},
               1 + greatest(12, coalesce(max(i.serial), 0)), date_trunc('month', ${plannedOn}::date)::date,
               (date_trunc('month', ${plannedOn}::date) + interval '1 month - 1 day')::date, ${plannedOn}::date, ${caseId}
          FROM plan_item i
         WHERE i.organisation_id = ${organisationId}::uuid AND i.year = ${year}::int AND i.kind = ${kind}`,
  ],
};

const held: EffectWriter<PlanItemOf & { heldOn: LocalDate }> = {
  statements: ({ heldOn, ...item }) => [
    sql`UPDATE plan_item SET held_on = ${heldOn}::date, not_held_at = NULL WHERE ${theItem(item)}`,
  ],
};

const dropAll: EffectWriter<{ organisationId: string; year: number }> = {
  statements: ({ year }, { caseId, at }) => [
    sql`UPDATE plan_item SET dropped_at = ${moment(at)}
         WHERE case_id = ${caseId} AND year = ${year}::int AND sitting_id IS NULL AND held_on IS NULL
           AND dropped_at IS NULL AND planned_on >= ${localDate(at)}::date`,
  ],
};

/** What a step of a year's plan does to its lines. */
export const lifePlanEffects = { propose, move, answer, drop, add, held, 'drop-all': dropAll };
