import { defineOffice } from '../office';
import type { DuesReliefState } from './data';
import { duesReliefOpener } from './opener';
import { duesReliefPlay } from './play';

/** Everything of a 少交免交 besides its table. */
export const duesReliefOffice = defineOffice<DuesReliefState>({
  opener: duesReliefOpener,
  refusals: ['member-not-active'],
  play: duesReliefPlay,
});
