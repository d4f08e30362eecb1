import { defineOffice } from '../office';
import { threeNotsAttention } from './attention';
import type { ThreeNotsState } from './data';
import { threeNotsGuards } from './guards';
import { threeNotsOpener } from './opener';
import { threeNotsPaperRules } from './papers/rules';
import { threeNotsPlay } from './play';
import { threeNotsStatistics } from './statistics';
import { threeNotsSweep } from './sweep';

/** Everything of 三不 besides its table. */
export const threeNotsOffice = defineOffice<ThreeNotsState>({
  opener: threeNotsOpener,
  refusals: ['member-not-active'],
  guards: threeNotsGuards,
  papers: threeNotsPaperRules,
  statistics: threeNotsStatistics,
  attention: threeNotsAttention,
  sweeps: [threeNotsSweep],
  play: threeNotsPlay,
});
