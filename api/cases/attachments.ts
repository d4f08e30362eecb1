import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { sealSubmission } from '../../platform/submission';
import { allFileKinds, fileKindsOf } from '../../procedures/file-kinds';
import { attach, fileContext } from '../../registers/files/attachments';
import { checkFile } from '../../registers/files/check';
import { mediaTypeOf, mediaTypes, uploadTypes } from '../../registers/files/kinds';
import { fileName } from '../../registers/files/name';
import { openScanner, type Scanner } from '../../registers/files/scanner';
import { getFile, LARGEST } from '../../registers/files/store';
import { reason } from '../../registers/submissions/submissions';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { INLINE } from '../http/rendered';
import { demandRemoval, demandUnused, mayRemove } from './attachment-rules';
import { Attachment, Attachments, addingTo, dispositionOf, toAttachment } from './attachment-view';
import { mayReadContact, seenCase } from './case-row';
import { caseId } from './cases';

/** Scans and other files with a case: sealed, for those who may read the case, each reading on record. */
export function attachmentsRoutes(api: Api): void {
  const scanner = openScanner(api.deps.config);

  api.route({
    method: 'post',
    path: '/cases/{caseId}/attachments',
    tag: 'attachments',
    summary: 'Attach a scan or another file to a case',
    description:
      'The bytes as they are; the name percent-encoded in the header X-File-Name, which may be left out. 200: the same bytes are attached already.',
    idempotent: true,
    params: z.object({ caseId }),
    query: z.strictObject({ kind: z.enum(allFileKinds) }),
    upload: { types: uploadTypes, limit: LARGEST },
    answers: { 200: Attachment, 201: Attachment },
    problems: [
      'not-allowed',
      'case-closed',
      'file-not-recognised',
      'file-active-content',
      'pdf-unreadable',
      'image-dimensions',
      'file-infected',
      'too-many-files',
    ],
    async handler(c) {
      const row = await seenCase(c, c.params.caseId);
      if (!mayReadContact(c, row)) throw new Problem('not-allowed');
      if (row.closedAt) throw new Problem('case-closed');
      const { kind } = c.query;
      const title = fileKindsOf(row.procedure)[kind];
      if (!title) throw new Problem('invalid-input', { errors: [{ pointer: '?kind', detail: '此事项没有这类材料' }] });
      const mediaType = mediaTypeOf(c.request.get('content-type') ?? '', c.file);
      const wrong = await checkFile(c.file, mediaType);
      if (wrong) throw new Problem(wrong.type, { detail: wrong.detail });
      const scan = await scanned(c, scanner);
      const name = fileName(c.request.get('x-file-name'), `${title}.${mediaTypes[mediaType]}`);
      return await once(c, async (tx) => {
        const upload = { caseId: row.id, kind, name, mediaType, scan, bytes: c.file };
        const kept = await attach(tx, c.deps.keys, { ...upload, createdBy: c.actor.personId, at: c.at });
        if (!kept) throw new Problem('too-many-files');
        const body = await toAttachment(tx, c, row.procedure, kept.row);
        // What is stored for repeats is not sealed: without the name.
        const answer = { body, kept: { ...body, name: null } };
        if (!kept.isNew) return { status: 200 as const, ...answer };
        const detail = { caseId: row.id, kind, scan };
        const entry = { actorId: c.actor.personId, at: c.at, action: 'attached', objectKind: 'attachment' };
        await recordAudit(tx, { ...entry, objectId: kept.row.id, detail });
        return { status: 201 as const, ...answer };
      });
    },
  });

  api.route({
    method: 'get',
    path: '/cases/{caseId}/attachments',
    tag: 'attachments',
    summary: 'The files of a case, oldest first; those taken back too, without their names',
    description: 'None for those to whom the case was only copied: the case file shows them none either.',
    params: z.object({ caseId }),
    answers: { 200: Attachments },
    problems: [],
    async handler(c) {
      const seen = await seenCase(c, c.params.caseId);
      const { db } = c.deps;
      const where = { caseId: seen.id };
      const rows = mayReadContact(c, seen)
        ? await db.attachment.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
        : [];
      const items = await Promise.all(rows.map((row) => toAttachment(db, c, seen.procedure, row)));
      const removable = rows.filter((row) => !row.removedAt && !seen.closedAt && mayRemove(c, seen, row));
      return {
        status: 200,
        body: { items, removable: removable.map(({ id }) => id), adding: addingTo(c, seen, rows) },
      };
    },
  });

  api.route({
    method: 'get',
    path: '/attachments/{id}',
    tag: 'attachments',
    summary: 'The bytes of a file; its media type is in the list. On record as a reading',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({
      inline: z
        .literal('true')
        .optional()
        .meta({ description: 'To be shown in the browser: under its own media type.' }),
    }),
    answers: {
      200: {
        media: 'application/octet-stream',
        also: Object.keys(mediaTypes),
        description: 'The file, to be saved or to be shown',
      },
    },
    problems: [],
    async handler(c) {
      const { db, keys } = c.deps;
      const { row } = await seenAttachment(c);
      const body = await getFile(db, keys, row.sha256, fileContext(row.id));
      const entry = { actorId: c.actor.personId, at: c.at, action: 'read', objectKind: 'attachment', objectId: row.id };
      await db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { caseId: row.caseId } }));
      return {
        status: 200,
        body,
        headers: {
          ...(c.query.inline
            ? {
                'Content-Type': row.mediaType,
                'Content-Disposition': dispositionOf(keys, row, 'inline'),
                'Content-Security-Policy': INLINE,
              }
            : {
                'Content-Disposition': dispositionOf(keys, row),
                'Content-Security-Policy': "sandbox; default-src 'none'",
              }),
          'X-Content-Type-Options': 'nosniff',
        },
      };
    },
  });

  api.route({
    method: 'post',
    path: '/attachments/{id}/remove',
    tag: 'attachments',
    summary: 'Take a file back: its row stays, it is no longer served',
    description: 'By whoever attached it or the committees that keep the case, while the case is open.',
    idempotent: true,
    params: byId,
    body: z.strictObject({ reason }).meta({ id: 'AttachmentRemoval' }),
    answers: { 200: Attachment },
    problems: ['not-allowed', 'case-closed', 'file-in-use'],
    handler: (c) =>
      once(c, async (tx) => {
        const { row, seen } = await seenAttachment(c);
        await demandRemoval(tx, c, row);
        await demandUnused(tx, row);
        const submissionId = randomUUID();
        const at = new Date(c.at);
        const personId = c.actor.personId;
        const body = sealSubmission(c.deps.keys, submissionId, { reason: c.body.reason });
        await tx.submission.create({ data: { id: submissionId, personId, at, body } });
        const data = { removedBy: personId, removedAt: at };
        const removed = await tx.attachment.update({ where: { id: row.id, removedAt: null }, data });
        const entry = { actorId: personId, at: c.at, action: 'removed', objectKind: 'attachment', objectId: row.id };
        await recordAudit(tx, { ...entry, detail: { caseId: row.caseId, submissionId } });
        return { status: 200 as const, body: await toAttachment(tx, c, seen.procedure, removed) };
      }),
  });
}

/** What the scanner says. @throws Problem `file-infected`, which is on record; `unavailable` when it gives no verdict */
async function scanned(c: Context<{ caseId: string }>, scanner: Scanner): Promise<'clean' | 'not-scanned'> {
  const verdict = await scanner.scan(c.file).catch((error: Error) => {
    c.log.error({ error: error.message }, 'a file was not scanned');
    throw new Problem('unavailable');
  });
  if (verdict !== 'infected') return verdict;
  const entry = { actorId: c.actor.personId, at: c.at, action: 'refused', objectKind: 'attachment' };
  const detail = { why: 'file-infected' };
  await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, objectId: c.params.caseId, detail }));
  throw new Problem('file-infected');
}

/** A file that is not taken back, with its case, whose files the one who asks may see. @throws Problem `not-found` otherwise */
async function seenAttachment(c: Context<{ id: string }>) {
  const row = await c.deps.db.attachment.findUnique({ where: { id: c.params.id } });
  if (!row || row.removedAt) throw new Problem('not-found');
  const seen = await seenCase(c, row.caseId);
  if (!mayReadContact(c, seen)) throw new Problem('not-found');
  return { row, seen };
}
