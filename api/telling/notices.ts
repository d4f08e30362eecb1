import { z } from 'zod';
import { readableAmong } from '../../access/readable';
import { linesOutside } from '../../channels/texts';
import { readBatchNotice } from '../../domain/case/ids';
import { codes } from '../../domain/people/member-codes';
import { channelTitles, deliveryStatusTitles } from '../../domain/people/telling';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import { fromDbDateOrNull, written } from '../../prisma/db-date';
import type { Delivery, Notice as Row } from '../../prisma/generated/client';
import { tellOfGiven } from '../../registers/news/tell-of-given';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { noticeColumns } from './notices-columns';

export const Notice = z
  .strictObject({
    id: z.uuid(),
    caseId: z.string().meta({
      description:
        'The case; `digest`; `batch:`, `confirm:`, `contact:`, `duty:`, `opinion:`, `pairing:` or `pairings:` and an id; `discreet`: a case of which I learn no more than this.',
    }),
    batchId: z
      .uuid()
      .nullable()
      .meta({ description: 'Of what is told of several cases of a batch: GET /cases?batchId= has them.' }),
    lines: z.array(z.string()),
    at: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
    deliveries: z
      .array(
        z.strictObject({
          channel: z.enum(codes(channelTitles)),
          status: z.enum(codes(deliveryStatusTitles)),
          title: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .meta({ description: 'How it left besides, and whether it arrived.' }),
    relayed: z
      .strictObject({ toldOn: z.iso.date().nullable() })
      .nullable()
      .meta({ description: 'Passed on by a person; without a day: not yet.' }),
  })
  .meta({ id: 'Notice' });

/** Notices as they are shown, with what became of them outside. */
async function shown(
  c: Context,
  db: Database | Transaction,
  rows: readonly Row[],
): Promise<Map<string, z.input<typeof Notice>>> {
  const known = await readableAmong(
    c,
    rows.map(({ caseId }) => caseId),
    true,
  );
  const where = { noticeId: { in: rows.map(({ id }) => id) } };
  const sent = await db.delivery.findMany({ where, orderBy: { createdAt: 'asc' } });
  const relayed = await db.relayLine.findMany({ where });
  const entries = rows.map(({ id, caseId, deliveredAt, readAt, ...row }) => {
    const lines = c.forFile ? linesOutside({ caseId, ...row }) : row.lines;
    const shownId = known.has(caseId) ? caseId : 'discreet';
    const relay = relayed.find(({ noticeId }) => noticeId === id);
    const deliveries = sent.filter(({ noticeId }) => noticeId === id).map(toDelivery);
    const at = written(deliveredAt as Date);
    const outside = { deliveries, relayed: relay ? { toldOn: fromDbDateOrNull(relay.toldOn) } : null };
    const batchId = readBatchNotice(caseId) ?? null;
    return [id, { id, caseId: shownId, batchId, lines, at, readAt: readAt && written(readAt), ...outside }] as const;
  });
  return new Map(entries);
}

function toDelivery({ channel, status, createdAt, sentAt, finishedAt }: Delivery) {
  const way = channel as keyof typeof channelTitles;
  const state = status as keyof typeof deliveryStatusTitles;
  const title = `${channelTitles[way]}${deliveryStatusTitles[state]}`;
  return { channel: way, status: state, title, at: written(finishedAt ?? sentAt ?? createdAt) };
}

/** My inbox. */
export function noticesRoutes(api: Api): void {
  listRoute(api, {
    path: '/notices',
    tag: 'notices',
    summary: 'My notices that were delivered, newest first',
    filters: { unread: z.enum(['true']).optional() },
    item: Notice,
    async page(c, query) {
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
      const all = await shown(c, c.deps.db, rows);
      const toItem = ({ id }: Row) => all.get(id) as z.input<typeof Notice>;
      return toPage(c, query, rows, toItem, last);
    },
    file: { id: 'notices', title: '我的通知', columns: noticeColumns },
  });

  api.route({
    method: 'get',
    path: '/notices/count',
    tag: 'notices',
    summary: 'How many of my notices I have not read',
    answers: { 200: z.strictObject({ unread: z.int() }) },
    problems: [],
    async handler({ deps, actor: { personId } }) {
      const unread = await deps.db.notice.count({ where: { personId, deliveredAt: { not: null }, readAt: null } });
      return { status: 200, body: { unread } };
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
        const read = { where: { ...mine, readAt: null }, data: { readAt: new Date(c.at) } };
        const { count } = await tx.notice.updateMany(read);
        if (count) await tx.$executeRaw(tellOfGiven([c.params.id], { how: 'read', on: c.today, at: c.at }));
        const row = await tx.notice.findFirst({ where: mine });
        if (!row) throw new Problem('not-found');
        const body = (await shown(c, tx, [row])).get(row.id) as z.input<typeof Notice>;
        return { status: 200, body };
      }),
  });
}
