import { Random } from '../../stack/sample/random';
import { unleash } from './chaos';
import { branches, walkAll } from './crowd';
import { Diary } from './diary';
import { type Findings, findings } from './invariants';
import { mixture } from './mixture';
import { buildQuarters } from './quarter';
import { settle } from './settle';
import { startFaultStack } from './stack';

export interface RoundOptions {
  seed: number;
  transfers: number;
}

export interface Round extends Findings {
  seconds: number;
  killed: Record<string, number>;
  unanswered: Record<string, number>;
}

/** Lets transfers of every kind run on a stack of their own while its processes are killed at random, and looks at what is left. */
export async function runRound({ seed, transfers }: RoundOptions, say: (line: string) => void): Promise<Round> {
  const stack = await startFaultStack(say);
  try {
    const began = Date.now();
    const diary = new Diary(stack);
    const quarters = await buildQuarters(stack);
    const random = new Random(seed);
    const { journeys, members, comers } = await mixture(stack, quarters, transfers, random);
    await diary.signIn([...quarters.people, ...members.map(({ personId }) => personId)]);
    const chaos = unleash(stack, new Random(random.whole(0, 2 ** 31)));
    const wrong = await walkAll(diary, journeys, random).finally(() => chaos.stop());
    await settle(stack);
    const { wrong: left, ...found } = await findings(stack, diary, branches(members), comers);
    const { unanswered } = diary;
    const seconds = Math.round((Date.now() - began) / 1000);
    return { ...found, wrong: [...wrong, ...left], seconds, killed: chaos.killed, unanswered };
  } finally {
    await stack.close();
  }
}
