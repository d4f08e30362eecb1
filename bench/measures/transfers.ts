import type { Measurement } from '../bench';
import { median, percentile } from '../figures';
import { compared } from '../report';
import { COSTS, inTurn, ofEach, type Round, round, SIDES } from '../side';

const AT_ONCE = 20;

/** Whole transfers by twenty people at once: how many, at what cost, and how long each decision takes. */
export const transfers: Measurement = async ({ sides, options, say }) => {
  // For its first few hundred calls a process is slow: it still compiles what it runs.
  for (const side of Object.values(sides)) await round(side, 'transfer', options.transfers, AT_ONCE);
  const all = await inTurn(sides, options.rounds, (side) => round(side, 'transfer', options.transfers, AT_ONCE));
  say(SIDES.map((name) => `${name} ${all[name].map(({ perSecond }) => perSecond.toFixed(1))}/s`).join(', '));
  const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond));
  const latency = (share: number) => (rounds: Round[]) =>
    percentile(
      rounds.flatMap(({ calls }) => calls.decision),
      share,
    );
  const cost = (rounds: Round[], name: (typeof COSTS)[number]) => median(rounds.map(({ cpu }) => cpu[name]));
  const total = (rounds: Round[]) => COSTS.reduce((sum, name) => sum + cost(rounds, name), 0);
  return [
    compared('complete transfers: start, five decisions, receipt; 20 at once', '/s', ofEach(all, rate), 0.7),
    compared('decision, 20 at once, p50', 'ms', ofEach(all, latency(0.5))),
    compared('decision, 20 at once, p99', 'ms', ofEach(all, latency(0.99))),
    compared('processor time a transfer, in all', 'ms', ofEach(all, total)),
    ...COSTS.map((name) =>
      compared(
        `processor time a transfer, ${name}`,
        'ms',
        ofEach(all, (rounds) => cost(rounds, name)),
      ),
    ),
  ];
};
