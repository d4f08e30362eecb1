import type { Words } from '../../domain/case/words';
import { sittingProblems } from './problems';

/** What the codes of a 集会 are called. */
export const sittingWords = {
  sides: {
    branch: '召开的党组织',
    committee: '所属党委',
    joint1: '联合召开一',
    joint2: '联合召开二',
    joint3: '联合召开三',
  },
  endings: {
    archived: '已归档',
    cancelled: '已取消',
    not_held: '未召开',
    withdrawn: '已撤回',
  },
  sideTasks: {
    'life-call': { title: '联系连续两次缺席的党员', done: '已联系', notNeeded: '无需联系' },
    'life-visit': { title: '走访未能参加组织生活的年老体弱党员', done: '已走访', notNeeded: '无需走访' },
  },
  problems: sittingProblems,
} satisfies Words;
