import type { Measurement } from '../bench';
import { percentile } from '../figures';
import { compared } from '../report';
import { inTurn, ofEach, type Round, round } from '../side';

/** How long a decision takes with nobody else about: from the request to the answer after its record. */
export const decisions: Measurement = async ({ sides, options }) => {
  const rounds = await inTurn(sides, options.alone, (side) => round(side, 'transfer', 1, 1));
  const latency = (share: number) =>
    ofEach(rounds, (one: Round[]) =>
      percentile(
        one.flatMap(({ calls }) => calls.decision),
        share,
      ),
    );
  return [compared('decision, alone, p50', 'ms', latency(0.5)), compared('decision, alone, p99', 'ms', latency(0.99))];
};
