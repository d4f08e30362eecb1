import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { casesAbout, isBelow, isSeenBy } from '../../access/case-scope';
import { reach } from '../../access/may';
import { mayLeave, readable } from '../../access/readable';
import { ruleOnRecord, taskTitle } from '../../domain/case/titles';
import { daysBetween, localDate } from '../../domain/time/dates';
import { clockColour } from '../../domain/time/deadlines';
import { readCursor, toPage } from '../../lists/cursor';
import { fromDbDate, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';
import { afterDue, positionOf } from './case-list';
import { type SubjectRow, subjectOfRow, subjectSelect } from './subject-view';
import type { TaskItem } from './task-schemas';

const { sql } = Prisma;

/** 待办, 已办, 未办结, 即将办理, 已超期. */
export const taskLists = ['todo', 'done', 'unfinished', 'coming', 'overdue'] as const;

export type TaskList = (typeof taskLists)[number];

/** The seats that are mine by role, as a table to join; written out, so that its plan knows how few they are. */
const mySeats = ({ roles }: Actor) => {
  const seats = roles.map(({ organisationId, role }) => sql`(${organisationId}::uuid, ${role}::text)`);
  const rows = seats.length ? sql`VALUES ${Prisma.join(seats)}` : sql`SELECT NULL::uuid, NULL::text WHERE false`;
  return sql`(${rows}) AS mine (organisation_id, role)`;
};

// Nobody decides in his own case: seats of a role do not count there. Few rows, looked up once.

/** Ids of the tasks with a seat of mine: by role the open ones, in person also those that are closed. */
const myTasks = (actor: Actor) => sql`
  SELECT s.task_id FROM task_seat s WHERE s.person_id = ${actor.personId}::uuid
  UNION
  SELECT s.task_id FROM ${mySeats(actor)}
    JOIN task_seat s ON s.organisation_id = mine.organisation_id AND s.role = mine.role
   WHERE s.task_id NOT IN (SELECT o.id FROM task o WHERE o.case_id IN (${casesAbout(actor)}))`;

/** Whether one of my seats fits the task `t`, row by row. */
const isMine = (actor: Actor) => sql`
  EXISTS (SELECT 1 FROM task_seat s
           WHERE s.task_id = t.id AND (s.person_id = ${actor.personId}::uuid
              OR ((s.organisation_id, s.role) IN (SELECT mine.organisation_id, mine.role FROM ${mySeats(actor)})
                  AND t.case_id NOT IN (${casesAbout(actor)}))))`;

/** Ids of the cases that will come to one of my seats. */
const comingCases = (actor: Actor) => sql`
  SELECT u.case_id FROM upcoming u WHERE u.person_id = ${actor.personId}::uuid
  UNION ALL
  SELECT u.case_id FROM ${mySeats(actor)}
    JOIN upcoming u ON u.organisation_id = mine.organisation_id AND u.role = mine.role
   WHERE u.case_id NOT IN (${casesAbout(actor)})`;

/** Which tasks are on a list; `t` is the task, `c` its case. */
function belongs(c: Context, list: TaskList): Prisma.Sql {
  const { actor, today } = c;
  const me = actor.personId;
  switch (list) {
    case 'todo':
      return sql`t.closed_at IS NULL AND t.id IN (${myTasks(actor)}) AND ${mayLeave(c, sql`t.case_id`)}`;
    case 'done':
      return sql`t.closed_by = ${me}::uuid AND ${isSeenBy(c, sql`t.case_id`)}`;
    case 'unfinished':
      return sql`t.closed_at IS NULL
        AND t.case_id IN (SELECT tl.case_id FROM timeline tl
                           WHERE tl.actor_id = ${me}::uuid AND tl.kind IN ('submit', 'decide'))
        AND ${isSeenBy(c, sql`t.case_id`)} AND NOT ${isMine(actor)}`;
    case 'coming':
      return sql`t.closed_at IS NULL AND t.case_id IN (${comingCases(actor)}) AND NOT ${isMine(actor)}
        AND ${readable(c, sql`t.case_id`)}`;
    case 'overdue': {
      const paths = reach(actor, 'case.read');
      const below = paths.length ? sql`OR ${isBelow(sql`t.case_id`, paths)}` : Prisma.empty;
      return sql`t.closed_at IS NULL AND t.due_on < ${today}::date AND (${isMine(actor)} ${below})
        AND ${readable(c, sql`t.case_id`)}`;
    }
  }
}

/** How many tasks are on each list, in one statement. */
export async function countTasks(c: Context): Promise<Record<TaskList, number>> {
  const counts = taskLists.map(
    (list) => sql`(SELECT count(*)::int FROM task t WHERE ${belongs(c, list)}) AS ${Prisma.raw(list)}`,
  );
  const [row] = await c.deps.db.$queryRaw<Record<TaskList, number>[]>`SELECT ${Prisma.join(counts)}`;
  return row as Record<TaskList, number>;
}

interface Row extends SubjectRow {
  id: string;
  stage: string;
  openedAt: Date;
  dueOn: Date | null;
  provisional: boolean;
  readAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  caseId: string;
  number: string;
  procedure: string;
  caseStage: string;
  fromId: string | null;
  fromName: string | null;
  claimedBy: string | null;
  claimedName: string | null;
  delegatedTo: string | null;
  delegatedName: string | null;
}

const Closed = z.object({ at: z.iso.datetime(), id: z.string() });

/** A page of one of the lists: earliest due date first, what is done newest first. */
export async function listTasks(c: Context, query: { list: TaskList; limit: number; cursor?: string }) {
  const done = query.list === 'done';
  const where = [belongs(c, query.list)];
  if (done) {
    const after = readCursor(c, query, Closed);
    if (after) where.push(sql`(t.closed_at, t.id) < (${new Date(after.at)}, ${after.id})`);
  } else {
    const after = positionOf(c, query);
    if (after) where.push(afterDue(sql`t.due_on`, sql`t.id`, after));
  }
  // The page first, then what is shown of it: names are looked up for its rows only.
  const order = done ? sql`t.closed_at DESC, t.id DESC` : sql`t.due_on ASC NULLS LAST, t.id`;
  const name = (id: Prisma.Sql) => sql`(SELECT name FROM person WHERE id = ${id})`;
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT t.id, t.stage, t.opened_at AS "openedAt", t.due_on AS "dueOn", t.provisional, t.read_at AS "readAt",
           t.closed_at AS "closedAt", t.outcome, c.id AS "caseId", c.number, c.procedure, c.stage AS "caseStage",
           ${subjectSelect}, f.actor_id AS "fromId", ${name(sql`f.actor_id`)} AS "fromName",
           t.claimed_by AS "claimedBy", ${name(sql`t.claimed_by`)} AS "claimedName",
           t.delegated_to AS "delegatedTo", ${name(sql`t.delegated_to`)} AS "delegatedName"
      FROM (SELECT t.* FROM task t WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${order} LIMIT ${query.limit + 1}) t
      JOIN "case" c ON c.id = t.case_id
      LEFT JOIN timeline f ON f.case_id = t.case_id AND f.seq = t.opened_seq
     ORDER BY ${order}`);
  const mine = query.list === 'coming' ? await myComing(c, rows) : undefined;
  const last = ({ closedAt, dueOn, id }: Row) =>
    done ? { at: closedAt && written(closedAt), id } : { due: dueOn && fromDbDate(dueOn), id };
  return toPage(c, query, rows, (row) => item(c, row, mine?.get(row.caseId)), last);
}

/** The stage at which each case comes to me. */
async function myComing(c: Context, rows: Row[]): Promise<Map<string, string>> {
  const { personId, roles } = c.actor;
  const seats = roles.map(({ organisationId, role }) => ({ organisationId, role }));
  const found = await c.deps.db.upcoming.findMany({
    where: { caseId: { in: rows.map(({ caseId }) => caseId) }, OR: [{ personId }, ...seats] },
    orderBy: { position: 'desc' },
    select: { caseId: true, stage: true },
  });
  return new Map(found.map(({ caseId, stage }) => [caseId, stage]));
}

function item({ today }: Context, row: Row, comingStage?: string): z.input<typeof TaskItem> {
  const table = tableOf(row.procedure);
  const stage = (id: string) => ({ id, title: table.steps[id]?.title ?? id });
  const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '—' });
  const dueOn = row.dueOn && fromDbDate(row.dueOn);
  const opened = localDate(row.openedAt.getTime());
  const outcomeTitle = ruleOnRecord(table, row.stage, row.id)?.outcomes?.[row.outcome ?? '']?.title;
  return {
    id: row.id,
    case: {
      id: row.caseId,
      number: row.number,
      procedure: { id: row.procedure, title: table.title },
      stage: stage(row.caseStage),
    },
    ...subjectOfRow(row),
    stage: { id: row.stage, title: taskTitle(table, row.stage, row.id) },
    comingStage: comingStage === undefined ? null : stage(comingStage),
    from: person(row.fromId, row.fromName),
    openedAt: written(row.openedAt),
    waitingDays: daysBetween(opened, row.closedAt ? localDate(row.closedAt.getTime()) : today),
    dueOn,
    provisional: row.provisional,
    colour: dueOn === null ? null : clockColour(opened, dueOn, today),
    unread: row.readAt === null && row.closedAt === null,
    claimedBy: person(row.claimedBy, row.claimedName),
    delegatedTo: person(row.delegatedTo, row.delegatedName),
    closedAt: row.closedAt && written(row.closedAt),
    outcome: row.outcome === null ? null : { id: row.outcome, title: outcomeTitle ?? row.outcome },
  };
}
