import { z } from 'zod';
import { isSeenBy } from '../../access/case-scope';
import { reach } from '../../access/may';
import { mayLeave } from '../../access/readable';
import { taskTitle } from '../../domain/case/titles';
import { type HandoverKind, handoverKinds } from '../../domain/people/handover';
import { roleTitle } from '../../domain/words/labels';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import { memberSchema, type SubjectRow, subjectOfRow, subjectSchema, subjectSelect } from '../cases/subject-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { listRoute } from '../http/list-routes';
import { handoverColumns } from './handovers-columns';

const { sql } = Prisma;

export const HandoverLine = z
  .strictObject({
    id: z.string(),
    handoverId: z.uuid().meta({ description: 'One role of one person that ended.' }),
    person: named.meta({ description: 'Who left.' }),
    organisation: named,
    role: titled,
    endedOn: day.meta({ description: 'The last day of the role.' }),
    how: titled.meta({ description: 'How it was held: claimed, delegated, handed-over, seat, started.' }),
    case: z.strictObject({ id: z.string(), number: z.string(), procedure: titled, stage: titled }),
    subject: subjectSchema,
    member: memberSchema,
    stage: titled.meta({ description: 'What was to be done when the role ended.' }),
    dueOn: day.nullable().meta({ description: 'By when, as it stood then.' }),
    settled: z.boolean().meta({ description: 'It has been done since.' }),
    holder: orNull(named).meta({ description: 'Who has it in hand now.' }),
  })
  .meta({ id: 'HandoverLine', description: 'A line of a 交接清单, as it stood when the role ended.' });

const filters = {
  handoverId: z.uuid().optional(),
  personId: z.uuid().optional().meta({ description: 'Who left.' }),
  organisationId: z.uuid().optional().meta({ description: 'Of roles in this organisation.' }),
};

interface Row extends SubjectRow {
  id: string;
  handoverId: string;
  personId: string;
  personName: string;
  organisationId: string;
  organisationName: string;
  role: string;
  endedOn: Date;
  how: HandoverKind;
  caseId: string;
  number: string;
  procedure: string;
  caseStage: string;
  taskId: string | null;
  stage: string;
  dueOn: Date | null;
  settled: boolean;
  holderId: string | null;
  holderName: string | null;
}

/** 交接清单 of those who left. */
export function handoversRoutes(api: Api): void {
  listRoute(api, {
    path: '/handovers',
    tag: 'people',
    summary: '交接清单: what those who left held when their roles in my organisations ended',
    description: 'Newest end first. Only what concerns cases that I may see.',
    filters,
    item: HandoverLine,
    problems: ['not-allowed'],
    page: (c, query) => listHandovers(c, query),
    file: { id: 'handovers', title: '交接清单', columns: handoverColumns },
  });
}

interface Query extends z.output<z.ZodObject<typeof filters>> {
  limit: number;
  cursor?: string;
}

async function listHandovers(c: Context, query: Query) {
  const paths = reach(c.actor, 'case.act').map((path) => `${path}%`);
  if (!paths.length) throw new Problem('not-allowed');
  const where = [sql`o.path LIKE ANY(${paths}::text[])`, isSeenBy(c, sql`i.case_id`), mayLeave(c, sql`i.case_id`)];
  if (query.handoverId) where.push(sql`h.id = ${query.handoverId}::uuid`);
  if (query.personId) where.push(sql`h.person_id = ${query.personId}::uuid`);
  if (query.organisationId) where.push(sql`h.organisation_id = ${query.organisationId}::uuid`);
  const after = readCursor(c, query, z.string().regex(/^[0-9]{1,18}$/));
  if (after) where.push(sql`i.id < ${BigInt(after)}`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT i.id::text, h.id::text AS "handoverId", p.id::text AS "personId", p.name AS "personName",
           o.id::text AS "organisationId", o.name AS "organisationName", h.role, h.ended_on AS "endedOn", i.how,
           c.id AS "caseId", c.number, c.procedure, c.stage AS "caseStage", ${subjectSelect},
           i.task_id AS "taskId", i.stage, i.due_on AS "dueOn",
           coalesce(t.closed_at, c.closed_at) IS NOT NULL AS settled, now_has.id::text AS "holderId",
           now_has.name AS "holderName"
      FROM handover_item i
      JOIN handover h ON h.id = i.handover_id
      JOIN organisation o ON o.id = h.organisation_id
      JOIN person p ON p.id = h.person_id
      JOIN "case" c ON c.id = i.case_id
      LEFT JOIN task t ON t.id = i.task_id
      LEFT JOIN person now_has ON now_has.id = coalesce(t.closed_by, t.delegated_to, t.claimed_by)
     WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY i.id DESC LIMIT ${query.limit + 1}`);
  return toPage(c, query, rows, toLine, ({ id }) => id);
}

function toLine(row: Row): z.input<typeof HandoverLine> {
  const table = tableOf(row.procedure);
  const stage = (id: string) => ({ id, title: table.steps[id]?.title ?? id });
  return {
    id: row.id,
    handoverId: row.handoverId,
    person: { id: row.personId, name: row.personName },
    organisation: { id: row.organisationId, name: row.organisationName },
    role: { id: row.role, title: roleTitle(row.role) },
    endedOn: fromDbDate(row.endedOn),
    how: titledBy(handoverKinds, row.how),
    case: {
      id: row.caseId,
      number: row.number,
      procedure: { id: row.procedure, title: table.title },
      stage: stage(row.caseStage),
    },
    ...subjectOfRow(row),
    stage: row.taskId === null ? stage(row.stage) : { id: row.stage, title: taskTitle(table, row.stage, row.taskId) },
    dueOn: fromDbDateOrNull(row.dueOn),
    settled: row.settled,
    holder: row.holderId === null ? null : { id: row.holderId, name: row.holderName ?? '—' },
  };
}
