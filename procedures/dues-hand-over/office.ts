import { defineOffice } from '../office';
import type { HandOverState } from './data';
import { duesHandOverFinders, duesHandOverGuards } from './guards';
import { handOverSweep } from './hand-over-sweep';
import { duesHandOverOpener } from './opener';
import { duesHandOverPaperRules } from './papers/rules';
import { unsettledSweep } from './unsettled-sweep';

/** Everything of a 党费上交 besides its table. */
export const duesHandOverOffice = defineOffice<HandOverState>({
  opener: duesHandOverOpener,
  guards: duesHandOverGuards,
  finders: duesHandOverFinders,
  papers: duesHandOverPaperRules,
  sweeps: [handOverSweep, unsettledSweep],
});
