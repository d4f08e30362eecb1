import { z } from 'zod';
import { atOrBelow, demandSomewhere, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { batchKinds } from '../../intake/batches/declared';
import { batchStatuses } from '../../intake/batches/store';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { batchRowsRoutes } from './batch-rows';
import { discreetly, seenBatch } from './batch-scope';
import { batchStartsRoutes } from './batch-starts';
import { batchStepsRoutes } from './batch-steps';
import { Batch, batchView, batchViews } from './batch-view';
import { batchColumns } from './batches-columns';

const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Many cases at once, from a file or for a whole branch. Checked first, started when somebody says so. */
export function batchesRoutes(api: Api): void {
  batchStartsRoutes(api);

  listRoute(api, {
    path: '/batches',
    tag: 'batches',
    summary: 'Batches of the organisations whose members I keep, newest first',
    filters: {
      kind: z.enum(Object.keys(batchKinds)).optional(),
      status: z.enum(codes(batchStatuses)).optional(),
    },
    item: Batch,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'batch.read');
      const { kind, status, limit } = query;
      const after = readCursor(c, query, Last);
      const mine = await c.deps.db.organisation.findMany({
        where: atOrBelow(reach(c.actor, 'batch.read')),
        select: { id: true },
      });
      const rows = await c.deps.db.batch.findMany({
        where: {
          organisationId: { in: mine.map(({ id }) => id) },
          kind,
          status,
          AND: [discreetly(c)],
          ...(after && {
            OR: [{ createdAt: { lt: new Date(after.at) } }, { createdAt: new Date(after.at), id: { gt: after.id } }],
          }),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: limit + 1,
      });
      const views = await batchViews(c, rows.slice(0, limit));
      const toItem = ({ id }: { id: string }) => views.find((view) => view.id === id) as (typeof views)[number];
      return toPage(c, query, rows, toItem, ({ id, createdAt }) => ({ at: written(createdAt), id }));
    },
    file: {
      id: 'batches',
      title: '批次列表',
      columns: batchColumns,
      words: { kind: batchKinds, status: batchStatuses },
    },
  });

  api.route({
    method: 'get',
    path: '/batches/{id}',
    tag: 'batches',
    summary: 'One batch and how far it is',
    params: byId,
    answers: { 200: Batch },
    problems: [],
    async handler(c) {
      const { batch } = await seenBatch(c, c.params.id);
      return { status: 200, body: await batchView(c, batch.id) };
    },
  });

  batchRowsRoutes(api);
  batchStepsRoutes(api);
}
