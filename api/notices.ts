import { z } from 'zod';
import type { Notice as Row } from '../prisma/generated/client';
import type { Api } from './api';
import { pageOf, paging, readCursor, toPage } from './cursor';
import { written } from './db-date';
import { once } from './idempotency';
import { byId } from './inputs';
import { Problem } from './problem';

const Notice = z
  .strictObject({
    id: z.uuid(),
    caseId: z.string(),
    lines: z.array(z.string()),
    at: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notice' });

const Filters = z.strictObject({ ...paging, unread: z.enum(['true']).optional() });

const toNotice = ({ id, caseId, lines, deliveredAt, readAt }: Row) => ({
  id,
  caseId,
  lines,
  at: written(deliveredAt as Date),
  readAt: readAt && written(readAt),
});

/** My inbox. */
export function notices(api: Api): void {
  api.route({
    method: 'get',
    path: '/notices',
    tag: 'notices',
    summary: 'My notices that were delivered, newest first',
    query: Filters,
    answers: { 200: pageOf(Notice) },
    problems: ['invalid-cursor'],
    async handler(c) {
      const { query } = c;
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
      const at = after && new Date(after.at);
      const rows = await c.deps.db.notice.findMany({
        where: {
          personId: c.actor.personId,
          deliveredAt: { not: null },
          ...(query.unread && { readAt: null }),
          ...(after && { OR: [{ deliveredAt: { lt: at } }, { deliveredAt: at, id: { gt: after.id } }] }),
        },
        orderBy: [{ deliveredAt: 'desc' }, { id: 'asc' }],
        take: query.limit + 1,
      });
      const last = (row: Row) => ({ at: written(row.deliveredAt as Date), id: row.id });
      return { status: 200, body: toPage(c, query, rows, toNotice, last) };
    },
  });

  api.route({
    method: 'post',
    path: '/notices/{id}/read',
    tag: 'notices',
    summary: 'Mark a notice as read; the first time counts',
    idempotent: true,
    params: byId,
    answers: { 200: Notice },
    problems: [],
    handler: (c) =>
      once(c, async (tx) => {
        const mine = { id: c.params.id, personId: c.actor.personId, deliveredAt: { not: null } };
        await tx.notice.updateMany({ where: { ...mine, readAt: null }, data: { readAt: new Date(c.at) } });
        const row = await tx.notice.findFirst({ where: mine });
        if (!row) throw new Problem('not-found');
        return { status: 200, body: toNotice(row) };
      }),
  });
}
