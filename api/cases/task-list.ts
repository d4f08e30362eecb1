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
import { isMine, isOnMyPage, mySeats, myTasks } from './my-tasks';
import { type SubjectRow, subjectOfRow, subjectSelect } from './subject-view';
import type { TaskItem } from './task-schemas';

const { sql } = Prisma;

/** 待办, 已办, 未办结, 即将办理, 已超期. */
export const taskLists = ['todo', 'done', 'unfinished', 'coming', 'overdue'] as const;

export type TaskList = (typeof taskLists)[number];

/** Ids of the cases that will come to one of my seats. */
const comingCases = (actor: Actor) => sql`
  SELECT u.case_id FROM upcoming u WHERE u.person_id = ${actor.personId}::uuid
  UNION ALL
  SELECT u.case_id FROM ${mySeats(actor)}
    JOIN upcoming u ON u.organisation_id = mine.organisation_id AND u.role = mine.role
   WHERE u.case_id NOT IN (${casesAbout(actor)})`;

/**
 * Which tasks are on a list; `t` is the task.
 * @param mine whether one of my seats fits it, where all tasks of mine are known already
 */
function belongs(c: Context, list: TaskList, mine = isMine(c.actor)): Prisma.Sql {
  const { actor, today } = c;
  const me = actor.personId;
  switch (list) {
    case 'todo':
      return sql`t.closed_at IS NULL AND ${mine} AND ${mayLeave(c, sql`t.case_id`)}`;
    case 'done':
      return sql`t.closed_by = ${me}::uuid AND ${isSeenBy(c, sql`t.case_id`)}`;
    case 'unfinished':
      return sql`t.closed_at IS NULL
        AND t.case_id IN (SELECT tl.case_id FROM timeline tl
                           WHERE tl.actor_id = ${me}::uuid AND tl.kind IN ('submit', 'decide'))
        AND ${isSeenBy(c, sql`t.case_id`)} AND NOT ${mine}`;
    case 'coming':
      return sql`t.closed_at IS NULL AND t.case_id IN (${comingCases(actor)}) AND NOT ${mine}
        AND ${readable(c, sql`t.case_id`)}`;
    case 'overdue': {
      const paths = reach(actor, 'case.read');
      const below = paths.length ? sql`OR ${isBelow(sql`t.case_id`, paths)}` : Prisma.empty;
      return sql`t.closed_at IS NULL AND t.due_on < ${today}::date AND (${mine} ${below})
        AND ${readable(c, sql`t.case_id`)}`;
    }
  }
}

/** How many tasks are on each list, in one statement that looks for my own once. */
export async function countTasks(c: Context): Promise<Record<TaskList, number>> {
  const mine = sql`t.id IN (SELECT task_id FROM my_tasks)`;
  const counts = taskLists.map(
    (list) => sql`(SELECT count(*)::int FROM task t WHERE ${belongs(c, list, mine)}) AS ${Prisma.raw(list)}`,
  );
  const [row] = await directly(c.deps.db)<Record<TaskList, number>>(sql`
    WITH my_tasks AS MATERIALIZED (${myTasks(c.actor)}) SELECT ${Prisma.join(counts)}`);
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

/**
 * A page of one of the lists: earliest due date first, what is done newest first.
 * @param more further conditions on the task `t`
 */
export async function listTasks(
  c: Context,
  query: { list: TaskList; limit: number; cursor?: string },
  more: readonly Prisma.Sql[] = [],
) {
  const done = query.list === 'done';
  const after = done ? undefined : positionOf(c, query);
  const where = [
    belongs(c, query.list, query.list === 'todo' ? isOnMyPage(c, query.limit, after) : undefined),
    ...more,
  ];
  if (done) {
    const last = readCursor(c, query, Closed);
    if (last) where.push(sql`(t.closed_at, t.id) < (${new Date(last.at)}, ${last.id})`);
  } else if (after) where.push(afterDue(sql`t.due_on`, sql`t.id`, after));
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
