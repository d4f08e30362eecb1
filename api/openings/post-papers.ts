import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { codes } from '../../domain/people/member-codes';
import { Problem } from '../../platform/problem';
import { type PostPaper, postPapers, postSheet } from '../../procedures/post-assignment/sheets/post-sheets';
import { openingOf } from '../../registers/openings/opening-list';
import type { Api } from '../http/api';
import { disposition, INLINE, rendered } from '../http/rendered';

/** 岗位说明, 承诺书, 履职卡, 评岗表, 胸卡 of a post, on sheets of A4. */
export function postPapersRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/openings/{id}/papers/{kind}',
    tag: 'openings',
    summary: 'A paper of a post that I keep, as PDF; on record',
    description: 'A 胸卡 only of those who have agreed to it.',
    limit: 'sensitive',
    params: z.object({ id: z.uuid(), kind: z.enum(codes(postPapers)) }),
    answers: { 200: { media: 'application/pdf', description: 'Sheets of A4' } },
    problems: ['not-allowed', 'paper-not-due', 'unavailable'],
    async handler(c) {
      const { id } = c.params;
      const kind: PostPaper = c.params.kind;
      const post = await openingOf(c, id);
      if (!post.keeps) throw new Problem('not-allowed');
      const job = post.kind.id === 'post' ? await postSheet(c.deps.db, post, kind, c) : undefined;
      if (!job) throw new Problem('paper-not-due');
      const { bytes } = await rendered(job);
      const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'opening', objectId: id };
      await c.deps.db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { kind } }));
      return {
        status: 200,
        body: Buffer.from(bytes),
        headers: {
          'Content-Security-Policy': INLINE,
          'Content-Disposition': disposition('inline', `${kind}.pdf`, `${postPapers[kind]}-${post.title}.pdf`),
        },
      };
    },
  });
}
