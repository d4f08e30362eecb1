import { defineOffice } from '../office';
import { certifySweep } from './certify-sweep';
import type { PostState } from './data';
import { postAssignmentGuards } from './guards';
import { leaversSweep } from './leavers-sweep';
import { menuSweep } from './menu-sweep';
import { postAssignmentOpener } from './opener';
import { openingsOverSweep } from './over-sweep';
import { postAssignmentPlay } from './play';
import { silenceSweep } from './silence-sweep';

/** Everything of a 设岗定责 besides its table. */
export const postAssignmentOffice = defineOffice<PostState>({
  opener: postAssignmentOpener,
  guards: postAssignmentGuards,
  sweeps: [menuSweep, openingsOverSweep, leaversSweep, certifySweep, silenceSweep],
  play: postAssignmentPlay,
});
