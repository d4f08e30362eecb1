import { localDate } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { type AttendanceValues, attendanceCounts, attendanceRate, attendanceValues } from './attendance-figures';
import { duringDays, isClosedSitting } from './attendance-lines';
import { type PlanLineItem, type PlanLineRow, planLines, toPlanLine } from './plan-item-list';

const { sql } = Prisma;

/** A sitting as it stands in the year of a branch. */
export interface SittingOfYear {
  id: string;
  caseId: string;
  organisation: { id: string; name: string };
  title: string;
  kinds: string[];
  on: string;
  beginsAt: Date;
  endsAt: Date;
  place: string;
  status: string;
  /** Others hold it too. */
  joint: boolean;
  /** Of this branch alone; null: its attendance is not closed yet. */
  attendance: { values: AttendanceValues; rate: number | null } | null;
}

type Row = Omit<SittingOfYear, 'organisation' | 'on' | 'attendance'> & {
  organisationId: string;
  organisationName: string;
  closed: boolean;
} & AttendanceValues;

/** Itself and its groups. */
const ofBranch = (id: string) => sql`(o.id = ${id}::uuid OR (o.parent_id = ${id}::uuid AND o.kind = 'group'))`;

/** What a branch and its groups are to hold in a year, by day. */
export async function planOfYear(db: Database, id: string, year: number): Promise<PlanLineItem[]> {
  const rows = await directly(db)<PlanLineRow>(sql`
    ${planLines([ofBranch(id), sql`p.year = ${year}::int`])} ORDER BY p.planned_on, o.path, p.kind, p.serial`);
  return rows.map(toPlanLine);
}

/** The sittings of a branch and its groups in a year, also those that others hold with it, by time. */
export async function sittingsOfYear(db: Database, id: string, year: number): Promise<SittingOfYear[]> {
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  const rows = await directly(db)<Row>(sql`
    SELECT s.id::text, s.case_id AS "caseId", h.id::text AS "organisationId", h.name AS "organisationName", s.title, s.kinds,
           s.begins_at AS "beginsAt", s.ends_at AS "endsAt", s.place, s.status,
           (SELECT count(*) > 1 FROM sitting_host x WHERE x.sitting_id = s.id) AS joint, ${isClosedSitting} AS closed, n.*
      FROM sitting s
      JOIN organisation h ON h.id = s.organisation_id
      CROSS JOIN LATERAL (
        SELECT ${attendanceCounts} FROM attendance a JOIN organisation o ON o.id = a.branch_id
         WHERE a.sitting_id = s.id AND (o.id = ${id}::uuid OR EXISTS (
           SELECT 1 FROM organisation g WHERE g.id = ${id}::uuid AND g.parent_id = o.id))) n
     WHERE ${duringDays(sql`s.begins_at`, days)} AND EXISTS (
             SELECT 1 FROM sitting_host x JOIN organisation o ON o.id = x.organisation_id
              WHERE x.sitting_id = s.id AND ${ofBranch(id)})
     ORDER BY s.begins_at, s.id`);
  return rows.map(({ organisationId, organisationName, closed, ...row }) => {
    const values = attendanceValues(row);
    return {
      id: row.id,
      caseId: row.caseId,
      organisation: { id: organisationId, name: organisationName },
      title: row.title,
      kinds: row.kinds,
      on: localDate(row.beginsAt.getTime()),
      beginsAt: row.beginsAt,
      endsAt: row.endsAt,
      place: row.place,
      status: row.status,
      joint: row.joint,
      attendance: closed ? { values, rate: attendanceRate(values) } : null,
    };
  });
}
