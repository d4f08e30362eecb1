import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../stack/sample/random';
import type { PartName } from './parts';
import type { FaultStack } from './stack';

/** Who dies together, as often as it stands here. */
const VICTIMS: PartName[][] = [
  ['worker'],
  ['worker'],
  ['api'],
  ['api'],
  ['temporal'],
  ['temporal'],
  ['postgres'],
  ['worker', 'temporal'],
  ['worker', 'api'],
  ['postgres', 'worker'],
  ['worker', 'api', 'temporal', 'postgres'],
];

/** Milliseconds from health to the next killing, and for which what was killed stays down. */
const BETWEEN = [300, 3_000] as const;
const DOWN = [0, 2_500] as const;

/** How often the next killing does not wait for health. */
const AT_ONCE = 0.25;

export interface Chaos {
  /** How often each part was killed. */
  killed: Record<PartName, number>;
  /** No further killing; everything may start again. */
  stop(): Promise<void>;
}

/**
 * `kill -9` of one part or several every few seconds, in an order that the seed gives. It mostly lets all come back
 * before it strikes again: on a slow machine nothing would ever get on otherwise.
 */
export function unleash({ parts, healthy }: FaultStack, random: Random): Chaos {
  const killed: Chaos['killed'] = { worker: 0, api: 0, temporal: 0, postgres: 0 };
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      await delay(random.whole(...BETWEEN));
      const victims = random.pick(VICTIMS);
      const down = random.whole(...DOWN);
      const atOnce = random.chance(AT_ONCE);
      if (stopped) break;
      parts.hold(...victims);
      for (const name of victims) if (parts.isAlive(name)) killed[name]++;
      await parts.kill(...victims);
      await delay(down);
      parts.release(...victims);
      if (!atOnce) await healthy();
    }
  };
  const done = run();
  return {
    killed,
    stop: async () => {
      stopped = true;
      await done;
    },
  };
}
