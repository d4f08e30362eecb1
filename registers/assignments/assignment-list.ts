import { z } from 'zod';
import { isOfDutyScope, mayDuty } from '../../access/duty-scope';
import type { Reader } from '../../access/reader';
import {
  type AssignmentResult,
  type AssignmentState,
  assignmentResults,
  assignmentState,
  assignmentStates,
} from '../../domain/duties/assignments';
import { readCursor, toPage } from '../../lists/cursor';
import { Problem } from '../../platform/problem';
import { fromDbDate, fromDbDateOrNull, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { AssignmentFilters, ShownAssignment } from './assignment-schemas';
import { isOverdue } from './overdue';
import { openWhy } from './why';

const { sql } = Prisma;

interface Row {
  id: string;
  title: string;
  memberId: string;
  memberName: string;
  organisationId: string;
  organisationName: string;
  path: string;
  dueOn: Date;
  givenAt: Date;
  givenBy: string;
  giverName: string | null;
  answer: 'yes' | 'no' | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  answererName: string | null;
  toldOn: Date | null;
  why: Uint8Array | null;
  reportedAt: Date | null;
  withdrawnAt: Date | null;
  noteId: string | null;
  seq: number | null;
  result: AssignmentResult | null;
  doneOn: Date | null;
  noteWhy: Uint8Array | null;
  notedAt: Date | null;
  notedBy: string | null;
  noterName: string | null;
}

const found = (where: Prisma.Sql[]) => sql`
  SELECT a.id::text, a.title, m.id::text AS "memberId", m.name AS "memberName", o.id::text AS "organisationId",
         o.name AS "organisationName", o.path, a.due_on AS "dueOn", a.given_at AS "givenAt", a.given_by::text AS "givenBy",
         g.name AS "giverName", a.answer, a.answered_at AS "answeredAt", a.answered_by::text AS "answeredBy",
         w.name AS "answererName", a.told_on AS "toldOn", a.why, a.reported_at AS "reportedAt",
         a.withdrawn_at AS "withdrawnAt", n.id::text AS "noteId", n.seq, n.result, n.done_on AS "doneOn",
         n.why AS "noteWhy", n.at AS "notedAt", n.by::text AS "notedBy", b.name AS "noterName"
    FROM assignment a
    JOIN member m ON m.id = a.member_id
    JOIN organisation o ON o.id = a.organisation_id
    LEFT JOIN person g ON g.id = a.given_by
    LEFT JOIN person w ON w.id = a.answered_by
    LEFT JOIN LATERAL (SELECT * FROM assignment_note one WHERE one.assignment_id = a.id ORDER BY one.seq DESC LIMIT 1) n ON TRUE
    LEFT JOIN person b ON b.id = n.by
   WHERE ${Prisma.join(where, ' AND ')}`;

const STATE = sql`
  CASE WHEN a.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN n.result IS NOT NULL THEN n.result
       WHEN a.reported_at IS NOT NULL THEN 'reported' WHEN a.answer IS NULL THEN 'asked'
       WHEN a.answer = 'yes' THEN 'agreed' ELSE 'declined' END`;

const Position = z.object({ due: z.string(), id: z.uuid() });

/** Who may see it: by the branch that gave it, and to whom it was given. */
function readableBy({ actor }: Reader): Prisma.Sql {
  return sql`(${isOfDutyScope(actor, 'duty.read')} OR a.member_id = ${actor.memberId ?? null}::uuid)`;
}

/** A page of tasks that branches gave, the latest day first. */
export async function listAssignments(c: Reader, query: AssignmentFilters) {
  const { organisationId, memberId, state, overdue, own } = query;
  const where = [readableBy(c)];
  if (own) where.push(sql`a.member_id = ${c.actor.memberId ?? null}::uuid`);
  if (memberId) where.push(sql`a.member_id = ${memberId}::uuid`);
  if (state) where.push(sql`${STATE} = ${state}`);
  if (overdue) where.push(isOverdue(c.today));
  if (organisationId) {
    where.push(sql`o.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`);
  }
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(a.due_on, a.id) < (${after.due}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(
    sql`${found(where)} ORDER BY a.due_on DESC, a.id DESC LIMIT ${query.limit + 1}`,
  );
  return toPage(
    c,
    query,
    rows,
    (row) => toItem(c, row),
    ({ dueOn, id }) => ({ due: fromDbDate(dueOn), id }),
  );
}

/** One of them. @throws Problem `not-found` */
export async function assignment(c: Reader, id: string): Promise<ShownAssignment> {
  const [row] = await directly(c.deps.db)<Row>(found([sql`a.id = ${id}::uuid`, readableBy(c)]));
  if (!row) throw new Problem('not-found');
  return toItem(c, row);
}

const personOf = (id: string | null, name: string | null) => ({ id: id as string, name: name ?? '—' });

function toItem(c: Reader, row: Row): ShownAssignment {
  const dueOn = fromDbDate(row.dueOn);
  const { result } = row;
  const facts = { answer: row.answer, reported: row.reportedAt !== null, withdrawn: row.withdrawnAt !== null, result };
  const state = assignmentState(facts);
  const why = (of: Parameters<typeof openWhy>[1], sealed: Uint8Array | null) =>
    openWhy({ keys: c.deps.keys, log: c.log }, of, sealed);
  return {
    id: row.id,
    title: row.title,
    member: { id: row.memberId, name: row.memberName },
    organisation: { id: row.organisationId, name: row.organisationName },
    dueOn,
    state: { id: state, title: assignmentStates[state] },
    overdue: row.answer === 'yes' && (state === 'agreed' || state === 'reported') && dueOn < c.today,
    givenAt: written(row.givenAt),
    givenBy: personOf(row.givenBy, row.giverName),
    answer:
      row.answer &&
      ({
        answer: row.answer,
        at: written(row.answeredAt as Date),
        by: personOf(row.answeredBy, row.answererName),
        toldOn: fromDbDateOrNull(row.toldOn),
        why: why(`assignment.why:${row.id}`, row.why),
      } as const),
    reportedAt: row.reportedAt && written(row.reportedAt),
    note:
      result &&
      ({
        seq: row.seq as number,
        result: { id: result, title: assignmentResults[result] },
        doneOn: fromDbDateOrNull(row.doneOn),
        why: why(`assignment-note.why:${row.noteId}`, row.noteWhy),
        at: written(row.notedAt as Date),
        by: personOf(row.notedBy, row.noterName),
      } as const),
    choices: choicesOf(c, row, state),
  };
}

function choicesOf({ actor }: Reader, row: Row, state: AssignmentState): ShownAssignment['choices'] {
  if (state === 'withdrawn') return [];
  const himself = row.memberId === actor.memberId;
  const keeps = !himself && mayDuty(actor, 'duty.write', { path: row.path });
  const choices: ShownAssignment['choices'] = [];
  if (state === 'asked' && (himself || keeps)) choices.push('answer');
  if (himself && (state === 'asked' || state === 'agreed')) choices.push('report');
  if (keeps) choices.push('note');
  if (mayDuty(actor, 'duty.write', { path: row.path }) && !row.result) choices.push('withdraw');
  return choices;
}
