import { z } from 'zod';
import { casesBelow, isAmongSeen } from '../../access/case-scope';
import { readable } from '../../access/readable';
import { worded } from '../../domain/case/words';
import { localDate } from '../../domain/time/dates';
import { clockColour } from '../../domain/time/deadlines';
import { caseNumberOf } from '../../domain/words/case-number';
import { documentNumberKey } from '../../domain/words/document-number';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { fromDbDate, written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { offices } from '../../procedures/offices';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';
import { worthALook } from './attention';
import type { CaseItem } from './case-schemas';
import { type SubjectRow, subjectOfRow, subjectSelect } from './subject-view';

interface Filters {
  limit: number;
  cursor?: string;
  procedure?: string;
  stage?: string;
  organisationId?: string;
  memberId?: string;
  subjectId?: string;
  batchId?: string;
  paperNumber?: string;
  number?: string;
  attention?: string;
  overdue?: 'true';
  open?: 'true' | 'false';
}

interface Row extends SubjectRow {
  id: string;
  procedure: string;
  number: string;
  stage: string;
  stageSince: Date;
  dueOn: Date | null;
  startedAt: Date;
  closedAt: Date | null;
  ending: string | null;
  sides: { side: string; id: string; name: string }[];
  /** The reader may see the whole case, not only how it ended. */
  whole: boolean;
}

const { sql } = Prisma;

/** Where the page after a row begins: its due date, and its id among those of the same day. */
const Position = z.object({ due: day.nullable(), id: z.string() });

/** What comes after a row in the order of due date, id; rows without a due date come last. */
export function afterDue(due: Prisma.Sql, id: Prisma.Sql, position: z.output<typeof Position>): Prisma.Sql {
  if (position.due === null) return sql`(${due} IS NULL AND ${id} > ${position.id})`;
  return sql`(${due} > ${position.due}::date OR (${due} = ${position.due}::date AND ${id} > ${position.id}) OR ${due} IS NULL)`;
}

/** Reads the cursor of a list in that order. */
export const positionOf = (c: Context, query: { limit: number; cursor?: string }) => readCursor(c, query, Position);

/** A page of the cases that the one who asks may see. @param more further conditions on the case `c` */
export async function listCases(c: Context, query: Filters, more: readonly Prisma.Sql[] = []) {
  const after = positionOf(c, query);
  const where = [isAmongSeen(c, sql`c.id`), ...(await filters(c, query)), ...more];
  if (after) where.push(afterDue(sql`c.due_on`, sql`c.id`, after));
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT c.id, c.procedure, c.number, c.stage, c.stage_since AS "stageSince", c.due_on AS "dueOn",
           c.started_at AS "startedAt", c.closed_at AS "closedAt", c.ending, ${subjectSelect},
           (SELECT json_agg(json_build_object('side', co.side, 'id', o.id, 'name', o.name) ORDER BY co.side)
              FROM case_organisation co JOIN organisation o ON o.id = co.organisation_id
             WHERE co.case_id = c.id) AS sides, ${readable(c, sql`c.id`)} AS whole
      FROM "case" c
     WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY c.due_on ASC NULLS LAST, c.id
     LIMIT ${query.limit + 1}`);
  const last = ({ dueOn, id }: Row) => ({ due: dueOn && fromDbDate(dueOn), id });
  return toPage(c, query, rows, (row) => item(c, row), last);
}

/** How many cases such a list has. */
export async function countCases(c: Context, query: Omit<Filters, 'limit' | 'cursor'>): Promise<number> {
  const where = [isAmongSeen(c, sql`c.id`), ...(await filters(c, query))];
  const [row] = await directly(c.deps.db)<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM "case" c WHERE ${Prisma.join(where, ' AND ')}`,
  );
  return row?.count ?? 0;
}

async function filters(c: Context, query: Omit<Filters, 'limit' | 'cursor'>): Promise<Prisma.Sql[]> {
  const {
    procedure,
    stage,
    organisationId,
    memberId,
    subjectId,
    batchId,
    paperNumber,
    number,
    attention,
    overdue,
    open,
  } = query;
  const all: Prisma.Sql[] = [];
  if (procedure) all.push(sql`c.procedure = ${procedure}`);
  if (stage) all.push(sql`c.stage = ${stage}`);
  if (memberId) all.push(sql`(c.subject_kind = 'member' AND c.subject_id = ${memberId}::uuid)`);
  if (subjectId) all.push(sql`c.subject_id = ${subjectId}::uuid`);
  if (batchId) all.push(sql`c.batch_id = ${batchId}::uuid`);
  if (paperNumber !== undefined) all.push(hasPaperNumber(documentNumberKey(paperNumber)));
  if (number !== undefined) all.push(sql`c.number = ${caseNumberOf(number)}`);
  if (attention !== undefined) all.push(worthALook(attention, c.today));
  if (organisationId) {
    const organisation = await c.deps.db.organisation.findUnique({
      where: { id: organisationId },
      select: { path: true },
    });
    all.push(organisation ? sql`c.id IN (${casesBelow([organisation.path])})` : sql`FALSE`);
  }
  if (overdue) all.push(sql`c.closed_at IS NULL AND c.due_on < ${c.today}::date`);
  if (open) all.push(open === 'true' ? sql`c.closed_at IS NULL` : sql`c.closed_at IS NOT NULL`);
  return all;
}

/** A paper with this number belongs to the case: each procedure knows where its numbers stand. */
function hasPaperNumber(key: string): Prisma.Sql {
  const ways = Object.entries(offices).flatMap(([id, { hasNumber }]) =>
    hasNumber && key !== '' ? [sql`(c.procedure = ${id} AND ${hasNumber(key)})`] : [],
  );
  return ways.length ? sql`(${Prisma.join(ways, ' OR ')})` : sql`FALSE`;
}

function item({ today }: Context, row: Row): z.input<typeof CaseItem> {
  const table = tableOf(row.procedure);
  const dueOn = row.dueOn && fromDbDate(row.dueOn);
  return {
    id: row.id,
    number: row.number,
    procedure: { id: row.procedure, title: table.title },
    stage: { id: row.stage, title: table.steps[row.stage]?.title ?? row.stage },
    stageSince: written(row.stageSince),
    ...subjectOfRow(row),
    dueOn,
    colour: dueOn === null ? null : clockColour(localDate(row.stageSince.getTime()), dueOn, today),
    sides: (row.whole ? row.sides : []).map(({ side, id, name }) => ({
      side: worded(table, 'sides', side),
      organisation: { id, name },
    })),
    startedAt: row.whole ? written(row.startedAt) : null,
    closedAt: row.closedAt && written(row.closedAt),
    ending: row.ending === null ? null : worded(table, 'endings', row.ending),
  };
}
