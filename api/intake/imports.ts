import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import { readCursor, toPage } from '../../lists/cursor';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Job } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';
import { headingsOf } from '../../registers/jobs/import-headings';
import { correctableUntil, importResultOf, importStatuses, openImport } from '../../registers/jobs/import-job';
import { SHEET_TYPES, XLSX_TYPE } from '../../sheets/media-types';
import { type ImportError, importProblems } from '../../sheets/problems';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { importingOffice } from './import-columns';
import { importColumns } from './imports-columns';
import { ShownRemark, shownRemarks } from './remarks';

const Fault = z
  .strictObject({
    sheet: z.string(),
    /** As Excel numbers it; 0 for the whole sheet or file. */
    row: z.int(),
    column: z.string(),
    type: z.enum(codes(importProblems)),
    reason: z.string(),
  })
  .meta({ id: 'ImportError' });

export const Import = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(codes(importStatuses)),
    checkOnly: z.boolean(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** Rows of the file, and how many of them are checked, and then written. */
    total: z.int(),
    done: z.int(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    errorCount: z.int(),
    lines: z.int().meta({
      description:
        'Rows of the file that hold anything: `total` of them are data, what the others are is among `remarks`.',
    }),
    remarks: z.array(ShownRemark),
    correctableUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Of a refused import: how long `errors/export` gives its rows back to correct.' }),
  })
  .meta({ id: 'Import', description: 'A refused or failed import has written nothing.' });

const ImportWithErrors = Import.extend({ errors: z.array(Fault) }).meta({
  id: 'ImportWithErrors',
  description: 'The first 1,000 errors; `errorCount` counts all of them.',
});

const writtenOrNull = (date: Date | null) => date && written(date);

function toImport(job: Omit<Job, 'errors'>): z.output<typeof Import> {
  const { checkOnly, created, changed, unchanged, errorCount, lines, remarks } = importResultOf(job);
  return {
    id: job.id,
    status: job.status as z.output<typeof Import>['status'],
    checkOnly,
    createdAt: written(job.createdAt),
    finishedAt: writtenOrNull(job.finishedAt),
    total: job.total,
    done: job.done,
    created,
    changed,
    unchanged,
    errorCount,
    lines: lines ?? job.total,
    remarks: shownRemarks(remarks),
    correctableUntil: writtenOrNull(correctableUntil(job)),
  };
}

const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Bringing registers in from Excel or CSV. */
export function importsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/imports',
    tag: 'imports',
    summary: 'Import organisations, members, and people with their roles',
    description:
      'The file is sent as it is, Excel or CSV by its content. All rows are checked first; if any is wrong, nothing is imported. `check=only` checks and writes nothing. `columns=confirmed` reads headings as my office confirmed them by `POST /imports/headings`.',
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({ check: z.literal('only').optional(), columns: z.literal('confirmed').optional() }),
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 202: Import },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'import.write');
        const headings = c.query.columns ? await headingsOf(tx, await importingOffice(c)) : undefined;
        const file = { bytes: c.file, checkOnly: c.query.check === 'only', headings };
        const job = await openImport(tx, c.deps.keys, { ...file, createdBy: c.actor.personId, at: c.at });
        return { status: 202 as const, body: toImport(job), headers: { Location: `/api/v1/imports/${job.id}` } };
      }),
  });

  listRoute(api, {
    path: '/imports',
    tag: 'imports',
    summary: 'My imports, newest first',
    filters: {},
    item: Import,
    problems: ['not-allowed'],
    async page(c, query) {
      demandSomewhere(c.actor, 'import.read');
      const after = readCursor(c, query, Last);
      const before = after && [
        { createdAt: { lt: new Date(after.at) } },
        { createdAt: new Date(after.at), id: { gt: after.id } },
      ];
      const rows = await c.deps.db.job.findMany({
        where: { createdBy: c.actor.personId, kind: 'import', ...(before && { OR: before }) },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: query.limit + 1,
        omit: { errors: true },
      });
      const last = (job: (typeof rows)[number]) => ({ at: written(job.createdAt), id: job.id });
      return toPage(c, query, rows, toImport, last);
    },
    file: { id: 'imports', title: '名册导入', columns: importColumns },
  });

  api.route({
    method: 'get',
    path: '/imports/template',
    tag: 'imports',
    summary: 'The Excel file to fill in',
    description: '`of=past`: what members did before, and who is exempt, for going live.',
    query: z.strictObject({ of: z.literal('past').optional() }),
    answers: { 200: { media: XLSX_TYPE, description: 'One sheet a kind, with headings and a row that explains them' } },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'import.write');
      const kinds = c.query.of
        ? { pastLife: [], pastDues: [], exemptions: [] }
        : { organisations: [], members: [], people: [] };
      const body = await writeXlsx(kinds);
      return {
        status: 200,
        body,
        headers: {
          'Content-Type': XLSX_TYPE,
          'Content-Disposition': `attachment; filename="dangwu-${c.query.of ?? 'import'}.xlsx"`,
        },
      };
    },
  });

  api.route({
    method: 'get',
    path: '/imports/{id}',
    tag: 'imports',
    summary: 'One of my imports, with every row that is wrong',
    params: byId,
    answers: { 200: ImportWithErrors },
    problems: [],
    async handler({ deps, actor, params }) {
      const job = await deps.db.job.findUnique({ where: { id: params.id } });
      if (job?.kind !== 'import' || job.createdBy !== actor.personId) throw new Problem('not-found');
      return { status: 200, body: { ...toImport(job), errors: fromJson<ImportError[]>(job.errors) } };
    },
  });
}
