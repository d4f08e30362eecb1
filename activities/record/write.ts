import { isFinal, offered, type Procedure } from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { GENESIS } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import type { Prisma } from '../../prisma/generated/client';
import { chained } from './chain';
import { writeLetters } from './letters';
import { moveMember } from './move';
import { writeNotices } from './notices';
import { writeUpcoming } from './upcoming';

const json = (value: unknown) => value as Prisma.InputJsonValue;
const day = (date: string | undefined) => (date ? new Date(date) : null);

/** The first transition with everything that follows from it. */
export async function writeOpening(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  transition: Transition,
): Promise<void> {
  const at = new Date(transition.at);
  const row = timelineRow(procedure, undefined, transition, state, GENESIS);
  await tx.case.create({
    data: {
      ...caseRow(procedure, state, transition, row.hash),
      id: state.caseId,
      procedure: procedure.id,
      number: state.number,
      organisationId: state.sides['source-committee'] as string,
      memberId: state.memberId,
      ruleSet: state.ruleSet,
      startedBy: state.startedBy,
      startedAt: at,
    },
  });
  await tx.timeline.create({ data: row });
  await writeSides(tx, state, {});
  await writeTasks(tx, undefined, transition, state);
  await writeUpcoming(tx, procedure, undefined, state);
  await writeNotices(tx, procedure, undefined, transition, state);
}

/** A later transition with everything that follows from it. */
export async function writeTransition(
  tx: Transaction,
  procedure: Procedure,
  before: CaseState,
  transition: Transition,
  after: CaseState,
): Promise<void> {
  const head = await tx.case.findUniqueOrThrow({ where: { id: after.caseId }, select: { headHash: true } });
  const row = timelineRow(procedure, before, transition, after, head.headHash);
  await tx.timeline.create({ data: row });
  await tx.case.update({ where: { id: after.caseId }, data: caseRow(procedure, after, transition, row.hash) });
  await writeSides(tx, after, before.sides);
  await writeTasks(tx, before, transition, after);
  await writeUpcoming(tx, procedure, before, after);
  await writeLetters(tx, procedure, before, transition, after);
  const { cause } = transition;
  if (cause.kind === 'offer') {
    const outcome = cause.offer.outcome ? offered(procedure, before)[cause.offer.outcome] : undefined;
    if (outcome?.movesMember)
      await moveMember(tx, after, cause.offer.data?.groupId as string | undefined, transition.at);
    if (cause.offer.action === 'copy') {
      const reader = { caseId: after.caseId, personId: cause.offer.personId as string };
      await tx.caseReader.upsert({ where: { caseId_personId: reader }, create: reader, update: {} });
    }
  }
  await writeNotices(tx, procedure, before, transition, after);
}

function caseRow(procedure: Procedure, state: CaseState, { at }: Transition, headHash: Uint8Array) {
  return {
    stage: state.stage,
    stageSince: new Date(state.stageSince),
    seq: state.seq,
    state: json(state),
    dueOn: day(state.tasks[0]?.dueOn),
    closedAt: isFinal(procedure, state.stage) ? new Date(at) : null,
    ending: isFinal(procedure, state.stage) ? (state.ending ?? null) : null,
    headHash: Buffer.from(headHash),
  };
}

/** What a moment did, in one word. */
function kindOf(before: CaseState | undefined, { cause, facts }: Transition, after: CaseState): string {
  if (cause.kind === 'offer') return cause.offer.action;
  if (before?.stage !== after.stage) return 'lapse';
  if (cause.moment === 'late') return 'escalate';
  if (cause.moment === 'unread') return facts.seats?.length ? 'pass-on' : 'note';
  return 'remind';
}

function timelineRow(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
  previous: Uint8Array,
) {
  const { cause, facts, seq, at } = transition;
  const offer = cause.kind === 'offer' ? cause.offer : undefined;
  const kind = kindOf(before, transition, after);
  const passed = before ? undefined : procedure.passedByStart?.(after);
  const row = {
    caseId: after.caseId,
    seq,
    kind,
    decisionId: offer?.decisionId ?? null,
    taskId: offer?.taskId ?? (cause.kind === 'moment' ? cause.taskId : null),
    outcome: passed?.outcome ?? offer?.outcome ?? (cause.kind === 'moment' ? cause.moment : null),
    actorId: offer?.actorId ?? null,
    actorRole: facts.as?.role ?? null,
    actorOrganisationId: facts.as?.organisationId ?? null,
    fromStage: passed?.stage ?? before?.stage ?? null,
    toStage: after.stage,
    byTimeout: kind === 'lapse',
    submissionId: offer?.submissionId ?? null,
  };
  const hash = chained(previous, row, at, transition);
  return {
    ...row,
    at: new Date(at),
    transition: json(transition),
    previousHash: Buffer.from(previous),
    hash: Buffer.from(hash),
  };
}

async function writeSides(tx: Transaction, state: CaseState, before: CaseState['sides']): Promise<void> {
  for (const [side, organisationId] of Object.entries(state.sides)) {
    if (before[side] === organisationId) continue;
    const key = { caseId: state.caseId, side };
    await tx.caseOrganisation.upsert({
      where: { caseId_side: key },
      create: { ...key, organisationId },
      update: { organisationId },
    });
  }
}

async function writeTasks(
  tx: Transaction,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
): Promise<void> {
  for (const old of before?.tasks ?? []) {
    if (after.tasks.some((task) => task.id === old.id)) continue;
    await tx.task.update({ where: { id: old.id }, data: closing(old, transition, after) });
  }
  for (const task of after.tasks) {
    const old = before?.tasks.find((open) => open.id === task.id);
    if (!old) await openTask(tx, task, transition, after);
    else await changeTask(tx, old, task);
  }
}

function closing(task: OpenTask, { at, seq, cause }: Transition, after: CaseState) {
  const decided = after.closed.find((closed) => closed.id === task.id);
  return {
    closedAt: new Date(at),
    closedSeq: seq,
    outcome: decided?.outcome ?? null,
    closedBy: decided?.actorId ?? null,
    byTimeout: cause.kind === 'moment',
  };
}

async function openTask(tx: Transaction, task: OpenTask, { seq }: Transition, state: CaseState): Promise<void> {
  const versions = Object.values(state.calendar).map((year) => year.version);
  await tx.task.create({
    data: {
      id: task.id,
      caseId: state.caseId,
      stage: task.stage,
      openedSeq: seq,
      openedAt: new Date(task.openedAt),
      dueOn: day(task.dueOn),
      provisional: task.provisional,
      calendarVersion: Math.max(0, ...versions),
      seats: { createMany: { data: task.seats } },
    },
  });
}

async function changeTask(tx: Transaction, old: OpenTask, task: OpenTask): Promise<void> {
  if (old.claimedBy !== task.claimedBy || old.delegatedTo !== task.delegatedTo) {
    const data = { claimedBy: task.claimedBy ?? null, delegatedTo: task.delegatedTo ?? null };
    await tx.task.update({ where: { id: task.id }, data });
  }
  if (JSON.stringify(old.seats) === JSON.stringify(task.seats)) return;
  await tx.taskSeat.deleteMany({ where: { taskId: task.id } });
  await tx.taskSeat.createMany({ data: task.seats.map((seat) => ({ taskId: task.id, ...seat })) });
}
