import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { duringDays, isClosedSitting } from './attendance-lines';

const { sql } = Prisma;

/** Of a year, up to a day. */
export interface StudyYear {
  year: number;
  to: LocalDate;
}

const daysOf = ({ year, to }: StudyYear) => ({
  from: `${year}-01-01`,
  to: to < `${year}-12-31` ? to : `${year}-12-31`,
});

/** Minutes of study that the line `a` of the sitting `s` gives: those of the sitting to who came, of the make-up to who made it up. */
export const studyOfLine = sql`
  CASE WHEN a.mark IN ('present', 'late') THEN s.study_minutes
       WHEN a.made_up_on IS NOT NULL THEN coalesce(a.made_up_minutes, 0) ELSE 0 END`;

/** Minutes of a member in a year by sittings that are closed, as a sub-select. @param member his id */
export const sittingMinutes = (member: Prisma.Sql, year: StudyYear): Prisma.Sql => sql`
  (SELECT coalesce(sum(${studyOfLine}), 0)::int FROM attendance a JOIN sitting s ON s.id = a.sitting_id
    WHERE a.member_id = ${member} AND ${isClosedSitting} AND ${duringDays(sql`s.begins_at`, daysOf(year))})`;

/** Whether the study `t` was recorded by itself, for a day of a year, and stands. */
export const isOwnStudy = (year: StudyYear): Prisma.Sql => {
  const { from, to } = daysOf(year);
  return sql`(t.sitting_id IS NULL AND t.voided_at IS NULL AND t.on_date BETWEEN ${from}::date AND ${to}::date)`;
};

/** Minutes of a member in a year that were recorded by themselves. */
export const ownMinutes = (member: Prisma.Sql, year: StudyYear): Prisma.Sql => sql`
  (SELECT coalesce(sum(t.minutes), 0)::int FROM study t WHERE t.member_id = ${member} AND ${isOwnStudy(year)})`;
