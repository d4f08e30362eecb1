import { z } from 'zod';
import { reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { channelTitles, deliveryStatusTitles } from '../../domain/people/telling';
import { readCursor, toPage } from '../../lists/cursor';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { addressOf, contactSelect, maskContact } from '../../registers/people/contacts';
import type { Api } from '../http/api';
import { listRoute, UNSEALED } from '../http/list-routes';
import { deliveryColumns } from './deliveries-columns';

const { sql } = Prisma;

export const Delivery = z
  .strictObject({
    id: z.uuid(),
    noticeId: z.uuid(),
    person: z.strictObject({ id: z.uuid(), name: z.string() }),
    channel: z.enum(codes(channelTitles)),
    channelTitle: z.string(),
    address: z
      .string()
      .nullable()
      .meta({ description: 'Masked; as it stands today, or an old one that was told of its change.' }),
    status: z.enum(codes(deliveryStatusTitles)),
    statusTitle: z.string(),
    code: z.string().nullable().meta({ description: "The provider's code, or ours; never its words." }),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    nextAt: z.iso.datetime().nullable(),
    sentAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });

const filters = {
  status: z.enum(codes(deliveryStatusTitles)).optional(),
  organisationId: z.uuid().optional(),
  memberId: z.uuid().optional(),
};

interface Row {
  id: string;
  noticeId: string;
  personId: string;
  channel: keyof typeof channelTitles;
  status: keyof typeof deliveryStatusTitles;
  error: string | null;
  attempts: number;
  createdAt: Date;
  nextAt: Date | null;
  sentAt: Date | null;
  finishedAt: Date | null;
  address: Uint8Array | null;
}

const below = (path: Prisma.Sql, paths: readonly string[]) =>
  sql`EXISTS (SELECT 1 FROM unnest(${paths}::text[]) AS top (path) WHERE starts_with(${path}, top.path))`;

/** The person belongs there: as a member of the branch or group, or by a role. */
const belongs = (paths: readonly string[]) => sql`
  (EXISTS (SELECT 1 FROM member m JOIN organisation o ON o.id = m.branch_id OR o.id = m.group_id
            WHERE m.person_id = d.person_id AND ${below(sql`o.path`, paths)})
   OR EXISTS (SELECT 1 FROM role_holding h JOIN organisation o ON o.id = h.organisation_id
               WHERE h.person_id = d.person_id AND ${below(sql`o.path`, paths)}))`;

/** What left the inbox: to whom, how, and whether it arrived. */
export function deliveriesRoutes(api: Api): void {
  listRoute(api, {
    path: '/deliveries',
    tag: 'notices',
    summary: 'What was sent by mail, SMS and WeCom to people in my reach, newest first',
    description: 'Without what it said. With organisationId: people there and below; with memberId: that member.',
    filters,
    item: Delivery,
    problems: ['not-allowed', 'not-found'],
    async page(c, query) {
      const { deps } = c;
      const paths = reach(c.actor, 'delivery.read');
      if (!paths.length) throw new Problem('not-allowed');
      const where = [belongs(paths)];
      if (query.organisationId) {
        const id = query.organisationId;
        const found = await deps.db.organisation.findUnique({ where: { id }, select: { path: true } });
        if (!found || !paths.some((path) => found.path.startsWith(path))) throw new Problem('not-found');
        where.push(belongs([found.path]));
      }
      if (query.memberId) {
        where.push(sql`d.person_id = (SELECT m.person_id FROM member m WHERE m.id = ${query.memberId}::uuid)`);
      }
      if (query.status) where.push(sql`d.status = ${query.status}`);
      const after = readCursor(c, query, z.strictObject({ at: z.iso.datetime(), id: z.uuid() }));
      if (after) where.push(sql`(d.created_at, d.id) < (${new Date(after.at)}, ${after.id}::uuid)`);
      const rows = await deps.db.$queryRaw<Row[]>`
        SELECT d.id::text, d.notice_id::text AS "noticeId", d.person_id::text AS "personId", d.channel, d.status,
               d.error, d.attempts, d.created_at AS "createdAt", d.next_at AS "nextAt", d.sent_at AS "sentAt",
               d.finished_at AS "finishedAt", d.address
          FROM delivery d WHERE ${Prisma.join(where, ' AND ')}
         ORDER BY d.created_at DESC, d.id DESC LIMIT ${query.limit + 1}`;
      const ids = [...new Set(rows.map(({ personId }) => personId))];
      const people = await deps.db.person.findMany({ where: { id: { in: ids } }, select: contactSelect });
      const toItem = (row: Row): z.input<typeof Delivery> => {
        const person = people.find(({ id }) => id === row.personId);
        const address = addressOf(deps.keys, row, person);
        return {
          id: row.id,
          noticeId: row.noticeId,
          person: { id: row.personId, name: person?.name ?? '—' },
          channel: row.channel,
          channelTitle: channelTitles[row.channel],
          address: address ? maskContact(row.channel, address) : null,
          status: row.status,
          statusTitle: deliveryStatusTitles[row.status],
          code: row.error,
          attempts: row.attempts,
          createdAt: written(row.createdAt),
          nextAt: row.nextAt && written(row.nextAt),
          sentAt: row.sentAt && written(row.sentAt),
          finishedAt: row.finishedAt && written(row.finishedAt),
        };
      };
      const last = (row: Row) => ({ at: written(row.createdAt), id: row.id });
      return toPage(c, query, rows, toItem, last);
    },
    file: {
      id: 'deliveries',
      title: '站外发送记录',
      columns: deliveryColumns,
      page: UNSEALED,
      words: { status: deliveryStatusTitles },
    },
  });
}
