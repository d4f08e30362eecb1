import { randomUUID } from 'node:crypto';
import type { Offer } from '../../domain/case/offer';
import type { FaultPoint } from '../../platform/fault-point';
import type { Rounds } from '../procedures/contract/round';
import { down } from './news-faults';
import type { PartName } from './parts';
import type { FaultStack } from './stack';

// What trials share in which procedures of the product go on while processes die.

/** A stack, and the town that lives on it. */
export interface DutyScene {
  stack: FaultStack;
  rounds: Rounds;
}

export const TASK_QUEUE = 'dangwu';

/** The worker dies at a point that something brings about, and another part right after it; both come back. */
export async function dying(
  { stack }: DutyScene,
  point: FaultPoint,
  victim: PartName,
  work: () => unknown,
): Promise<void> {
  await down(stack, ['worker', victim], async () => {
    stack.arm(point);
    // Whoever waits for an answer does not get one.
    void Promise.resolve(work()).catch(() => undefined);
    await stack.reached(point);
    if (victim !== 'worker') await stack.parts.kill(victim);
  });
}

type Taken = Omit<Offer, 'decisionId'>;

/** An outcome of the open task, under one decision id, however often it is offered. */
export async function outcomeOffer(
  scene: DutyScene,
  caseId: string,
  actorId: string,
  outcome: string,
  more: object = {},
) {
  const { driver, house } = scene.rounds;
  const { id: taskId } = await driver.task(caseId);
  const { typed, ...data } = more as { typed?: Record<string, string> };
  const submissionId = await driver.submission(actorId, typed);
  const offer: Taken = { actorId, action: 'decide', outcome, taskId, data, submissionId };
  const decisionId = randomUUID();
  return () => house.gateway.act(caseId, { decisionId, ...offer });
}

/** What a person was told of a case, line by line. */
export async function linesTo({ rounds }: DutyScene, caseId: string, personId: string): Promise<string[]> {
  const rows = await rounds.house.owner.notice.findMany({ where: { caseId, personId } });
  return rows.flatMap(({ lines }) => lines);
}

export const stands = (what: string, is: unknown, wanted: unknown): string[] =>
  JSON.stringify(is) === JSON.stringify(wanted)
    ? []
    : [`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`];

/** How often each outcome stands in a case's timeline. */
export async function timesTaken({ rounds }: DutyScene, caseId: string, outcome: string): Promise<number> {
  return await rounds.house.owner.timeline.count({ where: { caseId, outcome } });
}
