import type { Words } from '../../domain/case/words';
import { duesRoundProblems } from './problems';

/** What the codes of a 党费收缴 are called. */
export const duesRoundWords = {
  sides: { branch: '收缴支部', committee: '所属党委' },
  endings: { closed: '已办结', withdrawn: '已撤回' },
  problems: duesRoundProblems,
} satisfies Words;
