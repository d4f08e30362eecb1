import type { ProblemTable } from '../../domain/words/problems';

/** What only a 党费上交 can be refused for. */
export const duesHandOverProblems = {
  'nothing-to-hand-over': { status: 422, title: '没有可以上交的党费：收到的党费都已上交，或冲正的多于新收的' },
  'dues-to-hand-over': { status: 422, title: '还有收到的党费没有上交，请办理上交' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof duesHandOverProblems, true> {}
}
