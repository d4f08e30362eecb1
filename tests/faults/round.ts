import { Random } from '../../sample/random';
import { unleash } from './chaos';
import { Diary } from './diary';
import { type Findings, findings } from './invariants';
import { buildQuarters } from './quarter';
import { settle } from './settle';
import { startFaultStack } from './stack';
import { setOut, type Traveller, walk } from './walk';

export interface RoundOptions {
  seed: number;
  transfers: number;
  /** How many are under way at once. */
  clients: number;
}

export interface Round extends Findings {
  seconds: number;
  killed: Record<string, number>;
  unanswered: Record<string, number>;
}

/** Lets transfers run on a stack of their own while its processes are killed at random, and looks at what is left. */
export async function runRound(
  { seed, transfers, clients }: RoundOptions,
  say: (line: string) => void,
): Promise<Round> {
  const stack = await startFaultStack(say);
  try {
    const began = Date.now();
    const diary = new Diary(stack);
    const quarters = await buildQuarters(stack);
    const random = new Random(seed);
    const travellers = await quarters.travellers(transfers, random);
    await diary.signIn([...quarters.people, ...travellers.map(({ personId }) => personId)]);
    const chaos = unleash(stack, new Random(random.whole(0, 2 ** 31)));
    const wrong = await walkAll(diary, travellers, random, clients).finally(() => chaos.stop());
    await settle(stack);
    const { wrong: left, ...found } = await findings(stack, diary, branches(travellers));
    const { unanswered } = diary;
    const seconds = Math.round((Date.now() - began) / 1000);
    return { ...found, wrong: [...wrong, ...left], seconds, killed: chaos.killed, unanswered };
  } finally {
    await stack.close();
  }
}

/** In which branch each member is at the beginning. */
export const branches = (travellers: Traveller[]): Map<string, string> =>
  new Map(travellers.map(({ memberId, from }) => [memberId, from.branch]));

async function walkAll(diary: Diary, travellers: Traveller[], random: Random, clients: number): Promise<string[]> {
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
  await Promise.all(Array.from({ length: clients }, client));
  return wrong;
}
