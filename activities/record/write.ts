import { together } from '../../cases/together';
import { upcomingChanges } from '../../cases/upcoming';
import { isFinal, offered, type Procedure } from '../../domain/case/procedure';
import { type CaseState, homeOf } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { GENESIS } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { duesChanges } from '../../registers/dues/dues-in-transit';
import { letterChanges } from '../../registers/letters/letters';
import { giveBack, moveMember } from '../../registers/members/move';
import type { Offices } from '../../registers/people/offices';
import { sideTaskChanges } from '../../registers/side-tasks/side-tasks';
import { writeNotices } from './notices';
import { batchOf, startedFromBatch } from './pending';
import type { Standing } from './standing';
import { taskChanges } from './tasks';
import { timelineRow } from './timeline';

const { sql } = Prisma;

/** A transition that is being written, and the case as it stands after it. */
export interface Step {
  tx: Transaction;
  offices: Offices;
  procedure: Procedure;
  transition: Transition;
  after: CaseState;
  /** The newest edition of the calendar that this step saw. */
  newest: number;
}

/** The first transition with everything that follows from it. */
export async function writeOpening(step: Step): Promise<void> {
  const { tx, procedure, transition, after: state } = step;
  const { insert, hash } = timelineRow(procedure, undefined, transition, state, GENESIS);
  await together(tx, [
    insert,
    insertCase(step, hash),
    ...startedFromBatch(transition, state),
    ...sideChanges(state, {}),
    ...taskChanges(undefined, step),
    ...upcomingChanges(procedure, undefined, state),
  ]);
  const member = await tx.member.findUniqueOrThrow({ where: { id: state.memberId }, select: { name: true } });
  await writeNotices(step, undefined, { memberName: member.name, batchId: batchOf(transition) });
}

/** A later transition with everything that follows from it. */
export async function writeTransition(
  step: Step,
  { before, headHash, ...about }: { before: CaseState } & Pick<Standing, 'headHash' | 'memberName' | 'batchId'>,
): Promise<void> {
  const { tx, procedure, transition, after } = step;
  const { insert, hash } = timelineRow(procedure, before, transition, after, headHash);
  const offer = transition.cause.kind === 'offer' ? transition.cause.offer : undefined;
  const outcome = offer?.outcome ? offered(procedure, before)[offer.outcome] : undefined;
  await together(tx, [
    insert,
    updateCase(step, hash),
    ...sideChanges(after, before.sides),
    ...taskChanges(before, step),
    ...upcomingChanges(procedure, before, after),
    ...letterChanges(procedure, before, transition, after),
    ...sideTaskChanges(procedure, outcome, transition, after),
    ...duesChanges(procedure, before, outcome, transition, after),
    ...(offer?.action === 'copy' ? [letRead(after.caseId, offer.personId as string)] : []),
  ]);
  if (outcome?.movesMember) await moveMember(tx, after, offer?.data?.groupId as string | undefined, transition.at);
  await giveBack(tx, procedure, after);
  await writeNotices(step, before, about);
}

/** What of a case's row each transition sets. */
function standingOf({ procedure, transition, after }: Step) {
  const final = isFinal(procedure, after.stage);
  return {
    stageSince: new Date(after.stageSince),
    state: JSON.stringify(after),
    dueOn: after.tasks[0]?.dueOn ?? null,
    closedAt: final ? new Date(transition.at) : null,
    ending: final ? (after.ending ?? null) : null,
  };
}

function insertCase(step: Step, hash: Buffer): Prisma.Sql {
  const { after, procedure, transition } = step;
  const { stageSince, state, dueOn, closedAt, ending } = standingOf(step);
  const { variant = null, outsideId = null } = after.data as { variant?: string; outsideId?: string };
  return sql`
    INSERT INTO "case" (id, procedure, number, organisation_id, member_id, variant, outside_id, batch_id, rule_set,
                        started_by, started_at, stage, stage_since, seq, state, due_on, closed_at, ending, head_hash)
    VALUES (${after.caseId}, ${procedure.id}, ${after.number}, ${homeOf(after.sides)}::uuid,
            ${after.memberId}::uuid, ${variant}, ${outsideId}::uuid, ${batchOf(transition)}::uuid, ${after.ruleSet},
            ${after.startedBy}::uuid, ${new Date(transition.at)}, ${after.stage}, ${stageSince}, ${after.seq},
            ${state}::jsonb, ${dueOn}::date, ${closedAt}, ${ending}, ${hash})`;
}

function updateCase(step: Step, hash: Buffer): Prisma.Sql {
  const { after } = step;
  const { stageSince, state, dueOn, closedAt, ending } = standingOf(step);
  return sql`
    UPDATE "case" SET stage = ${after.stage}, stage_since = ${stageSince}, seq = ${after.seq}, state = ${state}::jsonb,
                      due_on = ${dueOn}::date, closed_at = ${closedAt}, ending = ${ending}, head_hash = ${hash}
     WHERE id = ${after.caseId}`;
}

function sideChanges({ caseId, sides }: CaseState, before: CaseState['sides']): Prisma.Sql[] {
  const changed = Object.entries(sides).filter(([side, organisationId]) => before[side] !== organisationId);
  if (!changed.length) return [];
  const rows = changed.map(([side, organisationId]) => sql`(${caseId}, ${side}, ${organisationId}::uuid)`);
  return [
    sql`INSERT INTO case_organisation (case_id, side, organisation_id) VALUES ${Prisma.join(rows)}
        ON CONFLICT (case_id, side) DO UPDATE SET organisation_id = excluded.organisation_id`,
  ];
}

const letRead = (caseId: string, personId: string) => sql`
  INSERT INTO case_reader (case_id, person_id) VALUES (${caseId}, ${personId}::uuid)
  ON CONFLICT (case_id, person_id) DO NOTHING`;
