import { z } from 'zod';
import { reach } from '../../access/may';
import { namesOf } from '../../access/names';
import { type ApprovalKind, approvalKinds, approvalStatuses } from '../../domain/people/approvals';
import { codes } from '../../domain/people/member-codes';
import { readCursor, toPage } from '../../lists/cursor';
import { byId, line } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import type { Approval } from '../../prisma/generated/client';
import { decideApproval, mayDecide, maySee } from '../../registers/approvals/decide';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { approvalColumns } from './approvals-columns';

const named = z.strictObject({ id: z.uuid(), name: z.string() });

export const ApprovalItem = z
  .strictObject({
    id: z.uuid(),
    kind: z.strictObject({ id: z.enum(codes(approvalKinds)), title: z.string() }),
    status: z.enum(codes(approvalStatuses)),
    requestedBy: named,
    requestedAt: z.iso.datetime(),
    person: named.nullable().meta({ description: 'Whom it is about.' }),
    organisation: named.nullable().meta({ description: 'Where a role is wanted.' }),
    detail: z.record(z.string(), z.unknown()).meta({ description: 'Just what is asked: ids and codes.' }),
    decidedBy: named.nullable(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable().meta({ description: 'What whoever decided said of it.' }),
    expiresAt: z.iso.datetime(),
    mine: z.boolean().meta({ description: 'I asked for it.' }),
    mayDecide: z.boolean().meta({ description: 'It waits for a yes or a no that I may say.' }),
  })
  .meta({ id: 'Approval', description: 'What needs a second one’s yes (三员分立).' });

const Decision = z
  .strictObject({
    yes: z.boolean(),
    reason: line(200).optional().meta({ description: 'Why; whoever asked reads it.' }),
  })
  .meta({ id: 'ApprovalDecision' });
const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** The organisation in which a role is wanted. */
const placeOf = ({ detail }: Approval) => z.object({ organisationId: z.uuid() }).safeParse(detail).data?.organisationId;

async function shown(c: Pick<Context, 'deps' | 'actor' | 'today' | 'at'>, rows: readonly Approval[]) {
  const persons = rows.flatMap(({ requestedBy, personId, decidedBy }) => [requestedBy, personId, decidedBy]);
  const names = await namesOf(c.deps.db, { persons, organisations: rows.map(placeOf) }, c.today);
  const one = async (row: Approval): Promise<z.input<typeof ApprovalItem>> => {
    const place = placeOf(row);
    const waits = row.status === 'waiting' && row.expiresAt.getTime() > c.at;
    return {
      id: row.id,
      kind: { id: row.kind as ApprovalKind, title: approvalKinds[row.kind as ApprovalKind] },
      status: row.status as keyof typeof approvalStatuses,
      requestedBy: names.person(row.requestedBy),
      requestedAt: written(row.requestedAt),
      person: row.personId ? names.person(row.personId) : null,
      organisation: place ? names.organisation(place) : null,
      detail: row.detail as Record<string, unknown>,
      decidedBy: row.decidedBy ? names.person(row.decidedBy) : null,
      decidedAt: row.decidedAt && written(row.decidedAt),
      reason: row.reason,
      expiresAt: written(row.expiresAt),
      mine: row.requestedBy === c.actor.personId,
      mayDecide: waits && (await mayDecide(c.deps.db, c.actor, row, c.at)),
    };
  };
  return await Promise.all(rows.map(one));
}

/** What waits for a second one's yes, and saying it. */
export function approvalsRoutes(api: Api): void {
  listRoute(api, {
    path: '/approvals',
    tag: 'people',
    summary: 'What needs a second one’s yes: my own wishes, and those in my reach, newest first',
    filters: { status: z.enum(codes(approvalStatuses)).optional() },
    item: ApprovalItem,
    async page(c, query) {
      const after = readCursor(c, query, Last);
      const mine = { requestedBy: c.actor.personId };
      const within = reach(c.actor, 'approval.read').length ? {} : mine;
      const before = after && [
        { requestedAt: { lt: new Date(after.at) } },
        { requestedAt: new Date(after.at), id: { gt: after.id } },
      ];
      const found = await c.deps.db.approval.findMany({
        where: { ...within, ...(query.status && { status: query.status }), ...(before && { OR: before }) },
        orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
        take: query.limit + 1,
      });
      const last = (row: Approval) => ({ at: written(row.requestedAt), id: row.id });
      const page = toPage(c, query, found, (row) => row, last);
      const seen = page.items.filter((row) => maySee(c.actor, row));
      return { ...page, items: await shown(c, seen) };
    },
    file: {
      id: 'approvals',
      title: '须经他人同意的操作',
      columns: approvalColumns,
      words: { status: approvalStatuses },
    },
  });

  api.route({
    method: 'post',
    path: '/approvals/{id}/decision',
    tag: 'people',
    summary: 'Say yes or no to what somebody else wants to do',
    description: 'After a yes he sends his request again, just as it was, within three days of the first time.',
    idempotent: true,
    params: byId,
    body: Decision,
    answers: { 200: ApprovalItem },
    problems: ['not-allowed', 'approval-closed'],
    handler: (c) =>
      once(c, async (tx) => {
        const row = await decideApproval(tx, c.actor, c.params.id, c.body, c.at);
        const [body] = await shown(c, [row]);
        return { status: 200, body: body as z.input<typeof ApprovalItem> };
      }),
  });
}
