import { z } from 'zod';
import type { Actor } from '../../access/actor';
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
import { isOnMyPage, mySeats } from './my-tasks';
import { type SubjectRow, subjectOfRow, subjectSelect } from './subject-view';
import { belongs, isAmongMine, mineFirst, type TaskList, tasksOn } from './task-lists';
import type { TaskItem } from './task-schemas';

const { sql } = Prisma;

/** A task of a list with what is shown of it. */
export interface TaskRow extends SubjectRow {
  id: string;
  stage: string;
  openedAt: Date;
  dueOn: Date | null;
  provisional: boolean;
  readAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  caseId: string;
  /** Of the case, as it stood when the list was read. */
  caseSeq: number;
  number: string;
  procedure: string;
  caseStage: string;
  fromId: string | null;
  fromName: string | null;
  claimedBy: string | null;
  claimedName: string | null;
  delegatedTo: string | null;
  delegatedName: string | null;
  comingStage: string | null;
}

const Closed = z.object({ at: z.iso.datetime(), id: z.string() });

type Query = { list: TaskList; limit: number; cursor?: string };

/** A page of one of the lists: earliest due date first, what is done newest first. */
export async function listTasks(c: Context, query: Query) {
  const rows = await taskRows(c, query);
  const last = ({ closedAt, dueOn, id }: TaskRow) =>
    query.list === 'done' ? { at: closedAt && written(closedAt), id } : { due: dueOn && fromDbDate(dueOn), id };
  return toPage(c, query, rows, (row) => toTaskItem(c, row), last);
}

/** The rows of such a page, and one more where there is any. */
export async function taskRows(c: Context, query: Query): Promise<TaskRow[]> {
  const done = query.list === 'done';
  const after = done ? undefined : positionOf(c, query);
  const mine = query.list === 'todo' ? isOnMyPage(c, query.limit, after) : isAmongMine;
  const where = [belongs(c, query.list, mine)];
  if (done) {
    const last = readCursor(c, query, Closed);
    if (last) where.push(sql`(t.closed_at, t.id) < (${new Date(last.at)}, ${last.id})`);
  } else if (after) where.push(afterDue(sql`t.due_on`, sql`t.id`, after));
  // The page first, then what is shown of it: names are looked up for its rows only.
  const order = done ? sql`t.closed_at DESC, t.id DESC` : sql`t.due_on ASC NULLS LAST, t.id`;
  const page = sql`
    SELECT t.* FROM ${tasksOn(c, query.list)} WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${order} LIMIT ${query.limit + 1}`;
  return await directly(c.deps.db)<TaskRow>(sql`
    WITH ${mineFirst(c)} ${shown(c, query.list, page)} ORDER BY ${order}`);
}

/** Open tasks that are known to be on a list, earliest due date first. */
export const tasksOfIds = async (c: Context, list: TaskList, ids: readonly string[]): Promise<TaskRow[]> =>
  ids.length === 0
    ? []
    : await directly(c.deps.db)<TaskRow>(sql`
        ${shown(c, list, sql`SELECT t.* FROM task t WHERE t.id = ANY(${ids}::text[]) AND t.closed_at IS NULL`)} ORDER BY t.due_on ASC NULLS LAST, t.id`);

/** What is shown of tasks. @param page a statement that gives them */
function shown(c: Context, list: TaskList, page: Prisma.Sql): Prisma.Sql {
  const name = (id: Prisma.Sql) => sql`(SELECT name FROM person WHERE id = ${id})`;
  return sql`
    SELECT t.id, t.stage, t.opened_at AS "openedAt", t.due_on AS "dueOn", t.provisional, t.read_at AS "readAt",
           t.closed_at AS "closedAt", t.outcome, c.id AS "caseId", c.seq AS "caseSeq", c.number, c.procedure, c.stage AS "caseStage",
           ${subjectSelect}, f.actor_id AS "fromId", ${name(sql`f.actor_id`)} AS "fromName",
           t.claimed_by AS "claimedBy", ${name(sql`t.claimed_by`)} AS "claimedName",
           t.delegated_to AS "delegatedTo", ${name(sql`t.delegated_to`)} AS "delegatedName",
           ${list === 'coming' ? comingStage(c.actor) : sql`NULL`} AS "comingStage"
      FROM (${page}) t
      JOIN "case" c ON c.id = t.case_id
      LEFT JOIN timeline f ON f.case_id = t.case_id AND f.seq = t.opened_seq`;
}

/** The stage at which the case of the task `t` comes to me first. */
const comingStage = (actor: Actor): Prisma.Sql => sql`
  (SELECT u.stage FROM upcoming u
    WHERE u.case_id = t.case_id
      AND (u.person_id = ${actor.personId}::uuid
           OR (u.organisation_id, u.role) IN (SELECT mine.organisation_id, mine.role FROM ${mySeats(actor)}))
    ORDER BY u.position LIMIT 1)`;

/** A task as lists show it. */
export function toTaskItem({ today }: Context, row: TaskRow): z.input<typeof TaskItem> {
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
    comingStage: row.comingStage === null ? null : stage(row.comingStage),
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
