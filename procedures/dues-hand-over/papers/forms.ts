import { slipPaper } from './slip';

/** The papers of a 党费上交. */
export const duesHandOverPapers = { 'hand-over-slip': slipPaper };
