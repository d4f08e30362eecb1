import { randomUUID } from 'node:crypto';
import { taskIdOf } from '../../domain/case/ids';
import { isFinal } from '../../domain/case/procedure';
import { relationTransfer } from '../../procedures/relation-transfer/table';
import type { Random } from '../../stack/sample/random';
import { type Ask, type Diary, problemOf, type Reply, type Standing, standingOf } from './diary';
import type { Journey } from './journey';
import type { Choice } from './turns';

export type { Traveller } from './journey';
export type { Choice } from './turns';

/** How often somebody else acts in the place of the first, and how often both act at once: on a task, with one letter. */
const OTHERWISE = 0.1;
const RIVALRY = 0.2;
const RIVALRY_AT_START = 0.5;

export const REASON = '示例理由';

/**
 * Starts somebody's transfer; with `random`, now and then two people do so at the same moment, each under his own key.
 * @throws Error when it is refused, or does not begin exactly once
 */
export async function setOut(
  diary: Diary,
  { starter, rival, start }: Pick<Journey, 'starter' | 'rival' | 'start'>,
  random?: Random,
): Promise<Standing> {
  const starting = rival && random?.chance(RIVALRY_AT_START) ? [starter, rival] : [starter];
  const replies = await Promise.all(
    starting.map((personId) =>
      diary.insist({ personId, path: '/procedures/relation-transfer/cases', key: randomUUID(), body: start }),
    ),
  );
  const begun = replies.filter(({ status }) => status === 201);
  const refused = replies.filter(({ status }) => status !== 201);
  const [first] = begun;
  if (begun.length !== 1 || !first || !refused.every((reply) => knowsWhich(reply, first))) {
    throw new Error(`a start was answered ${replies.map(inWords).join(' and ')}`);
  }
  return standingOf(first);
}

/** A rival's start is told which case is open. */
const knowsWhich = (refused: Reply, begun: Reply): boolean =>
  problemOf(refused) === 'already-open' && refused.body.number === begun.body.number;

/** A decision on the task that is open where a case stands, each time with a key of its own. */
export function decision({ caseId, seq }: Standing, { actor, outcome, data, typed }: Choice): Ask {
  const path = `/tasks/${taskIdOf(caseId, seq)}/decision`;
  const body = { outcome, reason: REASON, ...(data ? { data } : {}), ...(typed ? { typed } : {}) };
  return { personId: actor, path, key: randomUUID(), body };
}

/** What may be done where a case stands, the usual first. */
const choicesAt = (journey: Pick<Journey, 'choices'>, { stage }: Standing): Choice[] =>
  journey.choices()[stage] as Choice[];

/** What is usually done where a case stands. */
export const usual = (journey: Pick<Journey, 'choices'>, now: Standing): Choice => choicesAt(journey, now)[0] as Choice;

/**
 * Takes a transfer from where it stands to its end through the API, everybody repeating himself until he is answered.
 * Now and then two people decide on the same task at the same moment.
 * @returns what was wrong with the answers alone
 */
export async function walk(
  diary: Diary,
  journey: Pick<Journey, 'choices'>,
  from: Standing,
  random: Random,
): Promise<string[]> {
  const wrong: string[] = [];
  const { caseId } = from;
  let now = from;
  for (let steps = 0; !isFinal(relationTransfer, now.stage); steps++) {
    if (steps > 60) return [...wrong, `${caseId} does not come to an end`];
    const choices = choicesAt(journey, now);
    const first = random.chance(OTHERWISE) ? random.pick(choices) : (choices[0] as Choice);
    const rivals = choices.filter((choice) => choice.actor !== first.actor);
    const deciding = rivals.length && random.chance(RIVALRY) ? [first, random.pick(rivals)] : [first];
    const replies = await Promise.all(deciding.map((choice) => diary.insist(decision(now, choice))));
    const standing = replies.filter(({ status }) => status < 300);
    if (standing.length !== 1) {
      return [...wrong, `${caseId} at ${now.stage}: answered ${replies.map(inWords).join(' and ')}`];
    }
    const refused = replies.find(({ status }) => status >= 300);
    now = standingOf(standing[0] as Reply);
    if (refused && !knowsWho(refused, now.seq)) wrong.push(`${caseId}: a rival was told ${inWords(refused)}`);
  }
  return wrong;
}

export const inWords = ({ status, body }: Reply): string => `${status} ${body.type ?? body.stage?.id ?? ''}`;

/** A rival who came too late learns who did what, and where it stands. */
export const knowsWho = ({ status, body }: Reply, seq: number): boolean =>
  status === 409 &&
  body.type === 'urn:dangwu:problem:already-decided' &&
  body.seq === seq &&
  Boolean(body.actorId && body.outcome);
