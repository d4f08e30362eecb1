import { isOfDutyScope } from '../../access/duty-scope';
import type { Reader } from '../../access/reader';
import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Condition on a task `a`: he agreed to it, its day has passed, and nobody has noted what became of it. Only a note says. */
export const isOverdue = (today: LocalDate): Prisma.Sql => sql`(
  a.answer = 'yes' AND a.withdrawn_at IS NULL AND a.due_on < ${today}::date
  AND NOT EXISTS (SELECT FROM assignment_note noted WHERE noted.assignment_id = a.id))`;

/** They, as the list of tasks shows them to the one who reads, to be counted: those of his branches, then his own elsewhere. */
export function overdueRows({ actor, today }: Pick<Reader, 'actor' | 'today'>): Prisma.Sql {
  const mine = isOfDutyScope(actor, 'duty.read');
  const tasks = sql`SELECT FROM assignment a JOIN organisation o ON o.id = a.organisation_id WHERE ${isOverdue(today)}`;
  return sql`${tasks} AND ${mine} UNION ALL ${tasks} AND a.member_id = ${actor.memberId ?? null}::uuid AND NOT ${mine}`;
}
