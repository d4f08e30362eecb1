import type { Words } from '../../domain/case/words';
import { postAssignmentProblems } from './problems';

/** What the codes of a 设岗定责 are called. */
export const postAssignmentWords = {
  sides: { place: '设岗党组织' },
  endings: { closed: '岗位已撤销', withdrawn: '已撤回' },
  problems: postAssignmentProblems,
} satisfies Words;
