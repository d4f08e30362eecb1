import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { taskIdOf } from '../../domain/case/ids';
import type { FaultPoint } from '../../platform/fault-point';
import { sealSubmission } from '../../platform/submission';
import { Random } from '../../stack/sample/random';
import { type Ask, type Diary, isPassing, problemOf, type Standing, standingOf } from './diary';
import { pastOf } from './history';
import type { Journey } from './journey';
import type { PartName } from './parts';
import type { FaultStack } from './stack';
import { eventually } from './waiting';
import { type Choice, decision, inWords, knowsWho, setOut, type Traveller, usual, walk } from './walk';

/** What a scenario works with; the traveller is its own. */
export interface Scene {
  stack: FaultStack;
  diary: Diary;
  traveller: Traveller;
}

/** A scenario says what was wrong; nothing is as it should be. */
export type Scenario = (scene: Scene) => Promise<string[]>;

/** A scenario of somebody who comes from another system: his start brings him. */
export type Arrival = (scene: Omit<Scene, 'traveller'> & { traveller: Journey }) => Promise<string[]>;

const PLAIN = 7;
const MOST_TRIES = 40;

/** Takes the case to a stage in the usual way. */
async function until(stage: string, { diary, traveller }: Scene): Promise<Standing> {
  let now = await setOut(diary, traveller);
  while (now.stage !== stage) now = standingOf(await diary.insist(decision(now, usual(traveller, now))));
  return now;
}

/**
 * Sends a decision whose worker dies between the commit of `record` and the end of the workflow task; afterwards the
 * decision is on record, the workflow does not know, and worker and Temporal are held down.
 * @param others die in the same instant; without the API, the first waits for its deadline
 */
async function loseCause(scene: Scene, now: Standing, others: PartName[]): Promise<{ first: Ask; wrong: string[] }> {
  const { stack, diary, traveller } = scene;
  const { parts } = stack;
  const wrong: string[] = [];
  const first = decision(now, usual(traveller, now));
  parts.hold('worker', 'temporal');
  stack.arm('record-committed');
  const answer = diary.ask(first);
  await stack.reached('record-committed');
  await parts.kill(...others);
  const reply = await answer;
  if (!isPassing(reply)) wrong.push(`with nobody to answer, the first was told ${inWords(reply)}`);
  const onRecord = await stack.owner.timeline.count({ where: { caseId: now.caseId } });
  if (onRecord !== now.seq + 1) wrong.push(`${onRecord} transitions on record, not ${now.seq + 1}`);
  return { first, wrong };
}

async function recover({ parts, healthy }: FaultStack): Promise<void> {
  parts.release('worker', 'temporal');
  await healthy();
}

/**
 * A different decision of the same task, past the API and its look at the record: the workflow has to find out. While the
 * first is still being put on record it is told so, and asks again as the API does.
 */
async function offerPastApi(stack: FaultStack, now: Standing, choice: Choice): Promise<string> {
  for (let tries = 1; ; tries++) {
    const heard = await offerOncePastApi(stack, now, choice);
    if (tries === MOST_TRIES || !heard.startsWith('task-being-decided')) return heard;
    await delay(500);
  }
}

async function offerOncePastApi(
  stack: FaultStack,
  { caseId, seq }: Standing,
  { actor, outcome }: Choice,
): Promise<string> {
  const submissionId = randomUUID();
  const body = sealSubmission(stack.keys, submissionId, {});
  await stack.owner.submission.create({ data: { id: submissionId, personId: actor, at: new Date(), body } });
  const decisionId = randomUUID();
  const offer = { decisionId, actorId: actor, action: 'decide', taskId: taskIdOf(caseId, seq), outcome, submissionId };
  try {
    await stack.client.workflow.getHandle(caseId).executeUpdate('act', { args: [offer], updateId: decisionId });
    return 'it stands';
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (!(cause instanceof ApplicationFailure)) throw error;
    const { actorId, outcome: done } = (cause.details?.[0] ?? {}) as { actorId?: string; outcome?: string };
    return `${cause.type} ${actorId} ${done}`;
  }
}

/** The different decision waits in Temporal when the worker comes, so that nothing else can tell the workflow before. */
async function offerFirst(stack: FaultStack, now: Standing, rival: Choice): Promise<string> {
  const { parts, client } = stack;
  parts.release('temporal');
  const answers = async () => (await client.workflow.getHandle(now.caseId).describe()).status.name === 'RUNNING';
  await eventually('Temporal', answers);
  const hearing = offerPastApi(stack, now, rival);
  await delay(1_000);
  await recover(stack);
  return await hearing;
}

async function offerAfterwards(stack: FaultStack, now: Standing, rival: Choice): Promise<string> {
  await recover(stack);
  return await offerPastApi(stack, now, rival);
}

async function repeatAndFinish(scene: Scene, first: Ask, now: Standing): Promise<string[]> {
  const { diary, traveller } = scene;
  const repeat = await diary.insist(first);
  if (repeat.status !== 200 || standingOf(repeat).seq !== now.seq + 1)
    return [`the repeat was told ${inWords(repeat)}`];
  return await walk(diary, traveller, standingOf(repeat), new Random(PLAIN));
}

