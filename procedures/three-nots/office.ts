import { defineOffice } from '../office';
import type { ThreeNotsState } from './data';
import { threeNotsGuards } from './guards';
import { threeNotsOpener } from './opener';
import { threeNotsPlay } from './play';
import { threeNotsSweep } from './sweep';

/** Everything of 三不 besides its table. */
export const threeNotsOffice = defineOffice<ThreeNotsState>({
  opener: threeNotsOpener,
  refusals: ['member-not-active'],
  guards: threeNotsGuards,
  sweeps: [threeNotsSweep],
  play: threeNotsPlay,
});
