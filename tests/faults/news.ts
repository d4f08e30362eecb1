import { randomUUID } from 'node:crypto';
import { heardOnce } from '../procedures/contract/heard-once';
import { begin, furnish, taskOf, toWait } from '../procedures/contract/round';
import { heard } from '../procedures/contract/seen';
import type { DutyScene } from './duty-scene';
import { FACTS, type NewsFault, type NewsScene, tellAll } from './news-faults';
import { startFaultStack } from './stack';
import { eventually } from './waiting';

/** Rounds of the made-up procedure on a stack of their own. */
export interface NewsTrials {
  /** @returns what was wrong; nothing is as it should be */
  run(fault: NewsFault): Promise<string[]>;
  /** The stack and its town, for what dies on them besides. */
  scene: DutyScene;
  close(): Promise<void>;
}

/** Rounds that are told at once in each trial: one is at the point, the other beside it. */
const ROUNDS = 2;

export async function startNewsTrials(say: (line: string) => void): Promise<NewsTrials> {
  const stack = await startFaultStack(say, 'tests/faults/work-made-up.ts');
  const { owner, client, keys, gateway } = stack;
  const rounds = await furnish({ db: owner, owner, client, keys, gateway, clockOffset: 0 });
  return {
    scene: { stack, rounds },
    run: async (fault) => {
      const caseIds: string[] = [];
      for (let count = 0; count < ROUNDS; count++) caseIds.push((await begin(rounds)).caseId);
      await Promise.all(caseIds.map((caseId) => toWait(rounds, caseId)));
      const scene = { stack, rounds, caseIds };
      await fault(scene);
      const wrong: string[] = [];
      for (const [index, caseId] of caseIds.entries()) {
        const found = await goesOn(scene, caseId, index % 2 === 1).catch((error: Error) => [error.message]);
        wrong.push(...found.map((text) => `${caseId}: ${text}`));
      }
      return wrong;
    },
    close: () => stack.close(),
  };
}

/**
 * What was told was heard once, and the round goes on: by further facts, of which the last ends its wait, or by a person.
 * @returns what does not hold
 */
async function goesOn({ stack, rounds }: NewsScene, caseId: string, byPerson: boolean): Promise<string[]> {
  const scene = { stack, rounds, caseIds: [caseId] };
  const marks = () => heard(rounds, caseId);
  const stage = () => rounds.driver.stage(caseId);
  await eventually('the first fact', async () => (await marks()).length > 0);
  if (byPerson && (await stage()) === 'WAIT') {
    await tellAll(scene, 'first');
    await callOff(scene, caseId);
    await tellAll(scene, 'second');
  } else {
    for (const fact of FACTS) await tellAll(scene, fact);
    await eventually('all facts', async () => (await stage()) !== 'WAIT');
  }
  await eventually('every signal', async () => {
    return (await rounds.house.db.caseNews.count({ where: { caseId, wokenAt: null } })) === 0;
  });
  const told = (await marks()).length === 1 ? ['first'] : FACTS;
  const stands = await stage();
  return [...(stands === 'VOTE' ? [] : [`it stands at ${stands}`]), ...(await heardOnce(rounds, caseId, told))];
}

/** A person ends the wait; whoever is not answered offers the same decision once more. */
async function callOff({ rounds }: NewsScene, caseId: string): Promise<void> {
  const { driver, house, town } = rounds;
  const actorId = town.people.east1Secretary;
  const submissionId = await driver.submission(actorId);
  const { id: taskId } = await taskOf(rounds, caseId);
  const offer = { actorId, action: 'decide', outcome: 'call-off', taskId, submissionId } as const;
  const decisionId = randomUUID();
  await eventually('the end of the wait', async () => {
    return (await house.gateway.act(caseId, { decisionId, ...offer })).stage === 'VOTE';
  });
}
