import type { ProblemTable } from '../../domain/words/problems';

/** What only a 单位报到 can be refused for. */
export const unitRegistrationProblems = {
  'unit-lists-empty': { status: 422, title: '还没有登记该单位的需求、资源或项目；确实没有的，请选“暂无”并说明' },
  'unit-opinions-open': { status: 422, title: '还有社区没有答复，答复期限未到，暂不能作出评价' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof unitRegistrationProblems, true> {}
}
