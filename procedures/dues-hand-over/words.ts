import type { Words } from '../../domain/case/words';
import { duesHandOverProblems } from './problems';

/** What the codes of a 党费上交 are called. */
export const duesHandOverWords = {
  sides: { branch: '上交支部', committee: '收款党委' },
  endings: { 'handed-over': '已上交', nothing: '本季度没有要上交的', withdrawn: '已撤回' },
  problems: duesHandOverProblems,
} satisfies Words;
