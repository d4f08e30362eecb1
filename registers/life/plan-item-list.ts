import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { localDate } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { planItems, planState, planStates } from './plan-figures';

const { sql } = Prisma;

export const PlanLine = z
  .strictObject({
    id: z.uuid(),
    organisation: named,
    kind: titled,
    serial: z.int(),
    fromDate: day,
    toDate: day,
    plannedOn: day,
    state: titled,
    heldOn: day.nullable(),
    proposedOn: day.nullable().meta({ description: 'Another day, proposed since a calendar was published.' }),
    sitting: orNull(z.strictObject({ id: z.uuid(), caseId: z.string(), title: z.string(), on: day })),
  })
  .meta({ id: 'PlanLine' });

export type PlanLineItem = z.output<typeof PlanLine>;

export interface PlanLineRow {
  id: string;
  organisationId: string;
  organisationName: string;
  path: string;
  kind: string;
  serial: number;
  fromDate: Date;
  toDate: Date;
  plannedOn: Date;
  state: string;
  heldOn: Date | null;
  proposedOn: Date | null;
  sittingId: string | null;
  caseId: string | null;
  title: string | null;
  beginsAt: Date | null;
}

/** Lines of plans as they are shown. */
export const planLines = (where: readonly Prisma.Sql[]): Prisma.Sql => sql`
  SELECT p.id::text, o.id::text AS "organisationId", o.name AS "organisationName", o.path, p.kind, p.serial,
         p.from_date AS "fromDate", p.to_date AS "toDate", p.planned_on AS "plannedOn", ${planState} AS state,
         p.held_on AS "heldOn", p.proposed_on AS "proposedOn", s.id::text AS "sittingId", s.case_id AS "caseId", s.title, s.begins_at AS "beginsAt"
    FROM ${planItems} WHERE ${Prisma.join([...where], ' AND ')}`;

export const toPlanLine = (row: PlanLineRow): PlanLineItem => ({
  id: row.id,
  organisation: { id: row.organisationId, name: row.organisationName },
  kind: titledBy(sittingKinds, row.kind),
  serial: row.serial,
  fromDate: fromDbDate(row.fromDate),
  toDate: fromDbDate(row.toDate),
  plannedOn: fromDbDate(row.plannedOn),
  state: titledBy(planStates, row.state),
  heldOn: fromDbDateOrNull(row.heldOn),
  proposedOn: fromDbDateOrNull(row.proposedOn),
  sitting:
    row.sittingId === null || row.beginsAt === null
      ? null
      : {
          id: row.sittingId,
          caseId: row.caseId as string,
          title: row.title as string,
          on: localDate(row.beginsAt.getTime()),
        },
});

const After = z.object({ path: z.string(), planned: z.iso.date(), id: z.uuid() });

/** A page of lines of plans, by organisation and day. */
export async function listPlanLines(
  c: Reader,
  query: { limit: number; cursor?: string },
  where: readonly Prisma.Sql[],
) {
  const conditions = [...where];
  const after = readCursor(c, query, After);
  if (after)
    conditions.push(sql`(o.path, p.planned_on, p.id) > (${after.path}, ${after.planned}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<PlanLineRow>(sql`
    ${planLines(conditions)} ORDER BY o.path, p.planned_on, p.id LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toPlanLine, ({ path, plannedOn, id }) => ({
    path,
    planned: fromDbDate(plannedOn),
    id,
  }));
}

export const planLineColumns: Column<PlanLineItem>[] = [
  { title: '党组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '类型', value: ({ kind }) => kind.title },
  { title: '第几次', value: ({ serial }) => serial },
  { title: '计划日期', as: 'day', value: ({ plannedOn }) => plannedOn },
  { title: '应在何日前召开', as: 'day', value: ({ toDate }) => toDate },
  { title: '情况', value: ({ state }) => state.title },
  { title: '集会', width: 34, value: ({ sitting }) => sitting?.title },
  { title: '召开日期', as: 'day', value: ({ sitting, heldOn }) => heldOn ?? sitting?.on },
];
