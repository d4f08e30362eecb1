import { z } from 'zod';
import { casesBelow, isBelow } from '../../access/case-scope';
import { reach } from '../../access/may';
import { ofProcedures, readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { daysBetween } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { tableOf } from '../tables';
import type { VisitData } from './data';

const { sql } = Prisma;

const caseRef = z.strictObject({ id: z.string(), number: z.string() });

export const PocketMember = z
  .strictObject({
    member: named,
    branch: named,
    tagged: z.boolean().meta({ description: '标记为口袋党员' }),
    transfer: orNull(caseRef.extend({ letterNumber: z.string().nullable(), expiredOn: day.nullable() })).meta({
      description: 'The transfer whose letter has expired.',
    }),
    days: z.int().nullable().meta({ description: 'Days since the letter expired; null: there is none here.' }),
    visit: orNull(
      caseRef.extend({
        open: z.boolean(),
        receiving: orNull(named).meta({ description: 'The organisation that is to receive him, and visits him too.' }),
        lastOn: day.nullable(),
        result: orNull(titled),
        by: orNull(named).meta({ description: 'Whose visit the last one was, where two sides visit.' }),
        nextOn: day.nullable(),
      }),
    ).meta({
      description:
        '口袋党员走访, the newest; for the keepers of his branch, and of the organisation that visits him too.',
    }),
  })
  .meta({ id: 'PocketMember' });

export type Pocket = z.output<typeof PocketMember>;

export const pocketFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
};

type Named = { id: string; name: string };

interface Visit {
  id: string;
  number: string;
  open: boolean;
  mine: boolean;
  dueOn: string | null;
  data: VisitData;
  receiving: Named | null;
  by: Named | null;
}

interface Row {
  memberId: string;
  memberName: string;
  branchId: string;
  branchName: string;
  path: string;
  tagged: boolean;
  transfer: { id: string; number: string; mine: boolean } | null;
  letter: { number: string; validUntil: string } | null;
  visit: Visit | null;
}

const After = z.object({ path: z.string(), id: z.uuid() });

const expired = sql`procedure = 'relation-transfer' AND closed_at IS NULL AND stage = 'EXPIRED'`;
const visited = sql`procedure = 'pocket-visit' AND closed_at IS NULL`;

/** Of the visit `v`. */
const side = (name: string) => sql`v.state->'sides'->>${name}`;

const organisation = (id: Prisma.Sql) => sql`
  (SELECT json_build_object('id', n.id, 'name', n.name) FROM organisation n WHERE n.id = (${id})::uuid)`;

/** Which members `m` of the branch `o` are on the list of the one who reads. */
function pocketMembersOf(reader: Reader, paths: readonly string[]): Prisma.Sql[] {
  const c = ofProcedures(reader, 'relation-transfer', 'pocket-visit');
  const below = paths.map((path) => `${path}%`);
  return [
    sql`m.standing IN ('normal', 'lost')`,
    sql`m.id IN (SELECT id FROM member WHERE 'pocket' = ANY(tags)
                 UNION SELECT e.subject_id FROM "case" e WHERE ${expired} AND ${readable(c, sql`e.id`)})`,
    // The community that waits for him looks for him as well, and visits him.
    sql`(o.path LIKE ANY(${below}::text[])
         OR m.id IN (SELECT e.subject_id FROM "case" e
                     WHERE ((${expired}) OR (${visited})) AND e.id IN (${casesBelow(paths)}) AND ${readable(c, sql`e.id`)}))`,
  ];
}

/** They, to be counted. */
export const pocketMemberRows = (c: Reader): Prisma.Sql => sql`
  SELECT FROM member m JOIN organisation o ON o.id = m.branch_id
   WHERE ${Prisma.join(pocketMembersOf(c, reach(c.actor, 'case.read')), ' AND ')}`;

/** 口袋党员: marked so, or with an expired letter; by branch. */
export async function listPocketMembers(c: Reader, query: { limit: number; cursor?: string; organisationId?: string }) {
  const paths = reach(c.actor, 'case.read');
  const where = pocketMembersOf(c, paths);
  if (query.organisationId) {
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  }
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.path, m.id) > (${after.path}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.id::text AS "memberId", m.name AS "memberName", o.id::text AS "branchId", o.name AS "branchName", o.path,
           'pocket' = ANY(m.tags) AS tagged,
           (SELECT json_build_object('id', t.id, 'number', t.number, 'mine', ${isBelow(sql`t.id`, paths)})
              FROM "case" t WHERE t.subject_id = m.id AND ${expired} AND ${readable(c, sql`t.id`)}) AS transfer,
           (SELECT json_build_object('number', l.number, 'validUntil', l.valid_until)
              FROM letter l JOIN "case" t ON t.id = l.case_id
             WHERE t.subject_id = m.id AND ${expired} AND ${readable(c, sql`t.id`)} ORDER BY l.issued_on DESC, l.number DESC LIMIT 1) AS letter,
           (SELECT json_build_object('id', v.id, 'number', v.number, 'open', v.closed_at IS NULL, 'dueOn', v.due_on,
                                     'data', v.state->'data', 'mine', ${isBelow(sql`v.id`, paths)},
                                     'receiving', ${organisation(sql`coalesce(${side('receiving')}, ${side('receiving-committee')})`)},
                                     'by', ${organisation(sql`v.state->'data'->>'visitedBy'`)})
              FROM "case" v WHERE v.subject_id = m.id AND v.procedure = 'pocket-visit' AND ${readable(c, sql`v.id`)}
             ORDER BY v.started_at DESC LIMIT 1) AS visit
      FROM member m JOIN organisation o ON o.id = m.branch_id
     WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY o.path, m.id LIMIT ${query.limit + 1}`);
  const item = (row: Row) => toItem(c, row, paths);
  return toPage(c, query, rows, item, ({ path, memberId }) => ({ path, id: memberId }));
}

function toItem({ today }: Reader, row: Row, paths: readonly string[]): Pocket {
  const kept = paths.some((path) => row.path.startsWith(path));
  // A letter made out to somebody else is none of the visitor's business.
  const transfer = kept || row.transfer?.mine ? row.transfer : null;
  const letter = transfer && row.letter;
  const expiredOn = letter?.validUntil ?? null;
  return {
    member: { id: row.memberId, name: row.memberName },
    branch: { id: row.branchId, name: row.branchName },
    tagged: row.tagged,
    transfer: transfer && {
      id: transfer.id,
      number: transfer.number,
      letterNumber: letter?.number ?? null,
      expiredOn,
    },
    days: expiredOn === null ? null : daysBetween(expiredOn, today),
    visit: row.visit && (kept || row.visit.mine) ? toVisit(row.visit) : null,
  };
}

function toVisit({ id, number, open, dueOn, data, receiving, by }: Visit): NonNullable<Pocket['visit']> {
  const { result, visitedOn = null } = data;
  const title = result && tableOf('pocket-visit').steps.VISIT?.outcomes?.[result]?.title;
  return {
    id,
    number,
    open,
    receiving,
    by,
    lastOn: visitedOn,
    result: result ? { id: result, title: title ?? result } : null,
    nextOn: open ? dueOn : null,
  };
}
