import type { ProblemTable } from '../../domain/words/problems';

/** What only a 组织生活年度计划 can be refused for. */
export const lifePlanProblems = {
  'plan-days-answered': { status: 409, title: '没有待确认的日期调整建议' },
  'plan-item-unknown': { status: 422, title: '计划中没有这一项，或已取消' },
  'plan-item-held': { status: 409, title: '这一项已安排集会或已召开，请在集会中办理' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof lifePlanProblems, true> {}
}
