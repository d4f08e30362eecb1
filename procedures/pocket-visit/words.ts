import type { Words } from '../../domain/case/words';
import { pocketVisitProblems } from './problems';

/** What the codes of a 口袋党员走访 are called. */
export const pocketVisitWords = {
  sides: {
    branch: '所在支部',
    committee: '所在党委',
    receiving: '应接收党组织',
    'receiving-committee': '应接收党委',
  },
  endings: {
    willing: '愿意接转',
    settled: '组织关系已另行落实',
    'lost-contact': '转入失联处理',
    'membership-ended': '党员已去世或出党',
    withdrawn: '已撤回',
  },
  problems: pocketVisitProblems,
} satisfies Words;
