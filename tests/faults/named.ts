import { branches } from './crowd';
import { Diary } from './diary';
import { type Findings, findings } from './invariants';
import type { Comer, Traveller } from './journey';
import { comer, enterOutside } from './mixture';
import { type Away, applicationAway, outage, postgresAway } from './outage';
import { buildQuarters } from './quarter';
import { arrivals, scenarios } from './scenarios';
import { settle } from './settle';
import { type FaultStack, startFaultStack } from './stack';

/** What is done to a stack, and what was wrong with the answers. */
export interface Trial {
  name: string;
  run(): Promise<string[]>;
}

/** One stack for all that has a name, looked at when all of it is over. */
export interface NamedTrials {
  trials: Trial[];
  /** Call last. */
  findings(): Promise<Findings>;
  close(): Promise<void>;
}

const TRANSFERS_IN_AN_OUTAGE = 20;

/** Of trials, without the stack: a test has to be named before anything runs. */
export const trialNames = (seconds: number): string[] => [
  ...Object.keys(scenarios),
  ...Object.keys(arrivals),
  ...Object.keys(outages).map((name) => outageName(name, seconds)),
];

const outages: Record<string, Away> = {
  'PostgreSQL is away': postgresAway,
  'the database of the application alone is away': applicationAway,
};

const outageName = (name: string, seconds: number) => `${name} for ${seconds} s under load`;

/**
 * Starts the stack for what has a name: processes that die at one point, and outages.
 * @param seconds how long an outage lasts
 */
export async function startNamedTrials(seconds: number, say: (line: string) => void): Promise<NamedTrials> {
  const stack: FaultStack = await startFaultStack(say);
  const diary = new Diary(stack);
  const quarters = await buildQuarters(stack);
  const everybody: Traveller[] = [];
  const outside = await enterOutside(stack.owner, quarters);
  const comers: Comer[] = [];
  const arrive = async (count: number) => {
    const travellers = await quarters.travellers(count, undefined, everybody.length);
    everybody.push(...travellers);
    await diary.signIn(travellers.map(({ personId }) => personId));
    return travellers;
  };
  await diary.signIn(quarters.people);
  const named = Object.entries(scenarios).map(([name, scenario]) => ({
    name,
    run: async () => await scenario({ stack, diary, traveller: (await arrive(1))[0] as Traveller }),
  }));
  const coming = Object.entries(arrivals).map(([name, scenario], index) => ({
    name,
    run: async () => {
      const traveller = comer(quarters, outside, index);
      comers.push(traveller);
      return await scenario({ stack, diary, traveller });
    },
  }));
  const away = Object.entries(outages).map(([name, how]) => ({
    name: outageName(name, seconds),
    run: async () => await outage(stack, diary, await arrive(TRANSFERS_IN_AN_OUTAGE), how, seconds),
  }));
  return {
    trials: [...named, ...coming, ...away],
    findings: async () => {
      await settle(stack);
      return await findings(stack, diary, branches(everybody), comers);
    },
    close: () => stack.close(),
  };
}
