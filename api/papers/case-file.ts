import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import type { CaseRow } from '../../cases/on-record';
import { memberOf } from '../../domain/case/subject';
import { maskIdentityNumber } from '../../domain/people/identity-number';
import { usableImage } from '../../papers/image';
import { RenderError } from '../../papers/renderer';
import type { CaseFile, Rendered } from '../../papers/work';
import { entryPaths, type ZipEntry, zipOf } from '../../papers/zip';
import { officeOf } from '../../procedures/offices';
import { paperTitle } from '../../procedures/paper-forms';
import { unseal } from '../../registers/members/member-row';
import { mayReadContact, seenCase } from '../cases/case-row';
import { caseView } from '../cases/case-view';
import { caseId } from '../cases/cases';
import { timelineFor } from '../cases/timeline';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { disposition, rendered } from '../http/rendered';
import { type Attached, attachmentsOf, type Given, papersOf } from './case-file-parts';
import { approvals, coverOf, happened, proposalOf, type ShownMember } from './case-file-words';

const ZIP = 'application/zip';

/** 一案一卷: the whole of a case on paper. */
export function caseFileRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/cases/{caseId}/file',
    tag: 'documents',
    summary: 'The whole case for the archive: cover, contents, forms, what happened, papers, attachments',
    description:
      'As one PDF, or as a zip with the PDF, each paper and each attachment. Papers that the one who asks may not read are left out; they are marked 存档件 and count as no print. Each time is on record.',
    limit: 'sensitive',
    params: z.object({ caseId }),
    query: z.strictObject({ format: z.enum(['pdf', 'zip']).default('pdf') }),
    answers: { 200: { media: 'application/pdf', also: [ZIP], description: 'The case file' } },
    problems: [],
    async handler(c) {
      const row = await seenCase(c, c.params.caseId);
      const { format } = c.query;
      const [papers, attached] = await Promise.all([papersOf(c, row), attachmentsOf(c, row)]);
      const { file, images } = await wordsOf(c, row, papers, attached);
      const audit = { actorId: c.actor.personId, at: c.at, action: 'exported', objectKind: 'case', objectId: row.id };
      const detail = { format, papers: papers.length, attachments: attached.length };
      await c.deps.db.$transaction((tx) => recordAudit(tx, { ...audit, detail }));
      const whole = await setWhole(c, file, images);
      const pdf = Buffer.from(whole.bytes);
      const name = `一案一卷-${row.number}.${format}`;
      const headers = { 'Content-Disposition': disposition('attachment', `case.${format}`, name) };
      if (format === 'pdf') return { status: 200, body: pdf, headers };
      const body = await packed(c, pdf, papers, attached);
      return { status: 200, body, headers: { ...headers, 'Content-Type': ZIP } };
    },
  });
}

/** A picture that turns out to be broken is listed like any other file, and does not keep the rest from being made. */
async function setWhole(c: Context, file: CaseFile, images: Buffer[]): Promise<Rendered> {
  try {
    return await rendered({ make: 'case-file', file, images, at: c.at });
  } catch (error) {
    if (!(error instanceof RenderError) || images.length === 0) throw error;
    c.log.warn({ images: images.length }, 'a case file is made without its pictures');
    const attachments = file.attachments.map(({ image: _, ...one }) => one);
    return await rendered({ make: 'case-file', file: { ...file, attachments }, images: [], at: c.at });
  }
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

async function wordsOf(
  c: Context,
  row: CaseRow,
  papers: Given[],
  attached: Attached[],
): Promise<{ file: CaseFile; images: Buffer[] }> {
  const { db } = c.deps;
  const [view, { items, chain }, member, keeper] = await Promise.all([
    caseView(c, row),
    timelineFor(c, row.id),
    // Whom it was only copied to reads of the member what the case itself shows.
    mayReadContact(c, row) ? shownMember(c, memberOf(row.state)) : undefined,
    db.person.findUniqueOrThrow({ where: { id: c.actor.personId }, select: { name: true } }),
  ]);
  const images: Buffer[] = [];
  const attachments = attached.map(({ name, kind, size, mediaType, bytes }) => {
    const shown = bytes && usableImage(bytes, mediaType);
    if (shown) images.push(bytes);
    return { name, kind, size: sizeText(size), ...(shown && { image: images.length - 1 }) };
  });
  const { parts } = officeOf(row.procedure);
  const file: CaseFile = {
    title: view.procedure.title,
    cover: coverOf(c, view, parts?.cover?.(row) ?? [], chain, keeper.name),
    sections: [proposalOf(view, member), ...(parts?.forms?.(row) ?? []), ...approvals(items)],
    timeline: happened(items),
    papers,
    attachments,
  };
  return { file, images };
}

async function shownMember({ deps }: Context, id: string | undefined): Promise<ShownMember | undefined> {
  const found = id === undefined ? undefined : await deps.db.member.findUniqueOrThrow({ where: { id } });
  if (!found) return undefined;
  const number = unseal(deps.keys, 'identityNumber', found.id, found.identityNumber);
  return { ...found, identityNumber: maskIdentityNumber(number) };
}

async function packed(c: Context, pdf: Buffer, papers: Given[], attached: Attached[]): Promise<Buffer> {
  const parts: ZipEntry[] = [{ path: '案卷.pdf', bytes: pdf }];
  const paths = entryPaths(
    '文书',
    papers.map(({ paper }) => `${paperTitle(paper.kind)}-${paper.fields.number}.pdf`),
  );
  for (const [index, { paper, printing }] of papers.entries()) {
    const { bytes } = await rendered({ make: 'paper', paper, printing, at: c.at });
    parts.push({ path: paths[index] as string, bytes: Buffer.from(bytes) });
  }
  const files = attached.filter((one): one is Required<Attached> => one.bytes !== undefined);
  const names = entryPaths(
    '附件',
    files.map(({ name }) => name),
  );
  for (const [index, { bytes }] of files.entries()) parts.push({ path: names[index] as string, bytes });
  return await zipOf(parts, new Date(c.at));
}
