import type { Measurement } from '../bench';
import { median } from '../figures';
import { compared } from '../report';
import { inTurn, ofEach, type Round, round } from '../side';

const AT_ONCE = 20;

/** Starts alone, answered after the first record. The cases stay open. */
export const starts: Measurement = async ({ sides, options }) => {
  const all = await inTurn(sides, options.rounds, (side) => round(side, 'start', options.starts, AT_ONCE));
  const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond));
  return [compared('starts, 20 at once', '/s', ofEach(all, rate), 0.7)];
};
