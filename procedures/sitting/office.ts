import { defineOffice } from '../office';
import type { SittingState } from './data';
import { sittingFinders, sittingGuards } from './guards';
import { sittingAttention, sittingLists } from './lists';
import { sittingOpener } from './opener';
import { sittingPaperRules } from './papers/rules';
import { plannedSittingsSweep } from './planned-sweep';
import { sittingPlay } from './play';
import { sittingStatistics } from './statistics';

/** Everything of a 集会 besides its table. */
export const sittingOffice = defineOffice<SittingState>({
  opener: sittingOpener,
  refusals: ['target-not-able', 'already-decided', 'ballot-still-open'],
  guards: sittingGuards,
  finders: sittingFinders,
  lists: sittingLists,
  attention: sittingAttention,
  statistics: sittingStatistics,
  sweeps: [plannedSittingsSweep],
  papers: sittingPaperRules,
  scans: { 'sign-in-sheet': '签到表', 'meeting-record': '会议记录原件', photo: '现场照片' },
  play: sittingPlay,
});
