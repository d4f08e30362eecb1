import { randomUUID } from 'node:crypto';
import { taskIdOf } from '../../domain/case/ids';
import { isFinal } from '../../domain/case/procedure';
import { relationTransfer } from '../../domain/procedures/relation-transfer';
import type { Random } from '../../sample/random';
import { type Ask, type Diary, type Reply, type Standing, standingOf } from './diary';
import type { Quarter } from './quarter';

/** A member on his way. */
export interface Traveller {
  memberId: string;
  personId: string;
  /** Who starts his transfer: he himself, or the secretary of his branch. */
  starter: string;
  /** The sides of his transfer. */
  from: Quarter;
  to: Quarter;
}

export interface Choice {
  actor: string;
  outcome: string;
  data?: Record<string, unknown>;
}

type Turn = (traveller: Traveller) => Choice[];

/** What people choose at each stage: the first usually; the others now and then, or at the same moment as a rival. */
const turns: Record<string, Turn> = {
  DRAFT: ({ starter }) => [{ actor: starter, outcome: 'submit' }],
  BRANCH_REVIEW: ({ from }) => [
    { actor: from.secretary, outcome: 'pass' },
    { actor: from.otherSecretary, outcome: 'return' },
  ],
  OUT_COMMITTEE: ({ from, to }) =>
    from.committee === to.committee
      ? [
          { actor: from.officer, outcome: 'approve', data: { branchId: to.branch } },
          { actor: from.otherOfficer, outcome: 'refuse' },
        ]
      : [
          { actor: from.officer, outcome: 'issue', data: { validityDays: 30 } },
          { actor: from.otherOfficer, outcome: 'refuse' },
        ],
  ISSUED: ({ personId, from, to }) => [
    { actor: personId, outcome: 'report' },
    { actor: to.officer, outcome: 'report' },
    { actor: from.secretary, outcome: 'lost' },
    { actor: from.officer, outcome: 'revoke' },
  ],
  LOST: ({ from }) => [{ actor: from.officer, outcome: 'reissue', data: { validityDays: 20 } }],
  IN_COMMITTEE: ({ to }) => [
    { actor: to.officer, outcome: 'accept', data: { branchId: to.branch } },
    { actor: to.otherOfficer, outcome: 'refuse' },
  ],
  RETURNED: ({ from }) => [
    { actor: from.officer, outcome: 'correct' },
    { actor: from.otherOfficer, outcome: 'cancel' },
  ],
  IN_BRANCH: ({ to }) => [
    { actor: to.secretary, outcome: 'place' },
    { actor: to.otherSecretary, outcome: 'object' },
  ],
  RECEIVED: ({ to }) => [{ actor: to.officer, outcome: 'receipt' }],
};

/** How often somebody else acts in the place of the first, and how often both act at once. */
const OTHERWISE = 0.1;
const RIVALRY = 0.2;

const REASON = '示例理由';

/** Starts a traveller's transfer. @throws Error when it is refused */
export async function setOut(diary: Diary, { starter, memberId, to }: Traveller): Promise<Standing> {
  const start = await diary.insist({
    personId: starter,
    path: '/procedures/relation-transfer/cases',
    key: randomUUID(),
    body: { memberId, reason: REASON, data: { targetOrganisationId: to.branch } },
  });
  if (start.status !== 201) throw new Error(`a start was answered ${inWords(start)}`);
  return standingOf(start);
}

/** A decision on the task that is open where a case stands, each time with a key of its own. */
export function decision({ caseId, seq }: Standing, { actor, outcome, data }: Choice): Ask {
  const path = `/tasks/${taskIdOf(caseId, seq)}/decision`;
  const body = { outcome, reason: REASON, ...(data ? { data } : {}) };
  return { personId: actor, path, key: randomUUID(), body };
}

/** What is usually done where a case stands. */
export const usual = (traveller: Traveller, { stage }: Standing): Choice =>
  (turns[stage] as Turn)(traveller)[0] as Choice;

/**
 * Takes a transfer from where it stands to its end through the API, everybody repeating himself until he is answered.
 * Now and then two people decide on the same task at the same moment.
 * @returns what was wrong with the answers alone
 */
export async function walk(diary: Diary, traveller: Traveller, from: Standing, random: Random): Promise<string[]> {
  const wrong: string[] = [];
  const { caseId } = from;
  let now = from;
  for (let steps = 0; !isFinal(relationTransfer, now.stage); steps++) {
    if (steps > 60) return [...wrong, `${caseId} does not come to an end`];
    const choices = (turns[now.stage] as Turn)(traveller);
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
