import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import type { CaseRow } from '../../cases/on-record';
import { byId } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { formOf, type Printing } from '../../papers/form';
import type { PaperStatus } from '../../papers/status';
import { templateValues } from '../../papers/template-tags';
import { Problem } from '../../platform/problem';
import type { Document as Row } from '../../prisma/generated/client';
import { officeOf } from '../../procedures/offices';
import { paperForms, paperKinds, paperTitle } from '../../procedures/paper-forms';
import { seenCase } from '../cases/case-row';
import { caseId } from '../cases/cases';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { DOCX, disposition, INLINE, rendered } from '../http/rendered';
import { currentDocument, paperOf, previewOf, printed, printingOf, standingOf } from './document-store';
import { Document, view } from './document-view';
import { isOfOffice, mayMakePaper, mayReadPaper, paperRulesOf } from './paper-access';
import { templateBytes, templateFor } from './template-store';
import { demandSoundTemplate } from './template-verdict';

/** Reads a document for one who may. @throws Problem `not-found`, `not-allowed` */
async function readable(c: Context, id: string): Promise<{ row: Row; seen: CaseRow; byOffice: boolean }> {
  const row = await c.deps.db.document.findUnique({ where: { id } });
  if (!row) throw new Problem('not-found');
  const seen = await seenCase(c, row.caseId);
  if (!mayReadPaper(c, row.kind, seen)) throw new Problem('not-allowed');
  return { row, seen, byOffice: isOfOffice(c, row.kind, seen) };
}

