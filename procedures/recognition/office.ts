import { defineOffice } from '../office';
import type { RecognitionState } from './data';
import { recognitionOpener } from './opener';
import { recognitionPlay } from './play';

/** Everything of a 双向评优 besides its table. */
export const recognitionOffice = defineOffice<RecognitionState>({
  opener: recognitionOpener,
  play: recognitionPlay,
});
