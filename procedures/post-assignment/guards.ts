import type { Guard } from '../../cases/guard';
import { subjectOf } from '../../domain/case/subject';
import type { PostState } from './data';

export const postAssignmentGuards: Record<string, Guard<PostState>> = {
  /** The review ends when something was said of everybody who holds the post. */
  'post-all-reviewed': async (tx, state) => {
    const [row] = await tx.$queryRaw<[{ left: number }]>`
      SELECT count(*)::int AS "left" FROM commitment t
       WHERE t.opening_id = ${subjectOf(state).id}::uuid AND t.state = 'held'
         AND NOT EXISTS (SELECT 1 FROM post_review v
                          WHERE v.commitment_id = t.id AND v."on" >= ${state.data.reviewSince ?? null}::date)`;
    return row.left ? { type: 'post-not-reviewed', detail: { left: row.left } } : undefined;
  },
};
