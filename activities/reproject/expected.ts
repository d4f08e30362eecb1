import { transitionOf } from '../../cases/state-of';
import { subjectColumns } from '../../cases/subject-columns';
import { upcoming } from '../../cases/upcoming';
import { apply } from '../../domain/case/apply';
import { personOrNull } from '../../domain/case/offer';
import { homeOf, isFinal, type Procedure } from '../../domain/case/procedure';
import { type CaseState, earliestDue, partiesOf, type Seat } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Timeline } from '../../prisma/generated/client';
import { tableOf } from '../../procedures/tables';
import { factHeard, type HeardFact } from '../record/news';
import { batchOf } from '../record/pending';

/** A row of `task` with its seats; without what people and sweeps keep there besides (read, calendar edition). */
export interface ExpectedTask {
  stage: string;
  openedSeq: number;
  openedAt: number;
  dueOn: string | null;
  provisional: boolean;
  claimedBy: string | null;
  delegatedTo: string | null;
  closedAt: number | null;
  closedSeq: number | null;
  outcome: string | null;
  closedBy: string | null;
  byTimeout: boolean;
  seats: ExpectedSeat[];
}

export interface ExpectedSeat {
  organisationId: string | null;
  role: string | null;
  personId: string | null;
  via: string;
  /** The last day of its task. */
  dueOn: string | null;
}

/** Everything that is kept of a case so that people can look at it, as its timeline alone makes it. Times in milliseconds. */
export interface ReadModel {
  row: {
    procedure: string;
    number: string;
    organisationId: string;
    subjectKind: string;
    subjectId: string;
    subjectTitle: string | null;
    memberId: string | null;
    episode: string;
    variant: string | null;
    outsideId: string | null;
    batchId: string | null;
    ruleSet: string;
    stage: string;
    stageSince: number;
    seq: number;
    dueOn: string | null;
    startedBy: string | null;
    startedAt: number;
    closedAt: number | null;
    ending: string | null;
    headHash: string;
  };
  state: CaseState;
  tasks: Record<string, ExpectedTask>;
  sides: Record<string, string>;
  upcoming: { stage: string; organisationId: string | null; role: string | null; personId: string | null }[];
  readers: string[];
  /** In the order of their steps. */
  heard: HeardFact[];
}

const seatRow = ({ via, organisationId, role, personId }: Seat, dueOn: string | null): ExpectedSeat => ({
  organisationId: organisationId ?? null,
  role: role ?? null,
  personId: personId ?? null,
  via,
  dueOn,
});

/**
 * Goes through a timeline as `record` did.
 * @param timeline all of it, in order, at least one row
 * @throws Error when it is not a story of the procedure
 */
export function expected(procedureId: string, timeline: readonly Timeline[]): ReadModel {
  const procedure = tableOf(procedureId);
  let state: CaseState | undefined;
  let first: CaseState | undefined;
  const tasks: Record<string, ExpectedTask> = {};
  const readers = new Set<string>();
  const heard: HeardFact[] = [];
  for (const row of timeline) {
    const transition = transitionOf(row);
    const after = apply(procedure, state, transition);
    follow(tasks, state, transition, after);
    const { cause } = transition;
    if (cause.kind === 'offer' && cause.offer.action === 'copy') readers.add(cause.offer.personId as string);
    for (const personId of partiesOf(after)) readers.add(personId);
    const fact = factHeard(transition);
    if (fact) heard.push(fact);
    first ??= after;
    state = after;
  }
  const last = timeline.at(-1);
  if (!state || !first || !last) throw new Error('a case without a timeline');
  return {
    row: rowOf(procedure, first, state, timeline[0] as Timeline, last),
    state,
    tasks,
    sides: state.sides,
    upcoming: upcoming(procedure, state).map(({ stage, organisationId = null, role = null, personId = null }) => ({
      stage,
      organisationId,
      role,
      personId,
    })),
    readers: [...readers].sort(),
    heard,
  };
}

function rowOf(procedure: Procedure, first: CaseState, state: CaseState, begun: Timeline, last: Timeline) {
  const final = isFinal(procedure, state.stage);
  const { variant = null, outsideId = null } = first.data;
  return {
    procedure: procedure.id,
    number: state.number,
    organisationId: homeOf(procedure, first.sides),
    ...subjectColumns(state),
    variant,
    outsideId,
    batchId: batchOf(transitionOf(begun)),
    ruleSet: state.ruleSet,
    stage: state.stage,
    stageSince: state.stageSince,
    seq: state.seq,
    dueOn: earliestDue(state) ?? null,
    startedBy: personOrNull(state.startedBy),
    startedAt: begun.at.getTime(),
    closedAt: final ? last.at.getTime() : null,
    ending: final ? (state.ending ?? null) : null,
    headHash: Buffer.from(last.hash).toString('hex'),
  };
}

/** What a transition does to the rows of tasks. */
function follow(
  tasks: Record<string, ExpectedTask>,
  before: CaseState | undefined,
  { at, seq, cause }: Transition,
  after: CaseState,
): void {
  for (const { id } of before?.tasks ?? []) {
    if (after.tasks.some((task) => task.id === id)) continue;
    const closed = after.closed.find((one) => one.id === id);
    const task = tasks[id] as ExpectedTask;
    Object.assign(task, {
      seats: task.seats.filter(({ personId }) => personId),
      closedAt: at,
      closedSeq: seq,
      outcome: closed?.outcome ?? null,
      closedBy: closed?.actorId ? personOrNull(closed.actorId) : null,
      byTimeout: cause.kind === 'moment',
    });
  }
  for (const task of after.tasks) {
    tasks[task.id] = {
      stage: task.stage,
      openedSeq: tasks[task.id]?.openedSeq ?? seq,
      openedAt: task.openedAt,
      dueOn: task.dueOn ?? null,
      provisional: task.provisional,
      claimedBy: task.claimedBy ?? null,
      delegatedTo: task.delegatedTo ?? null,
      ...{ closedAt: null, closedSeq: null, outcome: null, closedBy: null, byTimeout: false },
      seats: task.seats.map((seat) => seatRow(seat, task.dueOn ?? null)),
    };
  }
}
