import { z } from 'zod';
import { demandSomewhere, reach } from '../../access/may';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { codes } from '../../domain/people/member-codes';
import { addDays, startOfDay } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { anyId, byId, day } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { seenSitting } from './seen-sitting';
import { readShortSittings, type ShortRow } from './short-sittings';
import { Sitting, sittingShape } from './sitting-schemas';
import { shortSitting, sittingView } from './sitting-view';
import { sittingColumns } from './sittings-columns';

const { sql } = Prisma;

const filters = {
  organisationId: z.uuid().optional(),
  status: z.enum(codes(sittingStatuses)).optional(),
  from: day.optional(),
  to: day.optional(),
};

/** Whether an organisation that holds the sitting `s` lies at or below one of these paths. */
const heldBelow = (paths: readonly string[]) => sql`
  EXISTS (SELECT 1 FROM sitting_host h JOIN organisation held ON held.id = h.organisation_id
           WHERE h.sitting_id = s.id
             AND EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS top (path) WHERE starts_with(held.path, top.path)))`;

/** 集会: what it is, where it stands, and what the one who asks may do in it. */
export function sittingsRoutes(api: Api): void {
  listRoute(api, {
    path: '/sittings',
    tag: 'sittings',
    summary: 'Sittings of the organisations that I keep or stand above, the newest first',
    filters,
    item: z.strictObject(sittingShape).meta({ id: 'SittingItem' }),
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'sitting.read');
      const where = [heldBelow(reach(c.actor, 'sitting.read'))];
      if (query.organisationId) {
        const of = { id: query.organisationId };
        const found = await c.deps.db.organisation.findUnique({ where: of, select: { path: true } });
        where.push(heldBelow(found ? [found.path] : []));
      }
      if (query.status) where.push(sql`s.status = ${query.status}`);
      if (query.from) where.push(sql`s.begins_at >= ${new Date(startOfDay(query.from))}`);
      if (query.to) where.push(sql`s.begins_at < ${new Date(startOfDay(addDays(query.to, 1)))}`);
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: anyId }));
      if (after) where.push(sql`(s.begins_at, s.id) < (${new Date(after.at)}, ${after.id}::uuid)`);
      const order = sql`s.begins_at DESC, s.id DESC LIMIT ${query.limit + 1}`;
      const rows = await readShortSittings(c.deps.db, where, order);
      const toItem = (row: ShortRow) => ({
        ...shortSitting(row),
        organisation: { id: row.organisationId, name: row.organisationName },
      });
      return toPage(c, query, rows, toItem, ({ beginsAt, id }) => ({ at: written(beginsAt), id }));
    },
    file: { id: 'sittings', title: '集会', columns: sittingColumns, words: { status: sittingStatuses } },
  });

  api.route({
    method: 'get',
    path: '/sittings/{id}',
    tag: 'sittings',
    summary: 'A sitting: what, when and where, how many came, my own line, and what I may do',
    description: 'For the offices of its hosts and those above, its keeper and minute-taker, and members of its hosts.',
    params: byId,
    answers: { 200: Sitting },
    problems: [],
    async handler(c) {
      return { status: 200, body: await sittingView(c, await seenSitting(c, c.params.id)) };
    },
  });
}
