import { defineOffice } from '../office';
import { doubleRegistrationAttention } from './attention';
import type { DoubleRegistrationState } from './data';
import { feedbackReviewedSweep } from './feedback-sweep';
import { doubleRegistrationFinders, doubleRegistrationGuards } from './guards';
import { neverCameSweep } from './never-came-sweep';
import { doubleRegistrationOpener } from './opener';
import { doubleRegistrationPlay } from './play';

/** Everything of 双报到 besides its table. */
export const doubleRegistrationOffice = defineOffice<DoubleRegistrationState>({
  opener: doubleRegistrationOpener,
  guards: doubleRegistrationGuards,
  finders: doubleRegistrationFinders,
  attention: doubleRegistrationAttention,
  sweeps: [neverCameSweep, feedbackReviewedSweep],
  play: doubleRegistrationPlay,
});
