import type { ProblemTable } from '../../domain/words/problems';

/** What only 共驻共建 can be refused for. */
export const coConstructionProblems = {
  'taker-not-one': { status: 422, title: '认领方请选且只选一个：单位、党组织或个人' },
  'project-not-open': { status: 422, title: '请选择本社区另一项尚未办结的需求或项目' },
  'unit-unknown': { status: 422, title: '没有找到所选单位，或该单位已停用' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof coConstructionProblems, true> {}
}
