import type { ProblemTable } from '../../domain/words/problems';

/** What only 感谢信和反馈函 can be refused for. */
export const unitLettersProblems = {
  'letters-unsent': { status: 422, title: '还有已审阅的信函没有发出，请先办理发出' },
  'letters-none': { status: 422, title: '没有待审阅的信函' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof unitLettersProblems, true> {}
}
