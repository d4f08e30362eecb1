import { setTimeout as delay } from 'node:timers/promises';
import type { FaultPoint } from '../../platform/fault-point';
import { Random } from '../../stack/sample/random';
import type { Rounds } from '../procedures/contract/round';
import { CERTIFIED, tell, tellIn } from '../procedures/contract/seen';
import { unleash } from './chaos';
import type { PartName } from './parts';
import type { FaultStack } from './stack';
import { eventually } from './waiting';

/** With the third of them a round's wait ends. */
export const FACTS = ['first', 'second', 'third'];

/** What is told, and the rounds that wait for it. */
export interface NewsScene {
  stack: FaultStack;
  rounds: Rounds;
  caseIds: string[];
}

/** Told to each of the rounds, each in a transaction of its own. */
export const tellAll = ({ rounds, caseIds }: NewsScene, fact: string) =>
  Promise.all(caseIds.map((caseId) => tell(rounds, caseId, CERTIFIED, fact)));

/** As a register does whose caller was not answered: again and again, until it stands. */
const insist = (scene: NewsScene, fact: string) =>
  eventually(`the fact ${fact} on record`, async () => {
    await tellAll(scene, fact);
    return true;
  });

/** The parts that a fault takes away are held down until everything has happened in the order that is meant. */
export async function down(
  { parts, healthy }: FaultStack,
  names: PartName[],
  meanwhile: () => Promise<void>,
): Promise<void> {
  parts.hold(...names);
  await meanwhile().finally(() => parts.release(...names));
  await healthy();
}

/** Temporal is away when the fact is to be signalled. */
async function beforeSignal(scene: NewsScene): Promise<void> {
  const { parts } = scene.stack;
  await down(scene.stack, ['temporal'], async () => {
    await parts.kill('temporal');
    await tellAll(scene, 'first');
    await delay(2_000);
  });
}

/** The worker dies at a point on the way from the signal to the end of the step, and another part right after it. */
const dyingAt =
  (point: FaultPoint, victim: PartName) =>
  async (scene: NewsScene): Promise<void> => {
    const { stack } = scene;
    await down(stack, ['worker', victim], async () => {
      stack.arm(point);
      await tellAll(scene, 'first');
      await stack.reached(point);
      await stack.parts.kill(victim);
      if (victim === 'temporal') await tellAll(scene, 'first');
    });
  };

/** The fact is committed, and the next instant PostgreSQL is gone: nobody has seen it yet. */
async function committed(scene: NewsScene): Promise<void> {
  const { stack } = scene;
  await down(stack, ['worker', 'postgres'], async () => {
    await stack.parts.kill('worker');
    await tellAll(scene, 'first');
    await stack.parts.kill('postgres');
  });
}

/** PostgreSQL dies while the fact is being written: it never was. Then it is told again. */
async function halfWritten(scene: NewsScene): Promise<void> {
  const { stack, rounds, caseIds } = scene;
  const { db } = rounds.house;
  await down(stack, ['postgres'], async () => {
    const writing = db.$transaction(async (tx) => {
      for (const caseId of caseIds) await tellIn(tx, caseId, CERTIFIED, 'first');
      await stack.parts.kill('postgres');
    });
    const stands = await writing.then(
      () => true,
      () => false,
    );
    if (stands) throw new Error('a fact stands that was not written');
  });
  const told = await db.caseNews.count({ where: { caseId: { in: caseIds } } });
  if (told) throw new Error(`${told} rounds were told of a fact that was rolled back`);
  await insist(scene, 'first');
}

/** Everything is killed in no order while the facts are told, one after the other. */
async function atRandom(scene: NewsScene): Promise<void> {
  const chaos = unleash(scene.stack, new Random(20261128));
  try {
    for (const fact of FACTS) {
      await insist(scene, fact);
      await delay(1_500);
      await insist(scene, fact);
    }
  } finally {
    await chaos.stop();
  }
  if (!Object.values(chaos.killed).some(Boolean)) throw new Error('nothing was killed');
}

/** Tells the rounds of a fact, and kills at some point. */
export type NewsFault = (scene: NewsScene) => Promise<void>;

/** Each by what happens in it. */
export const newsFaults: Record<string, NewsFault> = {
  'Temporal dies between the fact and the signal': beforeSignal,
  'worker and Temporal die between the signal and the step': dyingAt('case-woken', 'temporal'),
  'worker and Temporal die after the step is committed': dyingAt('record-committed', 'temporal'),
  'PostgreSQL dies while the fact is written': halfWritten,
  'worker and PostgreSQL die between the signal and the step': dyingAt('case-woken', 'postgres'),
};

/** Those that only `npm run test:faults` has time for. */
export const moreNewsFaults: Record<string, NewsFault> = {
  'worker and Temporal die before the step is committed': dyingAt('record-uncommitted', 'temporal'),
  'worker and PostgreSQL die between the fact and the signal': committed,
  'worker and PostgreSQL die after the step is committed': dyingAt('record-committed', 'postgres'),
  'facts are told while everything is killed at random': atRandom,
};
