import { defineOffice } from '../office';
import type { LifePlanState } from './data';
import { lifePlanGuards } from './guards';
import { notHeldSweep } from './not-held-sweep';
import { lifePlanOpener } from './opener';
import { lifePlansSweep } from './plans-sweep';
import { lifePlanPlay } from './play';

/** Everything of a 组织生活年度计划 besides its table. */
export const lifePlanOffice = defineOffice<LifePlanState>({
  opener: lifePlanOpener,
  refusals: ['target-not-able'],
  guards: lifePlanGuards,
  sweeps: [lifePlansSweep, notHeldSweep],
  play: lifePlanPlay,
});
