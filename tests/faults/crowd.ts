import { Random } from '../../sample/random';
import type { Diary } from './diary';
import { setOut, type Traveller, walk } from './walk';

/** How many people's transfers are under way at once. */
const CLIENTS = 10;

/** In which branch each member is at the beginning. */
export const branches = (travellers: Traveller[]): Map<string, string> =>
  new Map(travellers.map(({ memberId, from }) => [memberId, from.branch]));

/**
 * Takes everybody from start to end, some at once.
 * @returns what was wrong with the answers alone
 */
export async function walkAll(diary: Diary, travellers: Traveller[], random: Random): Promise<string[]> {
  const wrong: string[] = [];
  const queue = travellers.map((traveller) => ({ traveller, own: new Random(random.whole(0, 2 ** 31)) }));
  const client = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { traveller, own } = next;
      try {
        const start = await setOut(diary, traveller);
        wrong.push(...(await walk(diary, traveller, start, own)));
      } catch (error) {
        wrong.push((error as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return wrong;
}
