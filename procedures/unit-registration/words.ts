import type { Words } from '../../domain/case/words';
import { unitRegistrationProblems } from './problems';

/** What the codes of a 单位报到 are called. */
export const unitRegistrationWords = {
  sides: { community: '报到社区' },
  endings: { 'unit-ended': '单位已停用', 'not-here': '不在本社区', withdrawn: '已撤回' },
  problems: unitRegistrationProblems,
} satisfies Words;
