import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { isId } from '../../domain/case/fits';
import { localDate } from '../../domain/time/dates';
import type { PostState } from './data';
import { postAssignmentRules } from './rules';

/** The case of a post, which begins by itself as the post is entered. */
export const postAssignmentOpener: Opener<PostState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM opening WHERE id = ${subjectId}::uuid AND kind = 'post' FOR NO KEY UPDATE`;
    return rows.length > 0;
  },
  examine: async (tx, procedure, { data, origin }, at) => {
    if (!origin) return { barred: [{ type: 'not-allowed' }] };
    const post = await tx.opening.findUnique({ where: { id: String(data?.subjectId) } });
    const place = post && (await tx.organisation.findUnique({ where: { id: post.organisationId } }));
    if (!post || !place || post.closedOn) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, post.id);
    return {
      barred: open ? [open] : [],
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...(await rulesFor(tx, postAssignmentRules, place.id, localDate(at))),
          subject: { kind: 'matter', of: 'post', id: post.id, title: post.title },
          sides: { place: place.id },
          data: { startedAs: 'system', need: 'OPEN' },
        },
      },
    };
  },
};
