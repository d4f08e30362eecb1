import type { ProblemTable } from '../../domain/words/problems';

/** What only a 党费收缴 can be refused for. */
export const duesRoundProblems = {
  'dues-month-not-over': { status: 422, title: '本月尚未结束，还有党员没有交纳党费，暂不能办结' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof duesRoundProblems, true> {}
}
