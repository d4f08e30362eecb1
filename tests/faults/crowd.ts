import { Random } from '../../stack/sample/random';
import type { Diary } from './diary';
import type { Journey } from './journey';
import type { Quarter } from './quarter';
import { setOut, walk } from './walk';

/** How many people's transfers are under way at once. */
const CLIENTS = 10;

/** In which branch each member is at the beginning. */
export const branches = (members: { memberId: string; from: Quarter }[]): Map<string, string> =>
  new Map(members.map(({ memberId, from }) => [memberId, from.branch]));

/**
 * Takes everybody from start to end, some at once.
 * @returns what was wrong with the answers alone
 */
export async function walkAll(diary: Diary, journeys: Journey[], random: Random): Promise<string[]> {
  const wrong: string[] = [];
  const queue = journeys.map((journey) => ({ journey, own: new Random(random.whole(0, 2 ** 31)) }));
  const client = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { journey, own } = next;
      try {
        const start = await setOut(diary, journey, own);
        wrong.push(...(await walk(diary, journey, start, own)));
      } catch (error) {
        wrong.push((error as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return wrong;
}
