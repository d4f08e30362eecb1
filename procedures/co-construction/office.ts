import { defineOffice } from '../office';
import { askYearlySweep } from './ask-yearly-sweep';
import type { CoConstructionState } from './data';
import { coConstructionFinders, coConstructionGuards } from './guards';
import { coConstructionOpener } from './opener';
import { pairingsSweep } from './pairings-sweep';
import { coConstructionPlay } from './play';

/** Everything of a 共驻共建 besides its table. */
export const coConstructionOffice = defineOffice<CoConstructionState>({
  opener: coConstructionOpener,
  refusals: ['conflict'],
  guards: coConstructionGuards,
  finders: coConstructionFinders,
  sweeps: [askYearlySweep, pairingsSweep],
  play: coConstructionPlay,
});
