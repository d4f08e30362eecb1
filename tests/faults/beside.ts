import type { CaseState } from '../../domain/case/state';
import { personOf, theMemberOf } from '../../domain/case/subject';
import { numberTaken, type Transition } from '../../domain/case/transition';
import { rolesOfMembers } from '../../domain/people/roles';
import { localDate } from '../../domain/time/dates';
import { canonical } from '../../platform/hash';
import { isIncoming, isOutgoing } from '../../procedures/relation-transfer/table';
import type { AnyStack } from './stack';

// What a case leaves besides its own rows. Found by telling its story once more, apart from how `record` does it.

type Owner = Pick<AnyStack, 'owner'>;

const outcomes = (story: Transition[]) =>
  story.map(({ cause }) => (cause.kind === 'offer' ? cause.offer.outcome : undefined));

const letterNumbers = (story: Transition[]) => story.flatMap(({ facts }) => numberTaken(facts, 'letter') ?? []);

/** Each number that was taken is a letter, and the last is in force if he was received with it. */
async function letters({ owner }: Owner, story: Transition[], { caseId, ending }: CaseState): Promise<string[]> {
  const wrong: string[] = [];
  const rows = await owner.letter.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
  const taken = letterNumbers(story);
  if (canonical(rows.map(({ number }) => number)) !== canonical([...taken].sort()))
    wrong.push(`${rows.length} letters for ${taken.length} numbers, or others`);
  const valid = rows.filter(({ voidedOn }) => !voidedOn).map(({ number }) => number);
  const inForce = ending === 'received' ? taken.slice(-1) : [];
  if (canonical(valid) !== canonical(inForce)) wrong.push(`letters in force: ${valid.length}, not ${inForce.length}`);
  return wrong;
}

/** One row where a letter was on its way, settled once, with the one who bills the months of the way. */
async function dues({ owner }: Owner, story: Transition[], state: CaseState): Promise<string[]> {
  const wrong: string[] = [];
  const { caseId, sides, ending } = state;
  const memberId = theMemberOf(state);
  const received = ending === 'received';
  const rows = await owner.duesTransit.findMany({ where: { OR: [{ caseId }, { memberId }] } });
  const due = letterNumbers(story).length > 0 || (isIncoming(state) && received);
  if (rows.length !== (due ? 1 : 0)) wrong.push(`dues in transit: ${rows.length} rows`);
  const [settled] = await owner.$queryRaw<[{ times: number }]>`
    SELECT count(*)::int AS times FROM dues_settled WHERE case_id = ${caseId}`;
  if (settled.times !== (due ? 1 : 0)) wrong.push(`dues in transit: settled ${settled.times} times`);
  const month = localDate((received ? story[movedAt(story)] : story.at(-1))?.at as number).slice(0, 7);
  for (const row of rows) {
    const billedTo = !received ? sides.source : isOutgoing(state) ? null : sides.target;
    if (row.caseId !== caseId || row.memberId !== memberId) wrong.push('dues in transit of another case');
    if (row.billedTo !== billedTo) wrong.push('dues in transit are billed by the wrong one');
    if (Boolean(row.settledAt) !== (received && isOutgoing(state)))
      wrong.push('dues in transit settled elsewhere, or not');
    if (row.lastMonth !== month) wrong.push('dues in transit end in another month');
  }
  return wrong;
}

/** Which transition moves the member: he is placed here, or the receipt of another system has come. */
const movedAt = (story: Transition[]) =>
  outcomes(story).findIndex((outcome) => outcome === 'place' || outcome === 'receipt');

/** Each kind at most once, with those who are to do it, and open only if the transfer came to its end. */
export async function sideTasks({ owner }: Owner, story: Transition[], state: CaseState): Promise<string[]> {
  const { caseId, sides, ending, data } = state;
  const chosen = outcomes(story);
  const status = ending === 'received' ? 'open' : 'not-needed';
  const expected: object[] = [];
  if (chosen.some((outcome) => outcome === 'issue' || outcome === 'approve'))
    expected.push({ kind: 'national-out', organisationId: sides['source-committee'], status });
  if (chosen.includes('place')) {
    expected.push({ kind: 'national-in', organisationId: sides['target-committee'], status });
    if (data.memberKind === 'probationary')
      expected.push({ kind: 'probation-review', organisationId: sides.target, status });
  }
  const leaves = sides.source && movedAt(story) >= 0 ? sides.source : undefined;
  const role = { in: [...rolesOfMembers] };
  // No end is set to what they hold, and it is in the branch that they leave.
  if (leaves && (await owner.roleHolding.count({ where: { personId: personOf(state), organisationId: leaves, role } })))
    expected.push({ kind: 'role-after-leaving', organisationId: sides['source-committee'], status });
  const select = { kind: true, organisationId: true, status: true };
  const found = await owner.sideTask.findMany({ where: { caseId }, select });
  const sorted = (tasks: object[]) => tasks.map(canonical).sort().join();
  return sorted(found) === sorted(expected)
    ? []
    : [`side tasks ${found.map(({ kind, status }) => `${kind} ${status}`).join(', ')}, not these ${expected.length}`];
}

/**
 * Holds letters, dues in transit and side tasks against the story of an ended transfer.
 * @returns what does not hold
 */
export const besides = async (stack: Owner, story: Transition[], state: CaseState): Promise<string[]> => [
  ...(await letters(stack, story, state)),
  ...(await dues(stack, story, state)),
  ...(await sideTasks(stack, story, state)),
];
