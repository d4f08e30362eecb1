import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere, may } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { pageOf, paging, readCursor, toPage } from '../../lists/cursor';
import { exported } from '../../lists/export';
import { byId } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Job } from '../../prisma/generated/client';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { compareUpload } from '../../registers/national/compare-upload';
import { countDifferences, differenceKinds } from '../../registers/national/differences';
import {
  comparisonOf,
  DIFFERENCES,
  dropDifferences,
  expiryOf,
  forgetDifferences,
  keepDifferences,
  readDifferences,
} from '../../registers/national/differences-store';
import { SHEET_TYPES } from '../../sheets/media-types';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { exportRoute } from '../http/list-routes';
import { ShownRemark, shownRemarks } from '../intake/remarks';
import { differenceColumns } from './differences-columns';

const kind = z.enum(codes(differenceKinds));

const Comparison = z
  .strictObject({
    id: z.uuid(),
    organisationId: z.uuid(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().meta({ description: 'Until then it can be looked at; then it is deleted.' }),
    lines: z.int().meta({ description: 'Rows of the roster that hold anything: data, and what is among the remarks.' }),
    rows: z.int().meta({ description: 'Rows of the roster that are data.' }),
    remarks: z.array(ShownRemark),
    counts: z.array(z.strictObject({ kind, title: z.string(), count: z.int() })),
    unknownHeadings: z.array(z.string()).meta({ description: 'Columns of the roster that were not read.' }),
  })
  .meta({ id: 'NationalComparison' });

const Difference = z
  .strictObject({
    kind: titled,
    row: z.int().nullable().meta({ description: 'As Excel numbers it; null: not in the roster.' }),
    name: z.string().nullable(),
    identity: z.string().nullable().meta({ description: 'Masked.' }),
    memberId: z.uuid().nullable(),
    here: z.string().nullable(),
    there: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'NationalDifference' });

const onlyKind = { kind: kind.optional() };

function toComparison(job: Job): z.output<typeof Comparison> {
  const { organisationId, counts, unknownHeadings, lines, remarks } = comparisonOf(job);
  return {
    id: job.id,
    organisationId,
    createdAt: written(job.createdAt),
    expiresAt: written(expiryOf(job)),
    lines: lines ?? job.total,
    rows: job.total,
    remarks: shownRemarks(remarks),
    counts: Object.entries(differenceKinds).map(([id, title]) => {
      const code = id as keyof typeof differenceKinds;
      return { kind: code, title, count: counts[code] };
    }),
    unknownHeadings,
  };
}

/** My comparison that has not expired, while I may still make one there. @throws Problem `not-found` */
async function mine(c: Context, id: string): Promise<Job> {
  const job = await c.deps.db.job.findUnique({ where: { id } });
  const stands = job?.kind === DIFFERENCES && job.createdBy === c.actor.personId && expiryOf(job).getTime() > c.at;
  if (!job || !stands) throw new Problem('not-found');
  await placeOf(c, comparisonOf(job).organisationId);
  return job;
}

async function placeOf(c: Context, organisationId: string) {
  const place = await c.deps.db.organisation.findUnique({ where: { id: organisationId }, select: { path: true } });
  if (!place || !may(c.actor, 'national.compare', { paths: [place.path] })) throw new Problem('not-found');
  return place;
}

async function page(c: Context, job: Job, query: { kind?: string; limit: number; cursor?: string }) {
  const from = readCursor(c, query, z.int()) ?? 0;
  const all = await readDifferences(c.deps.db, c.deps.keys, job);
  const wanted = query.kind ? all.filter((one) => one.kind === query.kind) : all;
  const rows = wanted.slice(from, from + query.limit + 1);
  return toPage(
    c,
    query,
    rows,
    (row) => row,
    () => from + query.limit,
  );
}

/** 与全国系统名册核对: what differs between the register and the roster exported there. */
export function nationalDifferencesRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/national/differences',
    tag: 'national',
    summary: 'Compare the roster exported from the national system with the register',
    description:
      'The file is sent as it is, at most 20,000 rows, and not kept; what differs is kept sealed for a day. Members outside my reach are told of as not here.',
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({ organisationId: z.uuid() }),
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 201: Comparison },
    problems: ['not-allowed', 'not-found', 'roster-unreadable'],
    async handler(c) {
      demandSomewhere(c.actor, 'national.compare');
      const { organisationId } = c.query;
      const { path } = await placeOf(c, organisationId);
      const { roster, differences } = await compareUpload(c, sideTaskKinds(), path);
      const { db, keys } = c.deps;
      await forgetDifferences(db, c.at);
      return await once(c, async (tx) => {
        const counts = countDifferences(differences);
        const { unknownHeadings } = roster;
        const { lines, taken: total, remarks } = roster.count;
        const made = { organisationId, counts, unknownHeadings, differences, total, lines, remarks };
        const job = await keepDifferences(tx, keys, { ...made, createdBy: c.actor.personId, at: c.at });
        const entry = { actorId: c.actor.personId, at: c.at, objectKind: 'organisation', objectId: organisationId };
        await recordAudit(tx, { ...entry, action: 'compared', detail: { rows: total, counts, jobId: job.id } });
        const headers = { Location: `/api/v1/national/differences/${job.id}` };
        return { status: 201 as const, body: toComparison(job), headers };
      });
    },
  });

  api.route({
    method: 'get',
    path: '/national/differences/{id}',
    tag: 'national',
    summary: 'One of my comparisons: how many differences of each kind',
    params: byId,
    answers: { 200: Comparison },
    problems: [],
    handler: async (c) => ({ status: 200, body: toComparison(await mine(c, c.params.id)) }),
  });

  api.route({
    method: 'get',
    path: '/national/differences/{id}/rows',
    tag: 'national',
    summary: 'What differs; reading is on record',
    params: byId,
    query: z.strictObject({ ...paging, ...onlyKind }),
    answers: { 200: pageOf(Difference) },
    problems: ['invalid-cursor'],
    async handler(c) {
      const job = await mine(c, c.params.id);
      const { items, next } = await page(c, job, c.query);
      const entry = { actorId: c.actor.personId, at: c.at, action: 'read', objectKind: 'comparison', objectId: job.id };
      await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { rows: items.length } }));
      const titledItems = items.map((one) => ({ ...one, kind: { id: one.kind, title: differenceKinds[one.kind] } }));
      return { status: 200, body: { items: titledItems, next } };
    },
  });

  exportRoute(api, {
    path: '/national/differences/{id}/export',
    tag: 'national',
    summary: 'What differs as an Excel file',
    params: byId,
    query: z.strictObject(onlyKind),
    async handler(c) {
      const job = await mine(c, c.params.id);
      const all = await readDifferences(c.deps.db, c.deps.keys, job);
      const items = c.query.kind ? all.filter((one) => one.kind === c.query.kind) : all;
      const list = {
        id: 'national-differences',
        title: '与全国系统名册核对',
        columns: differenceColumns,
        most: 60_000,
        words: { kind: differenceKinds },
      };
      return await exported(c, list, c.query, async () => ({ items, next: null }), { audited: { jobId: job.id } });
    },
  });

  api.route({
    method: 'delete',
    path: '/national/differences/{id}',
    tag: 'national',
    summary: 'Delete one of my comparisons before it expires',
    idempotent: true,
    params: byId,
    answers: { 204: 'Deleted' },
    problems: [],
    handler: (c) =>
      once(c, async (tx) => {
        await dropDifferences(tx, await mine(c, c.params.id));
        return { status: 204 as const };
      }),
  });
}
