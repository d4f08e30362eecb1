import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../stack/sample/random';
import { walkAll } from './crowd';
import type { Diary } from './diary';
import type { FaultStack } from './stack';
import { eventually } from './waiting';
import type { Traveller } from './walk';

/** How the database goes away and comes back. */
export type Away = (stack: FaultStack) => Promise<{ back(): Promise<void> }>;

/** All of PostgreSQL, Temporal's own store with it. */
export const postgresAway: Away = async ({ parts }) => {
  parts.hold('postgres');
  await parts.kill('postgres');
  return { back: async () => parts.release('postgres') };
};

/** The application's database only, as if it were another server: Temporal goes on, and workflows try to record. */
export const applicationAway: Away = async ({ administer }) => {
  await administer([
    'ALTER ROLE app CONNECTION LIMIT 0',
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'",
  ]);
  return { back: () => administer(['ALTER ROLE app CONNECTION LIMIT -1']) };
};

/**
 * Takes the database away for a while in the middle of running transfers, which all get to their end afterwards.
 * @param seconds how long
 */
export async function outage(
  stack: FaultStack,
  diary: Diary,
  travellers: Traveller[],
  away: Away,
  seconds: number,
): Promise<string[]> {
  const { owner } = stack;
  const before = await owner.timeline.count();
  const walking = walkAll(diary, travellers, new Random(travellers.length));
  await eventually('transfers under way', async () => (await owner.timeline.count()) > before + travellers.length);
  const { back } = await away(stack);
  await delay(seconds * 1_000);
  await back();
  return await walking;
}
