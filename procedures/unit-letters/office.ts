import { defineOffice } from '../office';
import type { UnitLettersState } from './data';
import { feedbackSweep } from './feedback-sweep';
import { unitLettersFinders, unitLettersGuards } from './guards';
import { unitLettersOpener } from './opener';
import { unitLettersPlay } from './play';
import { thanksSweep } from './thanks-sweep';

/** Everything of 感谢信和反馈函 besides its table. */
export const unitLettersOffice = defineOffice<UnitLettersState>({
  opener: unitLettersOpener,
  guards: unitLettersGuards,
  finders: unitLettersFinders,
  sweeps: [thanksSweep, feedbackSweep],
  play: unitLettersPlay,
});
