import { z } from 'zod';
import { reach } from '../../access/may';
import { type Names, namesOf } from '../../access/names';
import { addDays, startOfDay } from '../../domain/time/dates';
import { auditAction, auditObject, auditObjects } from '../../domain/words/audit-words';
import { readCursor, toPage } from '../../lists/cursor';
import { day, text } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { auditColumns } from './audit-columns';
import { withoutDiscreet } from './audit-discreet';

export const AuditItem = z
  .strictObject({
    actorId: z.uuid(),
    actorName: z.string(),
    seq: z.int(),
    at: z.iso.datetime(),
    action: z.string(),
    actionTitle: z.string(),
    objectKind: z.string(),
    objectTitle: z.string(),
    objectId: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

const filters = {
  actorId: z.uuid().optional(),
  objectKind: text(40).optional(),
  objectId: text(100).optional(),
  from: day.optional(),
  to: day.optional(),
};

type Query = z.output<z.ZodObject<typeof filters>> & { limit: number; cursor?: string };

const Last = z.strictObject({ at: z.iso.datetime(), actorId: z.uuid(), seq: z.int() });

interface Row {
  actor_id: string;
  seq: number;
  at: Date;
  action: string;
  object_kind: string;
  object_id: string;
  detail: Record<string, unknown>;
  hash: string;
}

const toEntry = (names: Names, { actor_id, at, object_kind, object_id, ...rest }: Row) => ({
  ...rest,
  actorId: actor_id,
  actorName: names.person(actor_id).name,
  at: written(at),
  actionTitle: auditAction(object_kind, rest.action),
  objectKind: object_kind,
  objectTitle: auditObject(object_kind),
  objectId: object_id,
});

const { sql } = Prisma;
const any = (conditions: Prisma.Sql[]) => sql`(${Prisma.join(conditions, ' OR ')})`;

/** Whether somebody holds or held a role, or is a member, at or below one of the paths. */
function isOf(paths: string[]): Prisma.Sql {
  const within = any(paths.map((path) => sql`o.path LIKE ${`${path}%`}`));
  return any([
    sql`EXISTS (SELECT 1 FROM role_holding r JOIN organisation o ON o.id = r.organisation_id
                 WHERE r.person_id = a.actor_id AND ${within})`,
    sql`EXISTS (SELECT 1 FROM member m JOIN organisation o ON o.id = m.branch_id
                 WHERE m.person_id = a.actor_id AND ${within})`,
    // What strangers tried under names that nobody has concerns the whole house: its top sees it.
    sql`(a.object_kind = 'sign-in' AND EXISTS (SELECT 1 FROM organisation o WHERE o.parent_id IS NULL AND ${within}))`,
  ]);
}

function conditions(query: Query, after: z.output<typeof Last> | undefined): Prisma.Sql[] {
  const { actorId, objectKind, objectId, from, to } = query;
  const at = after && new Date(after.at);
  return [
    ...(actorId ? [sql`a.actor_id = ${actorId}::uuid`] : []),
    ...(objectKind ? [sql`a.object_kind = ${objectKind}`] : []),
    ...(objectId ? [sql`a.object_id = ${objectId}`] : []),
    ...(from ? [sql`a.at >= ${new Date(startOfDay(from))}::timestamptz`] : []),
    ...(to ? [sql`a.at < ${new Date(startOfDay(addDays(to, 1)))}::timestamptz`] : []),
    ...(after
      ? [
          sql`(a.at < ${at}::timestamptz OR a.at = ${at}::timestamptz AND (a.actor_id > ${after.actorId}::uuid
               OR a.actor_id = ${after.actorId}::uuid AND a.seq < ${after.seq}::int))`,
        ]
      : []),
  ];
}

/** Who read, changed or exported what. */
export function auditLogRoutes(api: Api): void {
  listRoute(api, {
    path: '/audit',
    tag: 'audit',
    summary: 'What people of my organisations did, newest first',
    filters,
    item: AuditItem,
    problems: ['not-allowed'],
    async page(c, query) {
      const { deps } = c;
      const paths = reach(c.actor, 'audit.read');
      if (paths.length === 0) throw new Problem('not-allowed');
      const where = Prisma.join([isOf(paths), ...conditions(query, readCursor(c, query, Last))], ' AND ');
      const found = await deps.db.$queryRaw<Row[]>`
        SELECT a.actor_id::text, a.seq, a.at, a.action, a.object_kind, a.object_id, a.detail, encode(a.hash, 'hex') AS hash
          FROM audit a WHERE ${where}
         ORDER BY a.at DESC, a.actor_id, a.seq DESC LIMIT ${query.limit + 1}`;
      const rows = await withoutDiscreet(c, found);
      const last = ({ at, actor_id, seq }: Row) => ({ at: written(at), actorId: actor_id, seq });
      const names = await namesOf(deps.db, { persons: rows.map(({ actor_id }) => actor_id) }, c.today);
      return toPage(c, query, rows, (row) => toEntry(names, row), last);
    },
    // Newest first: rows that are added while pages are read come before those pages, so that the file ends.
    file: { id: 'audit', title: '操作留痕', columns: auditColumns, words: { objectKind: auditObjects } },
  });

  api.route({
    method: 'get',
    path: '/audit/objects',
    tag: 'audit',
    summary: 'What kinds of objects the audit speaks of',
    answers: { 200: z.strictObject({ items: z.array(titled) }) },
    problems: [],
    async handler() {
      return { status: 200, body: { items: Object.entries(auditObjects).map(([id, title]) => ({ id, title })) } };
    },
  });
}
