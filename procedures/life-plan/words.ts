import type { Words } from '../../domain/case/words';
import { lifePlanProblems } from './problems';

/** What the codes of a 组织生活年度计划 are called. */
export const lifePlanWords = {
  sides: { branch: '党支部', committee: '所属党委' },
  endings: { over: '年度已过', withdrawn: '已撤回' },
  problems: lifePlanProblems,
} satisfies Words;
