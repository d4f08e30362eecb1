import { chained } from '../../cases/chain';
import { begins } from '../../domain/case/effects-due';
import { leaverIn } from '../../domain/case/leaving';
import { personOrNull } from '../../domain/case/offer';
import { type Procedure, ruleOf, taskIn } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Cause, Transition } from '../../domain/case/transition';
import { Prisma } from '../../prisma/generated/client';

/**
 * The row of a transition, chained to the one before it.
 * @param previous hash of that one
 * @returns the statement that inserts it, and its hash
 */
export function timelineRow(
  procedure: Procedure,
  before: CaseState | undefined,
  transition: Transition,
  after: CaseState,
  previous: Uint8Array,
): { insert: Prisma.Sql; hash: Buffer } {
  const { cause, facts, seq, at } = transition;
  const offer = cause.kind === 'offer' ? cause.offer : undefined;
  const kind = kindOf(procedure, before, transition, after);
  const passed = before ? undefined : procedure.passedByStart?.(after);
  const row = {
    caseId: after.caseId,
    seq,
    kind,
    decisionId: offer?.decisionId ?? null,
    taskId: offer?.taskId ?? taskOf(cause, before),
    outcome: passed?.outcome ?? offer?.outcome ?? movedBy(cause) ?? null,
    actorId: offer ? personOrNull(offer.actorId) : null,
    actorRole: facts.as?.role ?? null,
    actorOrganisationId: facts.as?.organisationId ?? null,
    fromStage: passed?.stage ?? before?.stage ?? null,
    toStage: after.stage,
    byTimeout: kind === 'lapse',
    submissionId: offer?.submissionId ?? null,
  };
  const hash = chained(previous, row, at, transition);
  const insert = Prisma.sql`
    INSERT INTO timeline (case_id, seq, at, kind, decision_id, task_id, outcome, actor_id, actor_role,
                          actor_organisation_id, from_stage, to_stage, by_timeout, submission_id, transition,
                          previous_hash, hash)
    VALUES (${row.caseId}, ${seq}, ${new Date(at)}, ${kind}, ${row.decisionId}::uuid, ${row.taskId}, ${row.outcome},
            ${row.actorId}::uuid, ${row.actorRole}, ${row.actorOrganisationId}::uuid, ${row.fromStage}, ${row.toStage},
            ${row.byTimeout}, ${row.submissionId}::uuid, ${JSON.stringify(transition)}::jsonb,
            ${Buffer.from(previous)}, ${hash})`;
  return { insert, hash };
}

/** The task that moved by itself. */
function taskOf(cause: Cause, before: CaseState | undefined): string | null {
  if (cause.kind === 'moment') return cause.taskId;
  return (cause.kind === 'calendar' && before?.tasks[0]?.id) || null;
}

/** What moved the case without a person: the moment's name, or the type of the news. */
const movedBy = (cause: Cause): string | undefined =>
  cause.kind === 'moment' ? cause.moment : cause.kind === 'news' ? cause.news?.type : undefined;

/** What a step was, in one word. */
function kindOf(
  procedure: Procedure,
  before: CaseState | undefined,
  { cause, facts }: Transition,
  after: CaseState,
): string {
  if (cause.kind === 'offer') return cause.offer.action;
  if (cause.kind === 'calendar') return 'recalculate';
  if (cause.kind === 'news') return leaverIn(cause) === undefined ? 'news' : 'leave';
  const task = before && taskIn(before, cause.taskId);
  if (begins(before, after) || (task && !taskIn(after, task.id))) return 'lapse';
  const own = task && ruleOf(procedure, task).moments?.[cause.moment];
  if (own) return own.tell?.length ? 'remind' : 'note';
  if (cause.moment === 'late') return 'escalate';
  if (cause.moment === 'unread') return facts.seats?.length ? 'pass-on' : 'note';
  return 'remind';
}
