import { z } from 'zod';
import { named, orNull, titled } from '../api/case-schemas';
import { casesBelow } from '../api/case-scope';
import type { Context } from '../api/context';
import { readCursor, toPage } from '../api/cursor';
import { day } from '../api/inputs';
import { reach } from '../api/may';
import { daysBetween } from '../domain/dates';
import { tableOf } from '../domain/procedures/all';
import { directly } from '../prisma/direct';
import { Prisma } from '../prisma/generated/client';

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
        lastOn: day.nullable(),
        result: orNull(titled),
        nextOn: day.nullable(),
      }),
    ).meta({ description: '口袋党员走访, the newest; only for the keepers of his branch.' }),
  })
  .meta({ id: 'PocketMember' });

export type Pocket = z.output<typeof PocketMember>;

export const pocketFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }),
};

interface Row {
  memberId: string;
  memberName: string;
  branchId: string;
  branchName: string;
  path: string;
  tagged: boolean;
  transfer: { id: string; number: string } | null;
  letter: { number: string; validUntil: string } | null;
  visit: { id: string; number: string; open: boolean; dueOn: string | null; data: Record<string, unknown> } | null;
}

const After = z.object({ path: z.string(), id: z.uuid() });

const expired = sql`procedure = 'relation-transfer' AND closed_at IS NULL AND stage = 'EXPIRED'`;

/** 口袋党员: marked so, or with an expired letter; by branch. */
export async function listPocketMembers(
  c: Context,
  query: { limit: number; cursor?: string; organisationId?: string },
) {
  const paths = reach(c.actor, 'case.read');
  const below = paths.map((path) => `${path}%`);
  const where = [
    sql`m.standing IN ('normal', 'lost')`,
    sql`m.id IN (SELECT id FROM member WHERE 'pocket' = ANY(tags)
                 UNION SELECT member_id FROM "case" WHERE ${expired})`,
    // The community that waits for him looks for him as well.
    sql`(o.path LIKE ANY(${below}::text[])
         OR m.id IN (SELECT member_id FROM "case" WHERE ${expired} AND id IN (${casesBelow(paths)})))`,
  ];
  if (query.organisationId) {
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  }
  const after = readCursor(c, query, After);
  if (after) where.push(sql`(o.path, m.id) > (${after.path}, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT m.id::text AS "memberId", m.name AS "memberName", o.id::text AS "branchId", o.name AS "branchName", o.path,
           'pocket' = ANY(m.tags) AS tagged,
           (SELECT json_build_object('id', t.id, 'number', t.number)
              FROM "case" t WHERE t.member_id = m.id AND ${expired}) AS transfer,
           (SELECT json_build_object('number', l.number, 'validUntil', l.valid_until)
              FROM letter l JOIN "case" t ON t.id = l.case_id
             WHERE t.member_id = m.id AND ${expired} ORDER BY l.issued_on DESC, l.number DESC LIMIT 1) AS letter,
           (SELECT json_build_object('id', v.id, 'number', v.number, 'open', v.closed_at IS NULL, 'dueOn', v.due_on,
                                     'data', v.state->'data')
              FROM "case" v WHERE v.member_id = m.id AND v.procedure = 'pocket-visit'
             ORDER BY v.started_at DESC LIMIT 1) AS visit
      FROM member m JOIN organisation o ON o.id = m.branch_id
     WHERE ${Prisma.join(where, ' AND ')}
     ORDER BY o.path, m.id LIMIT ${query.limit + 1}`);
  const item = (row: Row) => toItem(c, row, paths);
  return toPage(c, query, rows, item, ({ path, memberId }) => ({ path, id: memberId }));
}

function toItem({ today }: Context, row: Row, paths: readonly string[]): Pocket {
  const kept = paths.some((path) => row.path.startsWith(path));
  const expiredOn = row.letter?.validUntil ?? null;
  return {
    member: { id: row.memberId, name: row.memberName },
    branch: { id: row.branchId, name: row.branchName },
    tagged: row.tagged,
    transfer: row.transfer && { ...row.transfer, letterNumber: row.letter?.number ?? null, expiredOn },
    days: expiredOn === null ? null : daysBetween(expiredOn, today),
    visit: kept && row.visit ? toVisit(row.visit) : null,
  };
}

function toVisit({ id, number, open, dueOn, data }: NonNullable<Row['visit']>): NonNullable<Pocket['visit']> {
  const result = data.result as string | undefined;
  const title = result && tableOf('pocket-visit').steps.VISIT?.outcomes?.[result]?.title;
  return {
    id,
    number,
    open,
    lastOn: (data.visitedOn as string | undefined) ?? null,
    result: result ? { id: result, title: title ?? result } : null,
    nextOn: open ? dueOn : null,
  };
}
