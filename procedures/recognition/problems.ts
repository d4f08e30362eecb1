import type { ProblemTable } from '../../domain/words/problems';

/** What only a 双向评优 can be refused for. */
export const recognitionProblems = {
  'asks-itself': { status: 422, title: '被征求意见的是本组织自己，请选择另一方' },
  'asks-wrong-side': {
    status: 422,
    title: '党组织的评优应征求街道党工委或上级党委意见，个人的评优应征求居住地社区党组织意见',
  },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof recognitionProblems, true> {}
}
