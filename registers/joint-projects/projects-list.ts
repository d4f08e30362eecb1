import { z } from 'zod';
import { reach } from '../../access/may';
import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { codes } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { day, line } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { needFigures, raisedIn } from './needs';

const { sql } = Prisma;

export const projectKinds = { need: '需求', project: '项目' } as const;

/** The lists' own words for the stages: what a unit reads. */
export const projectStages = {
  RAISED: '待审看',
  LISTED: '待认领',
  STREET: '上级协调',
  AGREED: '履行中',
  DELIVERED: '待验收',
  CLOSED: '已完成',
  MERGED: '已并入',
  REFERRED: '已转告',
  STOPPED: '已终止',
  WITHDRAWN: '已撤回',
} as const;

export const ProjectItem = z
  .strictObject({
    id: z.uuid(),
    caseId: z.string(),
    kind: titled,
    title: z.string(),
    community: named,
    raisedBy: orNull(named).meta({ description: 'The unit that raised it; null: the community.' }),
    takenBy: orNull(named).meta({ description: 'A unit, a party organisation or a person.' }),
    owner: orNull(named),
    stage: titled,
    forMeeting: z.boolean().meta({ description: 'To be talked over at the next 联席会.' }),
    raisedOn: day,
    agreedOn: day.nullable(),
    deliverBy: day.nullable(),
    overdue: z.boolean(),
    deliveredOn: day.nullable(),
    fen: z.int().nullable(),
    score: z.int().nullable(),
    closedOn: day.nullable(),
    mergedInto: orNull(z.strictObject({ caseId: z.string(), title: z.string() })).meta({
      description: 'Another one of the community, of which it was a double.',
    }),
  })
  .meta({ id: 'JointProject' });

export type ShownProject = z.output<typeof ProjectItem>;

export const projectFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the communities at or below it.' }),
  unitId: z.uuid().optional().meta({ description: 'Raised or taken by it.' }),
  kind: z.enum(['need', 'project']).optional(),
  q: line(50).optional().meta({ description: 'What its title has in it.' }),
  open: z.enum(['true', 'false']).optional(),
  meeting: z.literal('true').optional().meta({ description: 'Only what is to be talked over at the next 联席会.' }),
  communityId: z.uuid().optional(),
  figure: z.enum(codes(needFigures)).optional().meta({ description: 'What a figure of 共驻共建情况 counts.' }),
  year: z.coerce.number().int().min(2000).max(2200).optional().meta({ description: 'In which it was raised.' }),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof projectFilters]?: z.output<(typeof projectFilters)[Key]>;
};

type Row = Omit<ShownProject, 'kind' | 'stage' | 'overdue'> & { kind: string; stage: string };

const Position = z.object({ on: z.string(), id: z.uuid() });

const name = (id: Prisma.Sql, of: Prisma.Sql) =>
  sql`(SELECT json_build_object('id', x.id, 'name', x.name) FROM ${of} x WHERE x.id = ${id})`;

/** 需求清单 and 项目清单 of communities that I may see, the newest first. */
export async function listProjects(c: Reader, query: Query) {
  const below = reach(c.actor, 'unit.read').map((path) => `${path}%`);
  const where = [sql`m.path LIKE ANY(${below}::text[])`, readable(c, sql`p.case_id`)];
  if (query.kind) where.push(sql`p.kind = ${query.kind}`);
  if (query.open) where.push(query.open === 'true' ? sql`p.closed_on IS NULL` : sql`p.closed_on IS NOT NULL`);
  if (query.q) where.push(sql`position(${query.q} IN p.title) > 0`);
  if (query.meeting) where.push(sql`p.for_meeting AND p.closed_on IS NULL`);
  if (query.unitId)
    where.push(sql`(p.raised_by_unit_id = ${query.unitId}::uuid OR p.taken_by_unit_id = ${query.unitId}::uuid)`);
  if (query.communityId) where.push(sql`p.community_id = ${query.communityId}::uuid`);
  if (query.figure) where.push(needFigures[query.figure].when);
  if (query.year) where.push(raisedIn(query.year));
  if (query.organisationId)
    where.push(sql`m.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(p.raised_on, p.id) < (${after.on}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(sql`
    SELECT p.id::text, p.case_id AS "caseId", p.kind, p.title, json_build_object('id', m.id, 'name', m.name) AS community,
           ${name(sql`p.raised_by_unit_id`, sql`unit`)} AS "raisedBy",
           coalesce(${name(sql`p.taken_by_unit_id`, sql`unit`)}, ${name(sql`p.taken_by_id`, sql`organisation`)},
                    ${name(sql`p.taken_by_person_id`, sql`person`)}) AS "takenBy",
           ${name(sql`p.owner_id`, sql`person`)} AS owner, p.stage, p.for_meeting AS "forMeeting",
           p.raised_on::text AS "raisedOn", p.agreed_on::text AS "agreedOn", p.deliver_by::text AS "deliverBy",
           p.delivered_on::text AS "deliveredOn", p.fen, p.score, p.closed_on::text AS "closedOn",
           (SELECT json_build_object('caseId', x.case_id, 'title', x.title) FROM joint_project x
             WHERE x.id = p.merged_into_id) AS "mergedInto"
      FROM joint_project p JOIN organisation m ON m.id = p.community_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY p.raised_on DESC, p.id DESC LIMIT ${query.limit + 1}`);
  const toItem = (row: Row): ShownProject => ({
    ...row,
    kind: titledBy(projectKinds, row.kind),
    stage: titledBy(projectStages, row.stage),
    overdue: row.stage === 'AGREED' && row.deliverBy !== null && row.deliverBy < c.today,
  });
  return toPage(c, query, rows, toItem, ({ raisedOn, id }) => ({ on: raisedOn, id }));
}

/** 共驻共建清单. */
export const projectColumns: Column<ShownProject>[] = [
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '名称', width: 36, value: ({ title }) => title },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '提出单位', width: 30, value: ({ raisedBy, community }) => raisedBy?.name ?? community.name },
  { title: '认领方', width: 30, value: ({ takenBy }) => takenBy?.name },
  { title: '负责人', value: ({ owner }) => owner?.name },
  { title: '进展', value: ({ stage }) => stage.title },
  { title: '并入', width: 36, value: ({ mergedInto }) => mergedInto?.title },
  { title: '提出日期', as: 'day', value: ({ raisedOn }) => raisedOn },
  { title: '完成期限', as: 'day', value: ({ deliverBy }) => deliverBy },
  { title: '完成日期', as: 'day', value: ({ deliveredOn }) => deliveredOn },
  { title: '经费（元）', value: ({ fen }) => (fen === null ? null : fen / 100) },
  { title: '评分', value: ({ score }) => score },
];
