import { z } from 'zod';
import { whenceOf } from '../../access/whence';
import { codes } from '../../domain/people/member-codes';
import { deferrals } from '../../domain/registrants/standings';
import { unitLetterKinds } from '../../domain/registrants/unit-letters';
import type { LinkPurpose } from '../../domain/registrants/units';
import { linkPurposes } from '../../domain/registrants/units';
import { byId, day } from '../../lists/inputs';
import { titled, titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { letterSheets } from '../../procedures/unit-letters/sheets';
import { readRegistrants } from '../../registers/registrants/lists/read-list';
import { writeListTemplate } from '../../registers/registrants/lists/template';
import { answerByLink } from '../../registers/unit-links/answer-by-link';
import { feedbackByLink, LinkedFeedback } from '../../registers/unit-links/feedback-by-link';
import { fetchedByLink, LinkedLetter, letterByLink, lettersByLink } from '../../registers/unit-links/letters-by-link';
import { listByLink } from '../../registers/unit-links/list-by-link';
import { openLink } from '../../registers/unit-links/open-link';
import { LinkedPerson, peopleOfLink } from '../../registers/unit-links/own-people';
import { SHEET_TYPES, XLSX_TYPE } from '../../sheets/media-types';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { disposition, rendered } from '../http/rendered';
import { unreadable } from '../registrants/registrant-lists';

const Opened = z
  .strictObject({
    unit: z.string(),
    community: z.string(),
    purpose: titled,
    expiresAt: z.iso.datetime(),
    people: z.array(LinkedPerson),
  })
  .meta({ id: 'UnitLinkOpened', description: 'What a link shows: the unit’s own people in one community.' });

const Answer = z
  .strictObject({
    registrantId: z.uuid(),
    deferral: z.enum(codes(deferrals)).nullable().meta({ description: 'null: there is no reason to leave him alone.' }),
    reviewOn: day.nullable(),
  })
  .refine(({ deferral, reviewOn }) => (deferral === null) === (reviewOn === null), {
    path: ['reviewOn'],
    message: '暂缓须填写复核日期',
  })
  .meta({ id: 'UnitLinkAnswer' });

/** How whoever comes by a link is known: by its token in a header, and from where. */
export const linkUse = ({ request, at }: Pick<Context, 'request' | 'at'>) => ({
  token: request.get('dangwu-link'),
  address: whenceOf(request.ip, undefined).address,
  at,
});

const every = codes(linkPurposes) as readonly LinkPurpose[];

/** What is behind a link without account: for anybody who holds it, and only what it is for. */
export function unitLinkPageRoutes(api: Api): void {
  const tag = 'unit-link';

  api.route({
    method: 'get',
    path: '/unit-link',
    tag,
    summary: 'What a link without account opens: the unit’s own people of one community',
    description: 'Without sign-in, by the header Dangwu-Link. A guessed, an expired and a revoked one look the same.',
    auth: 'none',
    limit: 'unit-link',
    link: true,
    answers: { 200: Opened },
    problems: ['unit-link-unknown'],
    async handler(c) {
      const { db, keys } = c.deps;
      const link = await openLink(db, keys, linkUse(c), every);
      const { name } = await db.organisation.findUniqueOrThrow({
        where: { id: link.communityId },
        select: { name: true },
      });
      const body = {
        ...{ unit: link.unit.name, community: name, purpose: titledBy(linkPurposes, link.purpose) },
        ...{ expiresAt: written(link.expiresAt), people: await peopleOfLink(db, link) },
      };
      return { status: 200, body, headers: { 'Cache-Control': 'no-store' } };
    },
  });

  api.route({
    method: 'get',
    path: '/unit-link/feedback',
    tag,
    summary: 'What the community wrote to the unit about its own people, the newest first',
    description: 'Only what a person of the community has reviewed.',
    auth: 'none',
    limit: 'unit-link',
    link: true,
    answers: { 200: z.strictObject({ items: z.array(LinkedFeedback) }) },
    problems: ['unit-link-unknown'],
    async handler(c) {
      const { db, keys } = c.deps;
      const link = await openLink(db, keys, linkUse(c), ['feedback']);
      const items = await feedbackByLink(db, link);
      return { status: 200, body: { items }, headers: { 'Cache-Control': 'no-store' } };
    },
  });

  api.route({
    method: 'get',
    path: '/unit-link/letters',
    tag,
    summary: '感谢信 and 反馈函 that the community wrote to the unit, the newest first',
    description: 'Only what a person of the community has reviewed, about the unit’s own people.',
    auth: 'none',
    limit: 'unit-link',
    link: true,
    answers: { 200: z.strictObject({ items: z.array(LinkedLetter) }) },
    problems: ['unit-link-unknown'],
    async handler(c) {
      const { db, keys } = c.deps;
      const link = await openLink(db, keys, linkUse(c), ['feedback']);
      const items = await lettersByLink(db, link);
      return { status: 200, body: { items }, headers: { 'Cache-Control': 'no-store' } };
    },
  });

  api.route({
    method: 'get',
    path: '/unit-link/letters/{id}/sheet',
    tag,
    summary: 'One of these letters as PDF, to keep',
    description: 'Of a letter to anybody else nothing is said. What was sent to the unit counts as received then.',
    auth: 'none',
    limit: 'unit-link',
    link: true,
    params: byId,
    answers: { 200: { media: 'application/pdf', description: 'Sheets of A4' } },
    problems: ['unit-link-unknown', 'not-found', 'unavailable'],
    async handler(c) {
      const { db, keys } = c.deps;
      const link = await openLink(db, keys, linkUse(c), ['feedback']);
      const { id } = c.params;
      const { kind, only } = await letterByLink(db, link, id);
      if (c.request.method === 'HEAD') return { status: 200 as const, body: Buffer.alloc(0) };
      const letters = await letterSheets(db, { keys, log: c.log }, [id], only);
      const title = unitLetterKinds[kind];
      const { bytes } = await rendered({ make: 'letters', title, letters, at: c.at });
      await fetchedByLink(db, id, c.today);
      return {
        status: 200 as const,
        body: Buffer.from(bytes),
        headers: {
          'Cache-Control': 'no-store',
          'Content-Disposition': disposition('attachment', 'letter.pdf', `${title}.pdf`),
        },
      };
    },
  });

  api.route({
    method: 'post',
    path: '/unit-link/list',
    tag,
    summary: 'Send the unit’s list, Excel or CSV: the community looks at it before anything of it counts',
    description: 'Cells that are wrong are named, and then nothing of it is kept. Of this unit and community alone.',
    auth: 'none',
    limit: 'unit-link-list',
    link: true,
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 200: z.strictObject({ rows: z.int() }) },
    problems: ['unit-link-unknown', 'registrant-list-unreadable', 'too-many-lists'],
    async handler(c) {
      const { db, keys } = c.deps;
      await openLink(db, keys, linkUse(c), ['list']);
      const read = await readRegistrants(c.file, c.today);
      if ('faults' in read) throw unreadable(read);
      await db.$transaction(
        async (tx) => {
          // It may have been taken back while the file was read.
          const link = await openLink(tx, keys, linkUse(c), ['list']);
          const wrong = await listByLink(tx, keys, link, read, c.at);
          if (wrong) throw unreadable(wrong);
        },
        { timeout: 60_000 },
      );
      return { status: 200, body: { rows: read.rows.length } };
    },
  });

  api.route({
    method: 'get',
    path: '/unit-link/template',
    tag,
    summary: '在职党员名册 to be filled in, as an Excel file',
    auth: 'none',
    limit: 'unit-link',
    answers: { 200: { media: XLSX_TYPE, description: 'Excel' } },
    problems: [],
    handler: async () => ({
      status: 200,
      body: await writeListTemplate(),
      headers: { 'Content-Disposition': disposition('attachment', 'list.xlsx', '在职党员名册.xlsx') },
    }),
  });

  api.route({
    method: 'post',
    path: '/unit-link/answers',
    tag,
    summary:
      'Say of one of the unit’s people that he is to be left alone for a while, or that there is no reason for it',
    description: 'The community looks at it. Said again before that, it takes the place of what was said.',
    auth: 'none',
    limit: 'unit-link',
    link: true,
    body: Answer,
    answers: { 200: Opened },
    problems: ['unit-link-unknown', 'not-found', 'date-out-of-range'],
    async handler(c) {
      const { db, keys } = c.deps;
      const body = await db.$transaction(async (tx) => {
        const link = await openLink(tx, keys, linkUse(c), ['deferral']);
        await answerByLink(tx, link, c.body, c.at);
        const { name } = await tx.organisation.findUniqueOrThrow({
          where: { id: link.communityId },
          select: { name: true },
        });
        const about = { unit: link.unit.name, community: name, purpose: titledBy(linkPurposes, link.purpose) };
        return { ...about, expiresAt: written(link.expiresAt), people: await peopleOfLink(tx, link) };
      });
      return { status: 200, body };
    },
  });
}
