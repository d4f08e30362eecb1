import { isIntact } from '../../cases/chain';
import { transitionOf } from '../../cases/state-of';
import { apply } from '../../domain/case/apply';
import { isFinal } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { canonical } from '../../platform/hash';
import { tableOf } from '../../procedures/tables';
import { besides } from './beside';
import { type Diary, standingOf } from './diary';
import { pastOf } from './history';
import { expectedLines, type Holdings } from './inbox';
import type { Comer } from './journey';
import { runningWorkflows } from './settle';
import type { AnyStack } from './stack';
import { comersOnce, whereabouts } from './whereabouts';

/** Events that a transition needs, and those that all faults together may add to a case. */
const EVENTS_A_TRANSITION = 9;
const EVENTS_OF_FAULTS = 30;

export interface Findings {
  /** What does not hold, in words; empty when all is well. */
  wrong: string[];
  cases: number;
  transitions: number;
  notices: number;
  /** The most events that faults added to a history. */
  surplus: number;
}

/**
 * What must hold when nobody decides any more, whatever was killed meanwhile: every case ended once, workflow and
 * database tell the same story, everybody was told the truth, each member is where his case says, each notice once.
 * @param memberIds those who stood at the beginning in the branch given
 * @param comers those who came with a letter from another system
 */
export async function findings(
  stack: AnyStack,
  diary: Diary,
  memberIds: Map<string, string>,
  comers: Comer[] = [],
): Promise<Findings> {
  const wrong: string[] = [];
  const { owner } = stack;
  const cases = await owner.case.findMany({
    include: { timeline: { orderBy: { seq: 'asc' } }, tasks: true },
    orderBy: { id: 'asc' },
  });
  const found: Findings = {
    wrong,
    cases: cases.length,
    transitions: 0,
    notices: await owner.notice.count(),
    surplus: -Infinity,
  };
  const holdings: Holdings = await owner.roleHolding.findMany({
    select: { personId: true, organisationId: true, role: true },
  });
  for (const row of cases) {
    const say = (text: string) => void wrong.push(`${row.id}: ${text}`);
    const procedure = tableOf(row.procedure);
    const transitions = row.timeline.map(transitionOf);
    found.transitions += transitions.length;

    const ends = row.timeline.filter((entry) => isFinal(procedure, entry.toStage));
    if (!row.closedAt || !isFinal(procedure, row.stage)) say(`not closed, at ${row.stage}`);
    if (ends.length !== 1 || ends[0] !== row.timeline.at(-1)) say(`${ends.length} final transitions`);
    if (row.tasks.some((task) => !task.closedAt)) say('a task is still open');
    if (row.timeline.some((entry, index) => entry.seq !== index + 1)) say('a gap in the timeline');
    if (row.seq !== row.timeline.length) say(`at ${row.seq}, with ${row.timeline.length} transitions`);

    let state: CaseState | undefined;
    for (const transition of transitions) state = apply(procedure, state, transition);
    if (canonical(row.state) !== canonical(state)) say('its state is not what its transitions make');
    if (!isIntact(row.timeline, row.headHash)) say('the hash chain is broken');

    const past = await pastOf(stack.client, stack.keys, row.id);
    const surplus = past.events - EVENTS_A_TRANSITION * transitions.length;
    found.surplus = Math.max(found.surplus, surplus);
    if (past.status !== 'COMPLETED') say(`the workflow is ${past.status}, the case at ${row.stage}`);
    if (past.failedTasks) say(`${past.failedTasks} workflow tasks failed`);
    if (surplus > EVENTS_OF_FAULTS) say(`${past.events} events for ${transitions.length} transitions`);
    if (canonical(past.adopted) !== canonical(transitions))
      say(
        `the workflow went through ${past.adopted.length} transitions, on record are ${transitions.length}, or others`,
      );

    if (row.memberId && state) {
      const found = await whereabouts(stack, state, memberIds.get(row.memberId));
      for (const text of [...found, ...(await besides(stack, transitions, state))]) say(text);
    }
    await inbox(row.id, transitions, say);
  }

  async function inbox(caseId: string, transitions: Transition[], say: (text: string) => void) {
    const { member: moved, procedure } = await namesOf(caseId);
    const expected = expectedLines(tableOf(procedure), transitions, moved, holdings);
    const notices = await owner.notice.findMany({ where: { caseId } });
    const told = new Map<string, string[]>();
    for (const { personId, lines } of notices) told.set(personId, [...(told.get(personId) ?? []), ...lines].sort());
    for (const personId of new Set([...expected.keys(), ...told.keys()])) {
      const [should, is] = [expected.get(personId) ?? [], told.get(personId) ?? []];
      if (canonical(should) !== canonical(is)) say(`an inbox has ${is.length} lines, not these ${should.length}`);
    }
  }

  async function namesOf(caseId: string) {
    const { memberId, procedure } = await owner.case.findUniqueOrThrow({ where: { id: caseId } });
    const { name } = await owner.member.findUniqueOrThrow({ where: { id: memberId as string } });
    return { member: name, procedure };
  }

  for (const { ask, decisionId, reply } of diary.told) {
    const rows = await owner.timeline.findMany({ where: { decisionId } });
    const say = (text: string) => void wrong.push(`${decisionId} ${ask.path}: ${text}`);
    if (reply.status < 300) {
      if (rows.length !== 1) say(`was told that it stands; on record ${rows.length} times`);
      else if (standingOf(reply).seq !== rows[0]?.seq || standingOf(reply).stage !== rows[0]?.toStage)
        say('stands otherwise than was told');
    } else if (rows.length) {
      say(`was told ${reply.status} ${reply.body.type}, and stands`);
    }
  }
  const [delivered, undelivered, idle] = await Promise.all([
    owner.$queryRaw<{ id: string; times: bigint }[]>`
      SELECT n.id, count(d.notice_id) AS times FROM notice n LEFT JOIN handed_over d ON d.notice_id = n.id GROUP BY n.id HAVING count(d.notice_id) <> 1`,
    owner.notice.count({ where: { deliveredAt: null } }),
    runningWorkflows(stack),
  ]);
  if (delivered.length) wrong.push(`${delivered.length} notices were not handed over exactly once`);
  if (undelivered) wrong.push(`${undelivered} notices were not handed over`);
  wrong.push(...(await comersOnce(stack, comers, memberIds.size)));
  if (idle.length) wrong.push(`workflows still running: ${idle.join(', ')}`);
  await numbers(
    'case',
    cases.map(({ organisationId, number }) => ({ organisationId, number })),
  );
  await numbers('letter', await owner.letter.findMany({ select: { organisationId: true, number: true } }));

  /** A repeat takes no second number, and a step that was rolled back takes none. */
  async function numbers(kind: string, rows: { organisationId: string; number: string }[]) {
    const counters = await owner.counter.findMany({ where: { scope: { startsWith: `${kind}:` } } });
    for (const { scope, value } of counters) {
      const serials = rows
        .filter(({ organisationId }) => scope.startsWith(`${kind}:${organisationId}:`))
        .map(({ number }) => Number(number.slice(-6)))
        .sort((a, b) => a - b);
      if (canonical(serials) !== canonical(Array.from({ length: value }, (_, index) => index + 1))) {
        wrong.push(`${kind} numbers of ${scope}: ${serials.length} of ${value}, or doubled`);
      }
    }
  }
  return found;
}
