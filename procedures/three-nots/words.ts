import type { Words } from '../../domain/case/words';
import { threeNotsProblems } from './problems';

/** What the codes of 三不 are called. */
export const threeNotsWords = {
  sides: { branch: '所在支部', group: '所在党小组', committee: '所在党委' },
  endings: {
    over: '已履行义务，连续中断',
    'taken-back': '情况已更正或说明，提醒撤回',
    unclear: '转入不正常情形',
    confirmed: '核查属实，转入组织处置',
    ended: '不再跟踪',
    left: '党籍状态或组织关系已变化',
    improved: '已改正',
    appraisal: '列入民主评议',
    withdrawn: '已撤回',
  },
  problems: threeNotsProblems,
} satisfies Words;
