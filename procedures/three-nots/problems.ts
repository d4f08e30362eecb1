import type { ProblemTable } from '../../domain/words/problems';

/** What only 三不 can be refused for. */
export const threeNotsProblems = {
  'step-not-given': { status: 422, title: '此前有步骤没有真正送达本人，请先补上' },
  'streak-broken': { status: 422, title: '按登记的事实，该项义务没有连续六个月未履行，请核对每月情况' },
  'no-missed-month': { status: 422, title: '所填月份中没有本次连续未履行的月份，请核对每月情况后重新填写' },
  'demand-needed': { status: 422, title: '该同志欠交党费，批评教育时须要求补交，请要求后勾选“已要求补交党费”' },
  'mending-term': { status: 422, title: '给予限期改正的，请填写改正期限：晚于今日，自告知本人之日起不超过一年' },
  'mending-not-given': { status: 422, title: '本人没有认识错误、愿意改正的，不给予限期改正，请不要填写期限' },
  'not-in-streak': { status: 422, title: '该党员目前没有连续未履行义务的月份' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof threeNotsProblems, true> {}
}
