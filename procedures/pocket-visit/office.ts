import { defineOffice } from '../office';
import type { VisitState } from './data';
import { pocketVisitAttention, pocketVisitLists } from './lists';
import { pocketVisitOpener } from './opener';
import { pocketVisitPlay } from './play';
import { pocketVisitSymptoms } from './symptoms';

/** Everything of a 口袋党员走访 besides its table. */
export const pocketVisitOffice = defineOffice<VisitState>({
  opener: pocketVisitOpener,
  refusals: ['same-branch', 'target-not-able', 'member-not-active'],
  lists: pocketVisitLists,
  symptoms: pocketVisitSymptoms,
  attention: pocketVisitAttention,
  play: pocketVisitPlay,
});