/** Papers of a case, as its procedure declares them: 介绍信, 调整通知, 回执. */
export function documentsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/cases/{caseId}/documents',
    tag: 'documents',
    summary: 'Make a paper of the case, or get the one that says what is so now',
    description:
      'Its fields are frozen. A letter that is issued again, and another branch in a 调整通知, make a new one.',
    idempotent: true,
    limit: 'sensitive',
    params: z.object({ caseId }),
    body: z.strictObject({ kind: z.enum(paperKinds) }).meta({ id: 'DocumentOrder' }),
    answers: { 200: Document, 201: Document },
    problems: ['not-allowed', 'paper-not-due'],
    async handler(c) {
      const { kind } = c.body;
      const seen = await seenCase(c, c.params.caseId);
      const rules = paperRulesOf(seen, kind);
      if (!rules) throw new Problem('paper-not-due');
      if (!mayMakePaper(c, rules, seen)) throw new Problem('not-allowed');
      return await once(c, async (tx) => {
        if (!rules.isDue(seen.state)) throw new Problem('paper-not-due');
        const { document, isNew } = await currentDocument(c, tx, kind, rules, seen);
        const body = await view(c, document, seen, tx);
        if (!isNew) return { status: 200 as const, body };
        const entry = { actorId: c.actor.personId, at: c.at, action: 'made', objectKind: 'document' };
        await recordAudit(tx, { ...entry, objectId: document.id, detail: { caseId: seen.id, kind } });
        return { status: 201 as const, body, headers: { Location: `/api/v1/documents/${document.id}` } };
      });
    },
  });

  api.route({
    method: 'get',
    path: '/cases/{caseId}/documents',
    tag: 'documents',
    summary: 'The papers of a case that the one who asks may read, oldest first',
    params: z.object({ caseId }),
    answers: {
      200: z.strictObject({
        items: z.array(Document),
        offered: z.array(titled).meta({ description: 'Kinds that he may have made now.' }),
      }),
    },
    problems: [],
    async handler(c) {
      const seen = await seenCase(c, c.params.caseId);
      const rows = await c.deps.db.document.findMany({
        where: { caseId: seen.id },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const mine = rows.filter(({ kind }) => mayReadPaper(c, kind, seen));
      const offered = Object.entries(officeOf(seen.procedure).papers ?? {})
        .filter(([, rules]) => rules.isDue(seen.state) && mayMakePaper(c, rules, seen))
        .map(([kind]) => kind);
      return {
        status: 200,
        body: {
          items: await Promise.all(mine.map((row) => view(c, row, seen))),
          offered: offered.map((kind) => ({ id: kind, title: paperTitle(kind) })),
        },
      };
    },
  });

  api.route({
    method: 'get',
    path: '/documents/{id}',
    tag: 'documents',
    summary: 'The paper itself, as PDF or in the own Word template of the office',
    description:
      'Each time is on record: the first of the office is the original, its later ones are marked 补打; what the member prints for himself is marked so, and uses up no original. A void paper has 作废 across it. X-Missing-Characters names characters that the font does not have, to be written in by hand where 〓 stands.',
    limit: 'sensitive',
    params: byId,
    query: z.strictObject({
      format: z.enum(['pdf', 'docx']).default('pdf'),
      preview: z.literal('true').optional().meta({
        description: 'To look at it: with 预览 across it, on record as a reading; it counts as no print.',
      }),
    }),
    answers: { 200: { media: 'application/pdf', also: [DOCX], description: 'One sheet of A4, or a Word file' } },
    problems: ['not-allowed', 'no-template', 'template-unfit'],
    async handler(c) {
      const { db, keys } = c.deps;
      const { row, seen, byOffice } = await readable(c, c.params.id);
      const { kind } = row;
      const { format, preview } = c.query;
      const template = format === 'docx' ? await templateFor(db, kind, seen) : undefined;
      if (format === 'docx' && !template) throw new Problem('no-template');
      // Asking whether it is there gives nothing out.
      if (c.request.method === 'HEAD') return { status: 200, body: Buffer.alloc(0) };
      // One that an earlier release kept was checked by what that release knew. Refused, nothing counts as given out.
      const form = template && (await templateBytes(keys, db, template));
      if (form) await demandSoundTemplate(kind, form, 'template-unfit');
      const paper = await paperOf(keys, db, row);
      const status = await standingOf(db, row, seen.state, c.today);
      const printing =
        preview === 'true'
          ? await lookedAt(c, row, byOffice, status)
          : await givenOut(c, row, byOffice, status, { format, ...(template && { templateId: template.id }) });
      const made = await rendered(
        form
          ? {
              make: 'docx',
              template: form,
              values: templateValues(formOf(paperForms, kind), paper.fields, printing),
            }
          : { make: 'paper', paper, printing, at: c.at },
      );
      const name = `${paperTitle(kind)}-${row.letterNumber}.${format}`;
      return {
        status: 200,
        body: Buffer.from(made.bytes),
        headers: {
          ...(format === 'docx' && { 'Content-Type': DOCX }),
          'Content-Security-Policy': INLINE,
          'Content-Disposition': disposition(format === 'pdf' ? 'inline' : 'attachment', `${kind}.${format}`, name),
          ...(made.missing.length && { 'X-Missing-Characters': missingHeader(made.missing) }),
        },
      };
    },
  });
}

/** Gives a paper out: the office's first is the original, its later ones and all of the member's are marked. */
async function givenOut(
  c: Context,
  row: Row,
  byOffice: boolean,
  status: PaperStatus,
  detail: Record<string, string>,
): Promise<Printing> {
  const which = await c.deps.db.$transaction(async (tx) => {
    const one = await printed(tx, c, row.id, byOffice);
    await recordAudit(tx, { ...entryOf(c, row, 'printed'), detail: { serial: one.serial, ...detail } });
    return one;
  });
  return printingOf(c, row, which, status);
}

async function lookedAt(c: Context, row: Row, byOffice: boolean, status: PaperStatus): Promise<Printing> {
  const { db } = c.deps;
  const printing = await previewOf(c, db, row, byOffice, status);
  await db.$transaction((tx) => recordAudit(tx, { ...entryOf(c, row, 'read'), detail: { caseId: row.caseId } }));
  return printing;
}

const entryOf = (c: Context, { id }: Row, action: 'printed' | 'read') => ({
  actorId: c.actor.personId,
  at: c.at,
  action,
  objectKind: 'document',
  objectId: id,
});

const missingHeader = (missing: readonly string[]): string =>
  missing.map((sign) => `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase()}`).join(' ');
