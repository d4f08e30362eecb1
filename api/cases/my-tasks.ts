import type { Actor } from '../../access/actor';
import { casesAbout } from '../../access/case-scope';
import { mayLeave } from '../../access/readable';
import { MOST_COUNTED } from '../../lists/counted';
import { Prisma } from '../../prisma/generated/client';
import type { Context } from '../http/context';
import { afterDue, type positionOf } from './case-list';

const { sql } = Prisma;

/** The seats that are mine by role, as a table to join; written out, so that its plan knows how few they are. */
export const mySeats = ({ roles }: Actor) => {
  const seats = roles.map(({ organisationId, role }) => sql`(${organisationId}::uuid, ${role}::text)`);
  const rows = seats.length ? sql`VALUES ${Prisma.join(seats)}` : sql`SELECT NULL::uuid, NULL::text WHERE false`;
  return sql`(${rows}) AS mine (organisation_id, role)`;
};

// Nobody decides in his own case: seats of a role do not count there. Few rows, looked up once.

/** Ids of the open tasks with a seat of mine. Seats of a role are those of open tasks only. */
export const myTasks = (actor: Actor) => sql`
  SELECT s.task_id FROM task_seat s JOIN task o ON o.id = s.task_id
   WHERE s.person_id = ${actor.personId}::uuid AND o.closed_at IS NULL
  UNION
  SELECT s.task_id FROM ${mySeats(actor)}
    JOIN task_seat s ON s.organisation_id = mine.organisation_id AND s.role = mine.role
   WHERE s.task_id NOT IN (${tasksAbout(actor)})`;

/**
 * The same as far as they are counted: of each seat so many.
 * @param more conditions on the case's id of a task
 */
export const myTasksToCount = (actor: Actor, more: (caseId: Prisma.Sql) => Prisma.Sql) => sql`
  SELECT s.task_id FROM task_seat s JOIN task o ON o.id = s.task_id
   WHERE s.person_id = ${actor.personId}::uuid AND o.closed_at IS NULL AND ${more(sql`o.case_id`)}
  UNION
  SELECT first.task_id FROM ${mySeats(actor)}
   CROSS JOIN LATERAL (
     SELECT s.task_id FROM task_seat s
      WHERE s.organisation_id = mine.organisation_id AND s.role = mine.role
        AND s.task_id NOT IN (${tasksAbout(actor)})
        AND ${more(sql`(SELECT o.case_id FROM task o WHERE o.id = s.task_id)`)}
      LIMIT ${MOST_COUNTED}) first`;

/** Whether one of my seats fits the open task `t`, looked up for it alone: for whoever looks at few tasks. */
export const isMine = (actor: Actor) => sql`coalesce((
  SELECT TRUE FROM task_seat s
   WHERE s.task_id = t.id
     AND (s.person_id = ${actor.personId}::uuid
          OR ((s.organisation_id, s.role) IN (SELECT mine.organisation_id, mine.role FROM ${mySeats(actor)})
              AND t.case_id NOT IN (${casesAbout(actor)})))
   LIMIT 1), FALSE)`;

/** Ids of the tasks in cases that are about me. */
const tasksAbout = (actor: Actor) => sql`SELECT o.id FROM task o WHERE o.case_id IN (${casesAbout(actor)})`;

/**
 * Ids of the tasks that may stand on a page of my open ones: of each seat as many as fit on one, in the order of the
 * list, by the seat's index; however many more it has.
 * @param seat conditions on its row `s`: whatever takes a task off the list must stand here too
 */
const firstOfEachSeat = (actor: Actor, seat: readonly Prisma.Sql[], limit: number) => sql`
  SELECT s.task_id FROM task_seat s WHERE s.person_id = ${actor.personId}::uuid
  UNION
  SELECT first.task_id FROM ${mySeats(actor)}
   CROSS JOIN LATERAL (
     SELECT s.task_id FROM task_seat s
      WHERE ${Prisma.join(
        [
          sql`s.organisation_id = mine.organisation_id AND s.role = mine.role`,
          sql`s.task_id NOT IN (${tasksAbout(actor)})`,
          ...seat,
        ],
        ' AND ',
      )}
      ORDER BY s.due_on, s.task_id LIMIT ${limit}) first`;

/** Whether `t` is one of my tasks, as far as a page of them can hold it. */
export function isOnMyPage(c: Context, limit: number, after: ReturnType<typeof positionOf>): Prisma.Sql {
  const seat = [
    mayLeave(c, sql`(SELECT o.case_id FROM task o WHERE o.id = s.task_id)`),
    ...(after ? [afterDue(sql`s.due_on`, sql`s.task_id`, after)] : []),
  ];
  return sql`t.id IN (${firstOfEachSeat(c.actor, seat, limit + 1)})`;
}
