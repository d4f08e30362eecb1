import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, may } from '../../access/may';
import { byId } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import { LARGEST_TEMPLATE } from '../../papers/check-template';
import { formOf, samplePrinting } from '../../papers/form';
import { tagsOf, templateValues } from '../../papers/template-tags';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Template as Row } from '../../prisma/generated/client';
import { paperForms, paperKinds, paperTitle } from '../../procedures/paper-forms';
import { fileName } from '../../registers/files/name';
import { putFile } from '../../registers/files/store';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { DOCX, disposition, rendered } from '../http/rendered';
import { templateBytes, templateContext, templatesAt } from './template-store';
import { demandSoundTemplate } from './template-verdict';

const kind = z.enum(paperKinds);

/** As Windows, browsers and WPS name a .docx; what it is is looked at. */
const SENT_AS = [
  DOCX,
  'application/wps-office.docx',
  'application/wps-office.doc',
  'application/msword',
  'application/kswps',
  'application/zip',
  'application/x-zip-compressed',
  'application/octet-stream',
];

const Template = z
  .strictObject({
    id: z.uuid(),
    organisationId: z.uuid(),
    kind: titled,
    version: z.int(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    retiredAt: z.iso.datetime().nullable(),
  })
  .meta({
    id: 'Template',
    description: 'The newest version that is not retired is used, of the nearest organisation above.',
  });

/** A kind of paper, with the template by which an organisation's papers of it are written now. */
const KindOfTemplate = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    inForce: orNull(z.strictObject({ organisation: named, version: z.int(), name: z.string() })).meta({
      description: 'Its own newest, or that of the nearest organisation above; null: the standard form.',
    }),
  })
  .meta({ id: 'KindOfTemplate' });

const toTemplate = (row: Row): z.input<typeof Template> => ({
  id: row.id,
  organisationId: row.organisationId,
  kind: { id: row.kind, title: paperTitle(row.kind) },
  version: row.version,
  name: row.name,
  createdAt: written(row.createdAt),
  retiredAt: row.retiredAt && written(row.retiredAt),
});

async function pathOf(c: Context, organisationId: string): Promise<string> {
  const row = await c.deps.db.organisation.findUnique({ where: { id: organisationId }, select: { path: true } });
  if (!row) throw new Problem('not-found');
  return row.path;
}

/** @throws Problem `not-found` when he may not read it, `not-allowed` when he may not change it */
async function owned(c: Context, id: string, permission: 'template.read' | 'template.write'): Promise<Row> {
  const row = await c.deps.db.template.findUnique({ where: { id } });
  if (!row) throw new Problem('not-found');
  demand(c.actor, permission, { paths: [await pathOf(c, row.organisationId)] });
  return row;
}

const changed = (c: Context, action: string, { id, organisationId, kind: what, version }: Row) => ({
  actorId: c.actor.personId,
  at: c.at,
  action,
  objectKind: 'template',
  objectId: id,
  detail: { organisationId, kind: what, version },
});

