import { z } from 'zod';
import { readableAmong, withoutHidden } from '../../access/readable';
import { codes } from '../../domain/people/member-codes';
import { batchFileOf } from '../../intake/batches/declared';
import { titleOf } from '../../intake/batches/problems';
import { dataOf, rowProblemsOf, rowStatuses } from '../../intake/batches/store';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import type { Batch, PendingStart } from '../../prisma/generated/client';
import { officeOf } from '../../procedures/offices';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { listRoute } from '../http/list-routes';
import { ownRowParts } from './batch-own';
import { seenBatch } from './batch-scope';
import { batchRowColumns } from './batches-columns';

/** A row of a batch. */
export const BatchRow = z
  .strictObject({
    id: z.uuid(),
    position: z.int().meta({ description: 'Row of the file, as Excel numbers it.' }),
    status: titled,
    member: orNull(named).meta({ description: 'null: not found.' }),
    problems: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        column: z.string().meta({ description: 'Heading of the column to look at; empty: none.' }),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    case: orNull(z.strictObject({ id: z.string(), number: z.string() })),
    attempts: z.int(),
    told: z
      .array(z.strictObject({ title: z.string(), text: z.string() }))
      .meta({ description: 'What its procedure tells of the row besides, in words.' }),
    // Typed where a procedure declares them; here only what every row has is known.
    ...(ownRowParts as Record<never, never>),
  })
  .meta({ id: 'BatchRow' });

/** Rows of a batch as they are shown, with names. */
export async function rowViews(
  c: Context,
  { kind, procedure }: Pick<Batch, 'kind' | 'procedure'>,
  rows: readonly PendingStart[],
): Promise<z.input<typeof BatchRow>[]> {
  const { db } = c.deps;
  const ids = (find: (row: PendingStart) => string | null | undefined) => [
    ...new Set(rows.flatMap((row) => find(row) ?? [])),
  ];
  const values = rows.map((row) => dataOf(row).data);
  // In the order of the rows and of what stands against each.
  const details = await withoutHidden(
    c,
    rows.flatMap((row) => rowProblemsOf(row).map(({ detail = {} }) => detail)),
  );
  const known = await readableAmong(
    c,
    ids((row) => row.caseId),
  );
  const [members, cases, own] = await Promise.all([
    db.member.findMany({ where: { id: { in: ids((row) => dataOf(row).memberId) } }, select: { id: true, name: true } }),
    db.case.findMany({ where: { id: { in: [...known] } }, select: { id: true, number: true } }),
    officeOf(procedure).batches?.row?.of(db, values, c.today),
  ]);
  const isOfFile = batchFileOf(procedure)?.kind === kind;
  return rows.map((row) => {
    const parts = own?.(dataOf(row).data) ?? {};
    return {
      id: row.id,
      position: row.position,
      status: { id: row.status, title: rowStatuses[row.status as keyof typeof rowStatuses] },
      member: members.find(({ id }) => id === dataOf(row).memberId) ?? null,
      problems: rowProblemsOf(row).map((one) => ({
        id: one.type,
        title: titleOf(procedure, one),
        // A whole branch has no file in which to look.
        column: isOfFile ? one.column : '',
        detail: details.shift() ?? {},
      })),
      case: cases.find(({ id }) => id === row.caseId) ?? null,
      attempts: row.attempts,
      told: inWords(procedure, parts),
      ...parts,
    };
  });
}

/** A row's own parts as its columns in a file say them; what says nothing is left out. */
const inWords = (procedure: string, parts: object) =>
  (officeOf(procedure).batches?.row?.columns ?? []).flatMap(({ title, value }) => {
    const text = value(parts);
    return text === null || text === undefined || text === '' ? [] : [{ title, text: String(text) }];
  });

const Last = z.strictObject({ position: z.int(), id: z.uuid() });

/** What became of each row of a batch. */
export function batchRowsRoutes(api: Api): void {
  listRoute(api, {
    path: '/batches/{id}/rows',
    tag: 'batches',
    summary: 'Rows of a batch in the order of the file, with what stands against them',
    params: byId,
    filters: { status: z.enum(codes(rowStatuses)).optional() },
    item: BatchRow,
    async page(c, query) {
      const { batch } = await seenBatch(c, c.params.id);
      const after = readCursor(c, query, Last);
      const rows = await c.deps.db.pendingStart.findMany({
        where: {
          batchId: batch.id,
          status: query.status,
          ...(after && {
            OR: [{ position: { gt: after.position } }, { position: after.position, id: { gt: after.id } }],
          }),
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: query.limit + 1,
      });
      const views = new Map((await rowViews(c, batch, rows)).map((view) => [view.id, view]));
      const toItem = ({ id }: { id: string }) => views.get(id) as z.input<typeof BatchRow>;
      return toPage(c, query, rows, toItem, ({ position, id }) => ({ position, id }));
    },
    file: { id: 'batch-rows', title: '批次明细', columns: batchRowColumns, words: { status: rowStatuses } },
    async about(c) {
      const { batch } = await seenBatch(c, c.params.id);
      return [{ title: '批次', text: batch.title }];
    },
  });
}
