import type { ProblemTable } from '../../domain/words/problems';

/** What only 三不 can be refused for. */
export const threeNotsProblems = {
  'step-not-given': { status: 422, title: '此前有步骤没有真正送达本人，请先补上' },
  'streak-broken': { status: 422, title: '按登记的事实，该项义务没有连续六个月未履行，请核对每月情况' },
  'no-missed-month': { status: 422, title: '所填月份中没有本次连续未履行的月份，请核对每月情况后重新填写' },
  'demand-needed': { status: 422, title: '该同志欠交党费，批评教育时须要求补交，请要求后勾选“已要求补交党费”' },
  'not-in-streak': { status: 422, title: '该党员目前没有连续未履行义务的月份' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof threeNotsProblems, true> {}
}
