import { randomUUID } from 'node:crypto';
import type { PlanItemOf, PlanProposed } from '../../domain/effects/life-plan';
import { type ProposedItem, proposedForBranch, proposedForGroup } from '../../domain/life/proposed-plan';
import { type Calendar, unpublishedYear } from '../../domain/time/calendar';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';

const { sql } = Prisma;

const moment = (at: Instant) => sql`${new Date(at)}::timestamptz`;

interface Rest {
  year: number;
  version: number;
  off: string[];
  work: string[];
}

/** The years that decide which days of a year are worked; one that is not published as far as it is known by law. */
async function calendarOf(tx: Transaction, year: number): Promise<Calendar> {
  const rows = await tx.$queryRaw<Rest[]>`
    SELECT year, version, off, work FROM calendar_year WHERE year BETWEEN ${year - 1}::int AND ${year + 1}::int`;
  const known = Object.fromEntries(rows.map(({ year: of, ...rest }) => [String(of), rest]));
  const needed = [year - 1, year, year + 1].map((one) => [String(one), unpublishedYear()]);
  return { ...Object.fromEntries(needed), ...known };
}

/** Proposed anew after it was taken off, a line is there again. */
async function written(
  tx: Transaction,
  caseId: string,
  organisationId: string,
  year: number,
  items: readonly ProposedItem[],
): Promise<void> {
  if (!items.length) return;
  const rows = items.map(
    ({ kind, serial, fromDate, toDate, plannedOn }) =>
      sql`(${randomUUID()}::uuid, ${organisationId}::uuid, ${year}::int, ${kind}, ${serial}::int, ${fromDate}::date,
           ${toDate}::date, ${plannedOn}::date, ${caseId})`,
  );
  await tx.$executeRaw`
    INSERT INTO plan_item (id, organisation_id, year, kind, serial, from_date, to_date, planned_on, case_id)
    VALUES ${Prisma.join(rows)}
    ON CONFLICT (organisation_id, year, kind, serial) DO UPDATE
       SET planned_on = excluded.planned_on, case_id = excluded.case_id, dropped_at = NULL
     WHERE plan_item.dropped_at IS NOT NULL`;
}

const propose: EffectWriter<PlanProposed> = {
  run: async (tx, { organisationId, year, from, rules, committeeFrom }, { caseId }) => {
    const calendar = await calendarOf(tx, year);
    const [members] = await tx.$queryRaw<{ full: number }[]>`
      SELECT count(*)::int AS full FROM member
       WHERE branch_id = ${organisationId}::uuid AND standing = 'normal' AND kind = 'full'`;
    const groups = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM organisation
       WHERE parent_id = ${organisationId}::uuid AND kind = 'group' AND closed_on IS NULL ORDER BY path`;
    const of = { year, from, calendar, rules };
    const withCommittee = (members?.full ?? 0) >= committeeFrom;
    await written(tx, caseId, organisationId, year, proposedForBranch({ ...of, withCommittee }));
    for (const { id } of groups) await written(tx, caseId, id, year, proposedForGroup(of));
  },
};

const theItem = ({ organisationId, year, kind, serial }: PlanItemOf) => sql`
  organisation_id = ${organisationId}::uuid AND year = ${year}::int AND kind = ${kind} AND serial = ${serial}::int`;

const move: EffectWriter<PlanItemOf & { plannedOn: LocalDate }> = {
  statements: ({ plannedOn, ...item }) => [
    sql`UPDATE plan_item SET planned_on = ${plannedOn}::date WHERE ${theItem(item)}`,
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
export const lifePlanEffects = { propose, move, drop, add, held, 'drop-all': dropAll };
