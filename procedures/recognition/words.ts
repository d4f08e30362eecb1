import type { Words } from '../../domain/case/words';
import { recognitionProblems } from './problems';

/** What the codes of a 双向评优 are called. */
export const recognitionWords = {
  sides: { recorder: '登记书面答复一方', asker: '征求意见一方', asked: '被征求意见一方' },
  endings: { proposed: '继续推荐', 'not-proposed': '不再推荐', withdrawn: '已撤回' },
  problems: recognitionProblems,
} satisfies Words;
