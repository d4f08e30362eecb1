import type { ProblemTable } from '../../domain/words/problems';

/** What only a 集会 can be refused for. */
export const sittingProblems = {
  'not-of-the-hosts': { status: 422, title: '签到人、记录人应是召开集会的党组织的党员或任职人员' },
  'nobody-marked': { status: 422, title: '还没有任何人签到，不能封存；没有开成的，请选“改期”或“取消”' },
  'kinds-not-of-host': { status: 422, title: '党小组只能召开党小组会；支委会请单独召开' },
  'sitting-not-begun': { status: 422, title: '集会还没有开始，不能封存签到' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof sittingProblems, true> {}
}
