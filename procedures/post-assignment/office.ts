import { defineOffice } from '../office';
import type { PostState } from './data';
import { postAssignmentGuards } from './guards';
import { postAssignmentOpener } from './opener';

/** Everything of a 设岗定责 besides its table. */
export const postAssignmentOffice = defineOffice<PostState>({
  opener: postAssignmentOpener,
  guards: postAssignmentGuards,
});
