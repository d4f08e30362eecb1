import { setTimeout as delay } from 'node:timers/promises';

type Seen<Found> = Found | undefined | null | false;

/** Milliseconds: it ends what hangs, and decides nothing else, since machines differ by far. */
const PATIENCE = 200_000;

/**
 * Looks again and again until there is what is looked for, and returns it.
 * @param instead says what was seen instead
 * @throws Error when it does not come
 */
export async function until<Found>(
  look: () => Seen<Found> | Promise<Seen<Found>>,
  { pause = 50, instead = () => '' }: { pause?: number; instead?: () => unknown } = {},
): Promise<Found> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(pause)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`it did not come to that: ${JSON.stringify(await instead())}`);
}
