import { defineOffice } from '../office';
import type { HandOverState } from './data';
import { duesHandOverFinders, duesHandOverGuards } from './guards';
import { handOverSweep } from './hand-over-sweep';
import { duesHandOverAttention, duesHandOverLists } from './lists';
import { duesHandOverOpener } from './opener';
import { duesHandOverPaperRules } from './papers/rules';
import { publishSweep } from './publish-sweep';
import { unpublishedAttention, unpublishedLists } from './unpublished-list';
import { unsettledSweep } from './unsettled-sweep';

/** Everything of a 党费上交 besides its table. */
export const duesHandOverOffice = defineOffice<HandOverState>({
  opener: duesHandOverOpener,
  guards: duesHandOverGuards,
  finders: duesHandOverFinders,
  lists: { ...duesHandOverLists, ...unpublishedLists },
  attention: { ...duesHandOverAttention, ...unpublishedAttention },
  papers: duesHandOverPaperRules,
  sweeps: [handOverSweep, unsettledSweep, publishSweep],
});
