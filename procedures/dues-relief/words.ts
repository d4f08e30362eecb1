import type { Words } from '../../domain/case/words';

/** What the codes of a 少交免交 are called. */
export const duesReliefWords = {
  sides: { branch: '所在支部', committee: '上一级党委' },
  endings: { granted: '已批准', refused: '未批准', withdrawn: '已撤回' },
} satisfies Words;
