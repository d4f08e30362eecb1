import { z } from 'zod';
import { atOrBelow, demandSomewhere, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { MOST_ROWS } from '../../intake/batches/read-rows';
import { batchKinds, batchStatuses } from '../../intake/batches/store';
import { writeTemplate } from '../../intake/batches/template';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { written } from '../../prisma/db-date';
import { limits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';
import { CSV, graduates, XLSX } from './batch-graduates';
import { batchRows } from './batch-rows';
import { seenBatch } from './batch-scope';
import { batchSteps } from './batch-steps';
import { Batch, batchView, batchViews } from './batch-view';
import { WholeBranchInput, wholeBranchBatch } from './batch-whole-branch';
import { batchColumns } from './batches-columns';

const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Many transfers at once: a file of graduates, or a whole branch. Checked first, started when somebody says so. */
export function batches(api: Api): void {
  api.route({
    method: 'post',
    path: '/batches',
    tag: 'batches',
    summary: 'Check a file of members who are to be transferred',
    description: `At most ${MOST_ROWS} rows. Nothing starts: the rows are checked one after the other (status checking; counts.unchecked is what is left), then the batch waits for its start. Identity numbers are not kept.`,
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({
      organisationId: z
        .uuid()
        .optional()
        .meta({ description: 'Whose members they are; the highest that I keep by default.' }),
    }),
    upload: { types: [XLSX, CSV], limit: limits.file },
    answers: { 202: Batch },
    problems: ['not-allowed', 'not-found', 'batch-file-unreadable', 'batch-too-large'],
    handler: graduates,
  });

  api.route({
    method: 'post',
    path: '/batches/whole-branch',
    tag: 'batches',
    summary: 'Check the transfer of a whole branch (整建制)',
    description: 'Its members are checked one after the other, then the batch waits for its start.',
    idempotent: true,
    body: WholeBranchInput,
    answers: { 202: Batch },
    problems: ['not-allowed', 'not-found', 'batch-too-large'],
    handler: wholeBranchBatch,
  });

  listRoute(api, {
    path: '/batches',
    tag: 'batches',
    summary: 'Batches of the organisations whose members I keep, newest first',
    filters: {
      kind: z.enum(codes(batchKinds)).optional(),
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
      title: '批量接转',
      columns: batchColumns,
      words: { kind: batchKinds, status: batchStatuses },
    },
  });

  api.route({
    method: 'get',
    path: '/batches/template',
    tag: 'batches',
    summary: 'The Excel file to fill in',
    answers: { 200: { media: XLSX, description: 'One sheet with headings and a row that explains them' } },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'batch.write');
      const headers = { 'Content-Disposition': 'attachment; filename="dangwu-batch.xlsx"' };
      return { status: 200, body: await writeTemplate(), headers };
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

  batchRows(api);
  batchSteps(api);
}
