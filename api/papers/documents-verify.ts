import { z } from 'zod';
import { stateOf } from '../../cases/state-of';
import { text } from '../../lists/inputs';
import { titled } from '../../lists/schemas';
import { paperStatuses } from '../../papers/status';
import { paperTitle } from '../../procedures/paper-forms';
import type { Api } from '../http/api';
import { readCode, standingOf, statusView, verifyAddress } from './document-store';

const Verification = z
  .strictObject({
    valid: z.boolean(),
    kind: titled,
    status: z.strictObject({ id: z.enum(Object.keys(paperStatuses) as [string, ...string[]]), title: z.string() }),
  })
  .meta({
    id: 'Verification',
    description: 'Nothing else of a paper is said to anybody; unknown codes look the same.',
  });

/** Whether a paper is valid, for anybody who holds it in his hand. */
export function documentsVerifyRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/documents/verify/{code}',
    tag: 'documents',
    summary: 'Whether the paper with this check code is valid',
    description:
      'Without sign-in; few questions a minute from one address. Capitals, blanks and hyphens do not matter. A browser whose address bar asks, from an older paper, is sent to the page.',
    auth: 'none',
    limit: 'verify',
    params: z.object({ code: text(60) }),
    answers: { 200: Verification, 303: 'To the page that asks and tells' },
    problems: [],
    async handler({ deps, params, today, request }) {
      const { db } = deps;
      const code = readCode(params.code);
      // Papers from before the page have this address.
      if (request.accepts(['json', 'html']) === 'html')
        return { status: 303, headers: { Location: verifyAddress({ deps }, code ?? '') } };
      const row = code ? await db.document.findUnique({ where: { code } }) : null;
      const found = row && (await db.case.findUnique({ where: { id: row.caseId }, select: { state: true } }));
      if (!row || !found) {
        return {
          status: 200,
          body: { valid: false, kind: { id: 'unknown', title: '—' }, status: statusView('unknown') },
        };
      }
      const status = await standingOf(db, row, stateOf(found), today);
      const kind = { id: row.kind, title: paperTitle(row.kind) };
      return { status: 200, body: { valid: status === 'valid', kind, status: statusView(status) } };
    },
  });
}