const differentDecision =
  (...others: PartName[]): Scenario =>
  async (scene) => {
    const { stack, diary, traveller } = scene;
    const now = await until('BRANCH_REVIEW', scene);
    const { first, wrong } = await loseCause(scene, now, others);
    const rival = { actor: traveller.from.otherSecretary, outcome: 'return' };
    const heard = await (others.length ? offerFirst : offerAfterwards)(stack, now, rival);
    if (heard !== `already-decided ${first.personId} pass`) wrong.push(`the second was told by the workflow: ${heard}`);
    const { adopted } = await pastOf(stack.client, stack.keys, now.caseId);
    if (adopted.length !== now.seq + 1) wrong.push('the workflow did not adopt what is on record');
    const second = await diary.insist(decision(now, rival));
    if (!knowsWho(second, now.seq + 1) || second.body.actorId !== first.personId) {
      wrong.push(`the second was told ${inWords(second)}`);
    }
    return [...wrong, ...(await repeatAndFinish(scene, first, now))];
  };

/** The first repeats himself, and the next in turn decides on a task of which the workflow has not heard. */
const nextInTurn: Scenario = async (scene) => {
  const now = await until('BRANCH_REVIEW', scene);
  const { first, wrong } = await loseCause(scene, now, ['temporal', 'api']);
  await recover(scene.stack);
  return [...wrong, ...(await repeatAndFinish(scene, first, now))];
};

/** The last decision of a case is lost so, and nobody has anything to ask any more. */
const lastWord: Scenario = async (scene) => {
  const { from, to } = scene.traveller;
  const now = await until(from.committee === to.committee ? 'IN_BRANCH' : 'RECEIVED', scene);
  const { wrong } = await loseCause(scene, now, ['temporal', 'api']);
  await recover(scene.stack);
  const { client } = scene.stack;
  const ended = async () => (await client.workflow.getHandle(now.caseId).describe()).status.name === 'COMPLETED';
  await eventually('the end of the workflow', ended).catch((error: Error) => wrong.push(error.message));
  return wrong;
};

/** A start that is lost so: the workflow exists and knows of nothing. */
const firstWord: Arrival = async ({ stack, diary, traveller }) => {
  const { parts } = stack;
  const wrong: string[] = [];
  parts.hold('worker', 'temporal');
  stack.arm('record-committed');
  const starting = setOut(diary, traveller);
  await stack.reached('record-committed');
  await parts.kill('temporal');
  await recover(stack);
  const now = await starting;
  if (now.seq !== 1) wrong.push(`began at ${now.seq}`);
  return [...wrong, ...(await walk(diary, traveller, now, new Random(PLAIN)))];
};

/** A process dies at a point, its supervisor starts it again, the decision is repeated, and stands once. */
const dyingAt =
  (point: FaultPoint): Scenario =>
  async (scene) => {
    const { stack, diary, traveller } = scene;
    const now = await until('BRANCH_REVIEW', scene);
    stack.arm(point);
    const first = decision(now, usual(traveller, now));
    const reply = await diary.insist(first);
    await stack.reached(point);
    if (reply.status !== 200 || standingOf(reply).seq !== now.seq + 1) return [`was told ${inWords(reply)}`];
    return await walk(diary, traveller, standingOf(reply), new Random(PLAIN));
  };

/** A decision that nobody carries out is "unknown" after the deadline, and stands once when a worker has come. */
const noWorker: Scenario = async (scene) => {
  const { stack, diary, traveller } = scene;
  const wrong: string[] = [];
  const now = await until('BRANCH_REVIEW', scene);
  stack.parts.hold('worker');
  await stack.parts.kill('worker');
  const first = decision(now, usual(traveller, now));
  const began = Date.now();
  const reply = await diary.ask(first);
  const took = Date.now() - began;
  if (problemOf(reply) !== 'outcome-unknown' || took < 7_000) {
    wrong.push(`without a worker was told ${inWords(reply)} after ${took} ms`);
  }
  stack.parts.release('worker');
  await delay(1_000);
  return [...wrong, ...(await repeatAndFinish(scene, first, now))];
};

/** Each by what happens in it. */
export const scenarios: Record<string, Scenario> = {
  'worker and Temporal die after the commit, and a different decision arrives': differentDecision('temporal'),
  'the worker dies after the commit, and a different decision arrives': differentDecision(),
  'worker, Temporal and API die after the commit, and the next in turn decides': nextInTurn,
  'worker, Temporal and API die after the commit of the last decision': lastWord,
  'worker and Temporal die after the commit of a start': firstWord,
  'the worker dies before the commit': dyingAt('record-uncommitted'),
  'the API dies before it offers the decision': dyingAt('decision-opened'),
  'the API dies before it stores the answer': dyingAt('decision-answered'),
  'a decision without a worker, then a worker': noWorker,
};

export const arrivals: Record<string, Arrival> = {
  'worker and Temporal die after the commit of a start that brings its member': firstWord,
};
