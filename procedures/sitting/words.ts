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
  problems: sittingProblems,
} satisfies Words;
