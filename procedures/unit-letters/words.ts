import type { Words } from '../../domain/case/words';
import { unitLettersProblems } from './problems';

/** What the codes of 感谢信和反馈函 are called. */
export const unitLettersWords = {
  sides: { community: '社区党组织', committee: '上一级党组织' },
  endings: { sent: '已发出', nothing: '没有要发出的', withdrawn: '已撤回' },
  problems: unitLettersProblems,
} satisfies Words;
