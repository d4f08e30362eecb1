import type { ProblemTable } from '../../domain/words/problems';

/** What only 感谢信和反馈函 can be refused for. */
export const unitLettersProblems = {
  'letters-unsent': { status: 422, title: '还有已审阅的信函没有发出，请先办理发出' },
  'letters-none': { status: 422, title: '没有待审阅的信函' },
  'letter-held': { status: 422, title: '本人的组织处置尚未了结，感谢信暂缓发出' },
  'letter-fixed': { status: 409, title: '这封信函已经审阅或发出，不能再改' },
  'letter-not-reviewed': { status: 409, title: '这封信函还没有审阅，不能发出' },
  'letters-none-to-print': { status: 404, title: '这一批里没有可以打印的信函' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof unitLettersProblems, true> {}
}
