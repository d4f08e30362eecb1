import type { ProcedureOffice } from '../office';
import { pocketVisitLists } from './lists';
import { pocketVisitOpener } from './opener';
import { pocketVisitPlay } from './play';

/** Everything of a 口袋党员走访 besides its table. */
export const pocketVisitOffice: ProcedureOffice = {
  opener: pocketVisitOpener,
  refusals: ['same-branch', 'target-not-able', 'member-not-active'],
  lists: pocketVisitLists,
  play: pocketVisitPlay,
};
