import type { ProblemTable } from '../../domain/words/problems';

/** What only a 口袋党员走访 can be refused for. */
export const pocketVisitProblems = {
  'not-in-pocket': { status: 422, title: '该党员没有标记为口袋党员，也没有过期的介绍信' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof pocketVisitProblems, true> {}
}
