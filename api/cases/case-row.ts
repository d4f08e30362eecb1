import { type AccessObject, may } from '../../access/may';
import type { CaseRow } from '../../cases/on-record';
import { subjectName } from '../../cases/subject-name';
import { type Reading, readingOf } from '../../domain/case/readers';
import { partiesOf } from '../../domain/case/state';
import { personOf } from '../../domain/case/subject';
import { Problem } from '../../platform/problem';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';

const { sql } = Prisma;

/**
 * Reads a case, if the one who asks may see it: his role reaches an organisation of it, or it is about him, or he started it,
 * or it was copied or given to him; of a procedure with readers of its own, as that says.
 * @throws Problem `not-found` otherwise, also where he may know only how it ended
 */
export async function seenCase(c: Context, caseId: string): Promise<CaseRow> {
  const row = await readCase(c, caseId);
  if (readingOfRow(c, row) !== 'all') throw new Problem('not-found');
  return row;
}

/** How much of a case that was read the one who asks may see. */
export function readingOfRow({ actor }: Context, row: CaseRow): Reading {
  const { readers } = tableOf(row.procedure);
  if (!readers) return may(actor, 'case.read', concerning(row, actor.personId)) ? 'all' : 'nothing';
  const { state, sides, reader: copied, seated } = row;
  const concern = {
    startedBy: state.startedBy,
    aboutPersonId: personOf(state),
    parties: partiesOf(state),
    closed: row.closedAt !== null,
    sides,
    seats: state.tasks.flatMap((task) => task.seats),
  };
  return readingOf(readers, concern, { personId: actor.personId, holdings: actor.roles, seated, copied });
}

/**
 * Reads a case in one statement without checking who asks: for the answer to whoever has just acted on it, since that
 * very act may have ended their right to see it.
 * @throws Problem `not-found` when there is none
 */
export async function readCase({ deps, actor }: Context, caseId: string): Promise<CaseRow> {
  const [row] = await directly(deps.db)<CaseRow>(sql`
    SELECT c.id, c.procedure, c.number, c.started_at AS "startedAt", c.closed_at AS "closedAt", c.ending, c.state,
           ${subjectName} AS "subjectName",
           (SELECT json_build_object('id', x.id, 'name', x.name) FROM outside_organisation x
             WHERE x.id = c.outside_id) AS outside,
           (SELECT json_agg(json_build_object('side', co.side, 'id', o.id, 'name', o.name, 'path', o.path,
                                              'phone', o.phone) ORDER BY co.side)
              FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
             WHERE co.case_id = c.id) AS sides,
           (SELECT json_agg(json_build_object(
                     'id', s.id, 'kind', s.kind, 'status', s.status, 'dueOn', s.due_on, 'doneOn', s.done_on,
                     'organisation', json_build_object('id', o.id, 'name', o.name), 'path', o.path,
                     'closedBy', CASE WHEN p.id IS NULL THEN NULL
                                      ELSE json_build_object('id', p.id, 'name', p.name) END) ORDER BY s.opened_at, s.kind)
              FROM side_task s JOIN organisation o ON o.id = s.organisation_id LEFT JOIN person p ON p.id = s.closed_by
             WHERE s.case_id = c.id) AS "sideTasks",
           EXISTS (SELECT 1 FROM case_reader r WHERE r.case_id = c.id AND r.person_id = ${actor.personId}::uuid) AS reader,
           EXISTS (SELECT 1 FROM task t JOIN task_seat s ON s.task_id = t.id
                    WHERE t.case_id = c.id AND s.person_id = ${actor.personId}::uuid) AS seated,
           CASE WHEN first.actor_organisation_id IS NOT NULL AND first.actor_role NOT IN ('member', 'system') THEN
             json_build_object('role', first.actor_role, 'organisationId', first.actor_organisation_id) END AS "startedAs",
           first.transition->'cause'->'offer'->'data' AS proposal,
           first.transition->'cause'->'offer'->>'origin' AS origin, typed.id AS "submissionId", typed.body AS typed
      FROM "case" c
      JOIN timeline first ON first.case_id = c.id AND first.seq = 1
      LEFT JOIN submission typed ON typed.id = first.submission_id
     WHERE c.id = ${caseId}`);
  if (!row) throw new Problem('not-found');
  return row;
}

function concerning({ sides, state, reader, seated }: CaseRow, personId: string): AccessObject {
  const letIn = [state.startedBy, personOf(state), reader || seated ? personId : undefined];
  return { paths: sides.map(({ path }) => path), personIds: letIn.filter((one) => one !== undefined) };
}

/**
 * Whether the one who asks has to do with the case, and was not only sent a copy: he may read whom to call, the files, and
 * in the case file the data of its member.
 */
export function mayReadContact({ actor }: Context, row: CaseRow): boolean {
  return row.seated || may(actor, 'case.act', concerning({ ...row, reader: false }, actor.personId));
}
