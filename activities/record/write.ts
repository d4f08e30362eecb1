import { effectStatements, runEffects, undoEffects } from '../../cases/effects';
import { tellMoved } from '../../cases/moved';
import { subjectColumns } from '../../cases/subject-columns';
import { together } from '../../cases/together';
import { upcomingChanges } from '../../cases/upcoming';
import type { EffectDone } from '../../domain/case/effect';
import { effectsDue } from '../../domain/case/effects-due';
import { personOrNull } from '../../domain/case/offer';
import { homeOf, isFinal, type Procedure } from '../../domain/case/procedure';
import { type CaseState, earliestDue, partiesOf } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import { GENESIS } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { procedures } from '../../procedures/tables';
import type { EffectOf } from '../../registers/effect-writer';
import type { Offices } from '../../registers/people/offices';
import { type ToTell, toTell, writeNotices } from './notices';
import { batchOf, startedPending } from './pending';
import type { Standing } from './standing';
import { taskChanges } from './tasks';
import { timelineRow } from './timeline';

const { sql } = Prisma;

/** A transition that is being written, and the case as it stands after it. */
export interface WrittenStep {
  tx: Transaction;
  offices: Offices;
  procedure: Procedure;
  transition: Transition;
  after: CaseState;
  /** The newest edition of the calendar that this step saw. */
  newest: number;
  /** Effects of an earlier step that this one takes back. */
  undone?: { effects: readonly EffectDone[] };
}

/**
 * The first transition with everything that follows from it.
 * @param told who is told what, where that was looked up before the case had its number
 */
export async function writeOpening(step: WrittenStep, subjectName: string, told?: ToTell): Promise<void> {
  const { tx, procedure, transition, after: state } = step;
  const effects = dueWith(step, undefined);
  const { insert, hash } = timelineRow(procedure, undefined, transition, state, GENESIS);
  await together(
    tx,
    [
      insert,
      insertCase(step, hash),
      ...startedPending(transition, state),
      ...sideChanges(state, {}),
      ...taskChanges(undefined, step),
      ...upcomingChanges(procedure, undefined, state),
      ...readerChanges(undefined, step),
      ...effectStatements(effects, effectOf(step)),
    ],
    tellMoved(undefined, state),
  );
  await runEffects(tx, effects, effectOf(step));
  const batchId = batchOf(transition);
  await writeNotices(step, told ?? (await toTell(step, undefined, batchId)), { subjectName, batchId });
}

/** A later transition with everything that follows from it. */
export async function writeTransition(
  step: WrittenStep,
  { before, headHash, ...about }: { before: CaseState } & Pick<Standing, 'headHash' | 'subjectName' | 'batchId'>,
): Promise<void> {
  const { tx, procedure, transition, after, undone } = step;
  const effects = dueWith(step, before);
  const { insert, hash } = timelineRow(procedure, before, transition, after, headHash);
  await together(
    tx,
    [
      insert,
      updateCase(step, hash),
      ...sideChanges(after, before.sides),
      ...taskChanges(before, step),
      ...upcomingChanges(procedure, before, after),
      ...readerChanges(before, step),
      ...effectStatements(effects, effectOf(step)),
    ],
    tellMoved(before, after),
  );
  await undoEffects(tx, undone?.effects ?? [], effectOf(step));
  await runEffects(tx, effects, effectOf(step));
  const subjectName = transition.facts.title ?? about.subjectName;
  await writeNotices(step, await toTell(step, before, about.batchId), { ...about, subjectName });
}

/** What the step does to the registers: as it stands on record, or as the table has it for a step that older code made. */
const dueWith = ({ procedure, transition, after }: WrittenStep, before: CaseState | undefined): EffectDone[] =>
  transition.facts.effects ?? effectsOf(procedure, before, transition, after);

/** What a step is to do to the registers by the table. */
export const effectsOf = (...step: Parameters<typeof effectsDue>): EffectDone[] => effectsDue(...step).filter(canCome);

/** Where the procedure to start does not exist yet, no case is started, and this one still ends. */
const canCome = ({ register, do: name, values }: EffectDone): boolean =>
  register !== 'cases' || name !== 'start' || Object.hasOwn(procedures, values.procedure as string);

const effectOf = ({ transition: { seq, at, cause }, after: { caseId } }: WrittenStep): EffectOf => ({
  caseId,
  seq,
  at,
  actorId: cause.kind === 'offer' ? personOrNull(cause.offer.actorId) : null,
});

/** What of a case's row each transition sets. */
function standingOf({ procedure, transition, after }: WrittenStep) {
  const final = isFinal(procedure, after.stage);
  return {
    stageSince: new Date(after.stageSince),
    state: JSON.stringify(after),
    dueOn: earliestDue(after) ?? null,
    closedAt: final ? new Date(transition.at) : null,
    ending: final ? (after.ending ?? null) : null,
  };
}

function insertCase(step: WrittenStep, hash: Buffer): Prisma.Sql {
  const { after, procedure, transition } = step;
  const { stageSince, state, dueOn, closedAt, ending } = standingOf(step);
  const { variant = null, outsideId = null } = after.data;
  const { subjectKind, subjectId, subjectTitle, memberId, episode } = subjectColumns(after);
  return sql`
    INSERT INTO "case" (id, procedure, number, organisation_id, subject_kind, subject_id, subject_title, member_id,
                        episode, variant, outside_id, batch_id, rule_set, started_by, started_at, stage,
                        stage_since, seq, state, due_on, closed_at, ending, head_hash)
    VALUES (${after.caseId}, ${procedure.id}, ${after.number}, ${homeOf(procedure, after.sides)}::uuid,
            ${subjectKind}, ${subjectId}::uuid, ${subjectTitle}, ${memberId}::uuid, ${episode},
            ${variant}, ${outsideId}::uuid, ${batchOf(transition)}::uuid, ${after.ruleSet},
            ${personOrNull(after.startedBy)}::uuid, ${new Date(transition.at)}, ${after.stage}, ${stageSince}, ${after.seq},
            ${state}::jsonb, ${dueOn}::date, ${closedAt}, ${ending}, ${hash})`;
}

function updateCase(step: WrittenStep, hash: Buffer): Prisma.Sql {
  const { after, transition } = step;
  const { title } = transition.facts;
  const { stageSince, state, dueOn, closedAt, ending } = standingOf(step);
  return sql`
    UPDATE "case" SET stage = ${after.stage}, stage_since = ${stageSince}, seq = ${after.seq}, state = ${state}::jsonb,
                      due_on = ${dueOn}::date, closed_at = ${closedAt}, ending = ${ending}, head_hash = ${hash}
                      ${title === undefined ? Prisma.empty : sql`, subject_title = ${title}`}
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

/** Those to whom the case is copied, and the parties that it names, may read it from here on. */
function readerChanges(before: CaseState | undefined, { transition: { cause }, after }: WrittenStep): Prisma.Sql[] {
  const copied = cause.kind === 'offer' && cause.offer.action === 'copy' ? [cause.offer.personId as string] : [];
  const known = partiesOf(before);
  const persons = [...new Set([...copied, ...partiesOf(after).filter((personId) => !known.includes(personId))])];
  if (!persons.length) return [];
  const rows = persons.map((personId) => sql`(${after.caseId}, ${personId}::uuid)`);
  return [
    sql`INSERT INTO case_reader (case_id, person_id) VALUES ${Prisma.join(rows)}
        ON CONFLICT (case_id, person_id) DO NOTHING`,
  ];
}
