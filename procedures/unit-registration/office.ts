import { defineOffice } from '../office';
import type { UnitRegistrationState } from './data';
import { unitRegistrationFinders, unitRegistrationGuards } from './guards';
import { unitRegistrationOpener } from './opener';
import { unitRegistrationPlay } from './play';
import { resourcesSweep } from './resources-sweep';

/** Everything of a 单位报到 besides its table. */
export const unitRegistrationOffice = defineOffice<UnitRegistrationState>({
  opener: unitRegistrationOpener,
  refusals: ['unit-ended'],
  guards: unitRegistrationGuards,
  finders: unitRegistrationFinders,
  sweeps: [resourcesSweep],
  play: unitRegistrationPlay,
});