/** An office's own Word templates. */
export function templatesRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/templates/{kind}/fields',
    tag: 'documents',
    summary: 'The tags that a template of this kind may use',
    description: 'In the template each stands in braces: {姓名}.',
    params: z.object({ kind }),
    answers: { 200: z.strictObject({ items: z.array(z.strictObject({ tag: z.string(), meaning: z.string() })) }) },
    problems: [],
    handler: async ({ params }) => ({
      status: 200,
      body: {
        items: Object.entries(tagsOf(formOf(paperForms, params.kind))).map(([tag, meaning]) => ({ tag, meaning })),
      },
    }),
  });

  api.route({
    method: 'post',
    path: '/templates/{kind}',
    tag: 'documents',
    summary: 'Take in a Word template as the next version of an organisation',
    description:
      'The .docx as it is; its name percent-encoded in X-File-Name. Macros, embedded files, fields that fetch or run, what lies outside (but for links to the web or mail that a person clicks), loops, unknown tags and tags where nothing can be filled in are refused, each by name and place. {姓名}, { 姓名 } and ｛姓名｝ are the same; text boxes, tables, headers, footers, footnotes and endnotes are filled as well.',
    idempotent: true,
    limit: 'sensitive',
    params: z.object({ kind }),
    query: z.strictObject({ organisationId: z.uuid() }),
    upload: { types: SENT_AS, limit: LARGEST_TEMPLATE },
    answers: { 201: Template },
    problems: ['not-allowed', 'template-refused'],
    async handler(c) {
      const { organisationId } = c.query;
      demand(c.actor, 'template.write', { paths: [await pathOf(c, organisationId)] });
      await demandSoundTemplate(c.params.kind, c.file, 'template-refused');
      const name = nameOf(c.request.get('x-file-name'), c.params.kind);
      return await once(c, async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`templates:${organisationId}`}, 0))`;
        const { _max } = await tx.template.aggregate({
          where: { organisationId, kind: c.params.kind },
          _max: { version: true },
        });
        const id = randomUUID();
        const row = await tx.template.create({
          data: {
            id,
            organisationId,
            kind: c.params.kind,
            version: (_max.version ?? 0) + 1,
            name,
            sha256: await putFile(tx, c.deps.keys, c.file, templateContext(id)),
            createdBy: c.actor.personId,
            createdAt: new Date(c.at),
          },
        });
        await recordAudit(tx, changed(c, 'created', row));
        return { status: 201 as const, body: toTemplate(row), headers: { Location: `/api/v1/templates/${id}` } };
      });
    },
  });

  api.route({
    method: 'get',
    path: '/templates',
    tag: 'documents',
    summary: 'The templates of an organisation, retired ones too, and by which each paper is written now',
    query: z.strictObject({ organisationId: z.uuid(), kind: kind.optional() }),
    answers: { 200: z.strictObject({ items: z.array(Template), kinds: z.array(KindOfTemplate) }) },
    problems: ['not-found'],
    async handler(c) {
      const { organisationId } = c.query;
      const path = await pathOf(c, organisationId);
      if (!may(c.actor, 'template.read', { paths: [path] })) throw new Problem('not-found');
      const rows = await c.deps.db.template.findMany({
        where: { organisationId, kind: c.query.kind },
        orderBy: [{ kind: 'asc' }, { version: 'desc' }],
        take: 200,
      });
      const inForce = await templatesAt(c.deps.db, path);
      const kinds = paperKinds.map((id) => ({ id, title: paperTitle(id), inForce: inForce.get(id) ?? null }));
      return { status: 200, body: { items: rows.map(toTemplate), kinds } };
    },
  });

  api.route({
    method: 'get',
    path: '/templates/{id}/file',
    tag: 'documents',
    summary: 'The Word file of a template as it was taken in',
    params: byId,
    answers: { 200: { media: DOCX, description: 'The file' } },
    problems: ['not-allowed'],
    async handler(c) {
      const row = await owned(c, c.params.id, 'template.read');
      const body = await templateBytes(c.deps.keys, c.deps.db, row);
      const headers = { 'Content-Disposition': disposition('attachment', `${row.kind}-${row.version}.docx`, row.name) };
      return { status: 200, body, headers };
    },
  });

  api.route({
    method: 'post',
    path: '/templates/{id}/retire',
    tag: 'documents',
    summary: 'Retire a template: an older version, one above, or none is used from now on',
    idempotent: true,
    params: byId,
    answers: { 200: Template },
    problems: ['not-allowed'],
    async handler(c) {
      await owned(c, c.params.id, 'template.write');
      return await once(c, async (tx) => {
        const { count } = await tx.template.updateMany({
          where: { id: c.params.id, retiredAt: null },
          data: { retiredAt: new Date(c.at) },
        });
        const row = await tx.template.findUniqueOrThrow({ where: { id: c.params.id } });
        if (count) await recordAudit(tx, changed(c, 'retired', row));
        return { status: 200 as const, body: toTemplate(row) };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/templates/{id}/preview',
    tag: 'documents',
    summary: 'A template filled with made-up values',
    description: 'Changes nothing: so it takes no Idempotency-Key.',
    limit: 'sensitive',
    params: byId,
    answers: { 200: { media: DOCX, description: 'The filled file' } },
    problems: ['not-allowed', 'template-unfit'],
    async handler(c) {
      const row = await owned(c, c.params.id, 'template.read');
      const form = formOf(paperForms, row.kind);
      const values = templateValues(form, form.sample, samplePrinting);
      const template = await templateBytes(c.deps.keys, c.deps.db, row);
      await demandSoundTemplate(row.kind, template, 'template-unfit');
      const { bytes } = await rendered({ make: 'docx', template, values });
      const headers = { 'Content-Disposition': disposition('attachment', 'preview.docx', `预览-${row.name}`) };
      return { status: 200, body: Buffer.from(bytes), headers };
    },
  });
}

/** What the office calls its file; never a path. */
function nameOf(sent: string | undefined, what: string): string {
  const name = fileName(sent, `${paperTitle(what)}.docx`);
  return name.endsWith('.docx') ? name : `${name}.docx`;
}
