import type { ProblemTable } from '../../domain/words/problems';

/** What only a 设岗定责 refuses. */
export const postAssignmentProblems = {
  'post-not-reviewed': { status: 422, title: '还有在岗同志没有逐人登记评岗结果' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof postAssignmentProblems, true> {}
}
