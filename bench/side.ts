import { crowd, timed } from './crowd';
import { cpuOf } from './processes';

/** What is compared: ours, or a floor. A transfer is a start and six decisions, each an Update of its workflow. */
export interface Side {
  /** Its processes by the name under which their time is shown. */
  pids: Record<Cost, number>;
  /** One whole transfer; tells how long each of its calls took, in milliseconds. */
  transfer(took: Took): Promise<void>;
  /** A start alone; the case stays open. */
  start(took: Took): Promise<void>;
  /** A case that has gone three turns, and its next decision. */
  waiting(): Promise<(took: Took) => Promise<void>>;
}

export type Took = (call: 'start' | 'decision', milliseconds: number) => void;

export const COSTS = ['API', 'worker', 'Temporal', 'PostgreSQL'] as const;
export type Cost = (typeof COSTS)[number];

/** Decisions of a transfer after its start. */
export const DECISIONS = 6;

/** What came of one round. */
export interface Round {
  perSecond: number;
  /** Milliseconds of each call. */
  calls: Record<'start' | 'decision', number[]>;
  /** Milliseconds of processor time for each one, by part. */
  cpu: Record<Cost, number>;
}

export async function round(side: Side, what: 'transfer' | 'start', count: number, atOnce: number): Promise<Round> {
  const calls: Round['calls'] = { start: [], decision: [] };
  const used = () => Object.fromEntries(COSTS.map((cost) => [cost, cpuOf(side.pids[cost])])) as Round['cpu'];
  const before = used();
  const seconds = await crowd(count, atOnce, () => side[what]((call, ms) => calls[call].push(ms)));
  const after = used();
  const cpu = Object.fromEntries(COSTS.map((cost) => [cost, (after[cost] - before[cost]) / count])) as Round['cpu'];
  return { perSecond: count / seconds, calls, cpu };
}

/** Ours, and both floors: of the platform alone, and of any application that keeps a record. */
export const SIDES = ['ours', 'floor', 'durable'] as const;
export type OfEachSide<Of> = Record<(typeof SIDES)[number], Of>;

/** The same of each side. */
export const ofEach = <From, To>(sides: OfEachSide<From>, to: (one: From) => To): OfEachSide<To> => ({
  ours: to(sides.ours),
  floor: to(sides.floor),
  durable: to(sides.durable),
});

/** Rounds of all sides in turn, so that a busy moment of the machine meets each. */
export async function inTurn(
  sides: OfEachSide<Side>,
  rounds: number,
  one: (side: Side) => Promise<Round>,
): Promise<OfEachSide<Round[]>> {
  const all: OfEachSide<Round[]> = { ours: [], floor: [], durable: [] };
  for (let turn = 0; turn < rounds; turn++) {
    for (const name of SIDES) all[name].push(await one(sides[name]));
  }
  return all;
}

/** Calls something, and tells how long it took. */
export async function tell<T>(took: Took, call: 'start' | 'decision', work: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  took(call, await timed(async () => (result = await work())));
  return result as T;
}
