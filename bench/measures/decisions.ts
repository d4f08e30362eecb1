import type { Measurement } from '../bench';
import { percentile } from '../figures';
import { compared } from '../report';
import { inTurn, type Round, round } from '../side';

/** How long a decision takes with nobody else about: from the request to the answer after its record. */
export const decisions: Measurement = async ({ sides, options }) => {
  const { ours, floor } = await inTurn(sides, options.alone, (side) => round(side, 'transfer', 1, 1));
  const latency = (rounds: Round[], share: number) =>
    percentile(
      rounds.flatMap(({ calls }) => calls.decision),
      share,
    );
  return [
    compared('decision, alone, p50', 'ms', latency(ours, 0.5), latency(floor, 0.5)),
    compared('decision, alone, p99', 'ms', latency(ours, 0.99), latency(floor, 0.99)),
  ];
};
