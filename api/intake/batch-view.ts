import { z } from 'zod';
import { namesOf } from '../../access/names';
import { stepOf } from '../../domain/case/procedure';
import { kindTitle } from '../../intake/batches/declared';
import { batchStatuses } from '../../intake/batches/store';
import { named, titled } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { directly } from '../../prisma/direct';
import { Prisma, type Batch as Row } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';
import { tableOf } from '../../procedures/tables';
import { passedRows, type Remark } from '../../sheets/remarks';
import { API_BASE } from '../http/base';
import type { Context } from '../http/context';
import { ShownRemark, shownRemarks } from './remarks';

const { sql } = Prisma;

const Counts = z.strictObject({
  total: z.int(),
  unchecked: z.int().meta({ description: 'Not examined yet: the rest of `total` is how far the check has come.' }),
  checked: z.int(),
  refused: z.int(),
  waiting: z.int(),
  started: z.int(),
  failed: z.int(),
});

/** A batch with how far it is. */
export const Batch = z
  .strictObject({
    id: z.uuid(),
    procedure: titled,
    kind: titled,
    title: z.string(),
    organisation: named,
    createdBy: named,
    createdAt: z.iso.datetime(),
    status: titled,
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable().meta({ description: 'When the last row had started or failed.' }),
    counts: Counts.meta({ description: 'Rows by status.' }),
    file: z
      .strictObject({
        lines: z.int().meta({ description: 'Rows that hold anything: data, and what is among the remarks.' }),
        taken: z.int().meta({ description: 'Rows that became rows of the batch.' }),
        remarks: z.array(ShownRemark),
      })
      .nullable()
      .meta({ description: 'null: did not come as a file, or with an earlier release.' }),
    stages: z
      .array(z.strictObject({ stage: titled, count: z.int() }))
      .meta({ description: 'Its cases that are open, by stage.' }),
    closed: z.int().meta({ description: 'Its cases that are closed.' }),
  })
  .meta({ id: 'Batch' });

interface StatusCount {
  batchId: string;
  status: string;
  count: number;
}

interface CaseCount {
  batchId: string;
  procedure: string;
  stage: string;
  open: boolean;
  count: number;
}

/** Batches as they are shown, with their counts, in three statements. */
export async function batchViews(
  c: Pick<Context, 'deps' | 'today'>,
  rows: readonly Row[],
): Promise<z.input<typeof Batch>[]> {
  const ids = rows.map(({ id }) => id);
  const run = directly(c.deps.db);
  const [rowCounts, caseCounts, names] = await Promise.all([
    run<StatusCount>(sql`
      SELECT batch_id AS "batchId", status, count(*)::int AS count FROM pending_start
       WHERE batch_id = ANY(${ids}::uuid[]) GROUP BY batch_id, status`),
    run<CaseCount>(sql`
      SELECT batch_id AS "batchId", procedure, stage, closed_at IS NULL AS open, count(*)::int AS count FROM "case"
       WHERE batch_id = ANY(${ids}::uuid[]) GROUP BY 1, 2, 3, 4 ORDER BY 3`),
    namesOf(
      c.deps.db,
      { persons: rows.map((row) => row.createdBy), organisations: rows.map((row) => row.organisationId) },
      c.today,
    ),
  ]);
  return rows.map((row) => {
    const ofRows = rowCounts.filter(({ batchId }) => batchId === row.id);
    const ofCases = caseCounts.filter(({ batchId }) => batchId === row.id);
    const count = (status: string) => ofRows.find((one) => one.status === status)?.count ?? 0;
    const sum = (counts: { count: number }[]) => counts.reduce((total, one) => total + one.count, 0);
    return {
      id: row.id,
      procedure: { id: row.procedure, title: tableOf(row.procedure).title },
      kind: { id: row.kind, title: kindTitle(row.procedure, row.kind) },
      title: row.title,
      organisation: names.organisation(row.organisationId),
      createdBy: names.person(row.createdBy),
      createdAt: written(row.createdAt),
      status: { id: row.status, title: statusTitle(row.status, count('started'), sum(ofRows)) },
      startedAt: row.startedAt && written(row.startedAt),
      finishedAt: row.finishedAt && written(row.finishedAt),
      counts: {
        total: sum(ofRows),
        unchecked: count('unchecked'),
        checked: count('checked'),
        refused: count('refused'),
        waiting: count('waiting'),
        started: count('started'),
        failed: count('failed'),
      },
      stages: ofCases
        .filter(({ open }) => open)
        .map((one) => ({
          stage: { id: one.stage, title: stepOf(tableOf(one.procedure), one.stage).title },
          count: one.count,
        })),
      closed: sum(ofCases.filter(({ open }) => !open)),
      file: fileOf(row),
    };
  });
}

/** Where a batch stands. One that is done has begun all its rows, or says how many it has left. */
function statusTitle(status: string, started: number, total: number): string {
  if (status === 'done' && started < total) return `已发起${started}行，余${total - started}行未发起`;
  return batchStatuses[status as keyof typeof batchStatuses];
}

/** What became of the rows of its file; they agreed when it was kept. */
function fileOf({ fileLines, fileRemarks }: Pick<Row, 'fileLines' | 'fileRemarks'>): z.input<typeof Batch>['file'] {
  if (fileLines === null || fileRemarks === null) return null;
  const remarks = fromJson<Remark[]>(fileRemarks);
  return { lines: fileLines, taken: fileLines - passedRows(remarks), remarks: shownRemarks(remarks) };
}

/** One batch as it stands now. @throws when there is none */
export async function batchView(c: Pick<Context, 'deps' | 'today'>, id: string): Promise<z.output<typeof Batch>> {
  const [view] = await batchViews(c, [await c.deps.db.batch.findUniqueOrThrow({ where: { id } })]);
  return view as NonNullable<typeof view>;
}

/** The answer of a request that leaves rows to the worker to examine: the batch, and where to follow it. */
export const accepted = (body: z.output<typeof Batch>) => ({
  status: 202 as const,
  body,
  headers: { Location: `${API_BASE}/batches/${body.id}` },
});
