import type { z } from 'zod';
import { type Names, namesOf } from '../../access/names';
import type { CaseRow } from '../../cases/on-record';
import { around, availableOn } from '../../domain/case/authority';
import { check } from '../../domain/case/check';
import { coming } from '../../domain/case/coming';
import { type Action, actions, origins, personOrNull } from '../../domain/case/offer';
import {
  type Field,
  isFinal,
  type Procedure,
  placesIn,
  ruleOf,
  type SeatRule,
  seatsAsked,
  startForm,
  stepOf,
} from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import { subjectOf } from '../../domain/case/subject';
import { worded } from '../../domain/case/words';
import { daysBetween, localDate } from '../../domain/time/dates';
import { clockColour } from '../../domain/time/deadlines';
import { roleTitle, seatTitle, viaTitles } from '../../domain/words/labels';
import { titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { officeOf } from '../../procedures/offices';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { tableOf } from '../../procedures/tables';
import { kindTitled, statusTitled } from '../../registers/side-tasks/side-task-words';
import { readSubmission } from '../../registers/submissions/submissions';
import type { Context } from '../http/context';
import { keptRules } from '../rules/rules-view';
import { mayReadContact } from './case-row';
import type { Case, Coming, Task } from './case-schemas';
import { actionSchema, outcomeSchema } from './field-schema';
import { fieldText, idsIn } from './field-text';
import { subjectView } from './subject-view';

const doableAction = (action: Action) => ({ id: action, title: actions[action], input: actionSchema(action) });

/** A case that was read, for the one who asks: one statement more, for all names. */
export async function caseView(c: Context, row: CaseRow): Promise<z.input<typeof Case>> {
  const { state } = row;
  const procedure = tableOf(row.procedure);
  const startedBy = personOrNull(state.startedBy);
  const { fields } = startForm(procedure, row.proposal?.memberId);
  const chosen = idsIn(fields, row.proposal ?? {});
  const names = await namesOf(
    c.deps.db,
    {
      persons: [
        startedBy,
        ...state.tasks.flatMap((task) => [
          task.claimedBy,
          task.delegatedTo,
          ...task.seats.map((seat) => seat.personId),
        ]),
        ...chosen.persons,
      ],
      organisations: chosen.organisations,
      units: chosen.units,
      seats: state.tasks.flatMap((task) => task.seats),
    },
    c.today,
  );
  const kinds = sideTaskKinds();
  const { reason, contact } = readSubmission(c.deps.keys, c.log, row.submissionId, row.typed);
  const { variant, warnings } = state.data as { variant?: string; warnings?: string[] };
  return {
    id: row.id,
    number: row.number,
    seq: state.seq,
    procedure: { id: procedure.id, title: procedure.title },
    variant: variant ? worded(procedure, 'variants', variant) : null,
    stage: { id: state.stage, title: stepOf(procedure, state.stage).title },
    stageSince: written(state.stageSince),
    ...subjectView(subjectOf(state), row.subjectName),
    startedBy: startedBy ? names.person(startedBy) : null,
    origin: row.origin && titledBy(origins, row.origin),
    startedAt: written(row.startedAt),
    closedAt: row.closedAt && written(row.closedAt),
    ending: row.ending === null ? null : worded(procedure, 'endings', row.ending),
    sides: row.sides.map(({ side, id, name, phone }) => ({
      side: worded(procedure, 'sides', side),
      organisation: { id, name },
      phone,
    })),
    proposal: {
      reason: reason ?? null,
      contact: (mayReadContact(c, row) && contact) || null,
      data: proposed(fields, row, names),
    },
    warnings: (warnings ?? []).map((warning) => worded(procedure, 'warnings', warning)),
    sideTasks: (row.sideTasks ?? []).map(({ kind, status, ...task }) => ({
      ...task,
      kind: kindTitled(kinds, kind),
      status: statusTitled(kinds, kind, status),
    })),
    tasks: state.tasks.map((task) => taskView(c, procedure, state, task, names)),
    coming: comingSteps(procedure, row),
    actions: actionsOn(c, procedure, row).map(doableAction),
    urgedOn: state.urgedOn ?? null,
    rules: await keptRules(c, state),
    ...officeOf(procedure.id).parts?.of(c, row),
  };
}

function proposed(fields: Record<string, Field>, { proposal, outside }: CaseRow, names: Names) {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = proposal?.[name];
    if (value === undefined) return [];
    return [{ name, title: field.title, value, text: fieldText(field, value, names, outside?.name) }];
  });
}

function taskView(
  { actor, today }: Context,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  names: Names,
): z.input<typeof Task> {
  const rule = ruleOf(procedure, task);
  const available = availableOn(procedure, state, task, actor.personId, actor.roles);
  const opened = localDate(task.openedAt);
  return {
    id: task.id,
    stage: { id: task.stage, title: rule.title },
    openedAt: written(task.openedAt),
    dueOn: task.dueOn ?? null,
    provisional: task.provisional,
    colour: task.dueOn ? clockColour(opened, task.dueOn, today) : null,
    waitingDays: daysBetween(opened, today),
    claimedBy: task.claimedBy ? names.person(task.claimedBy) : null,
    delegatedTo: task.delegatedTo ? names.person(task.delegatedTo) : null,
    seats: task.seats.map(({ via, organisationId, role, personId }) => ({
      via: titledBy(viaTitles, via),
      organisation: organisationId ? names.organisation(organisationId) : null,
      role: role ? { id: role, title: roleTitle(role) } : null,
      person: personId ? names.person(personId) : null,
      holders: organisationId && role ? names.holders(organisationId, role) : [],
    })),
    outcomes: available.outcomes.flatMap((id) => {
      const outcome = rule.outcomes?.[id];
      return outcome ? [{ id, title: outcome.title, input: outcomeSchema(id, outcome) }] : [];
    }),
    actions: available.actions.map(doableAction),
  };
}

/** The steps that usually follow, and whose they will be. */
function comingSteps(procedure: Procedure, { state, sides }: CaseRow): z.input<typeof Coming>[] {
  return coming(procedure, state).map((stage) => {
    const step = stepOf(procedure, stage);
    const rule = procedure.seats[seatsAsked(step)[0] as string] as SeatRule;
    const place = placesIn(rule).flatMap((one) => sides.find(({ side }) => side === one.side) ?? [])[0];
    return {
      stage: { id: stage, title: step.title },
      seat: seatTitle(procedure, rule, state.sides),
      organisation: place ? { id: place.id, name: place.name } : null,
    };
  });
}

/** What the one who asks may do around the case now. */
function actionsOn({ actor, at }: Context, procedure: Procedure, { state, sides }: CaseRow): Action[] {
  if (isFinal(procedure, state.stage)) return [];
  const paths = sides.map(({ path }) => path);
  const near = around(state, paths, actor.personId, actor.roles) !== undefined;
  const stands = (action: Action) => {
    const offer = { decisionId: '', actorId: actor.personId, action, personId: actor.personId };
    return check(procedure, state, offer, at) === undefined;
  };
  const all: Action[] = near ? ['withdraw', 'urge', 'copy'] : ['withdraw'];
  return all.filter(stands);
}
