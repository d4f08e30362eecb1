import type { z } from 'zod';
import { type Names, namesOf } from '../../access/names';
import type { CaseRow } from '../../cases/on-record';
import { around, isStarterNoMore } from '../../domain/case/authority';
import { check } from '../../domain/case/check';
import { type Action, origins, personOrNull } from '../../domain/case/offer';
import { type Field, isFinal, type Procedure, startForm, stepOf } from '../../domain/case/procedure';
import { partiesOf } from '../../domain/case/state';
import { subjectOf } from '../../domain/case/subject';
import { worded } from '../../domain/case/words';
import { titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import { officeOf } from '../../procedures/offices';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { tableOf } from '../../procedures/tables';
import { isTypedElsewhere, kindTitled, statusTitled } from '../../registers/side-tasks/side-task-words';
import { isHis } from '../../registers/side-tasks/whose-side-task';
import { readSubmission } from '../../registers/submissions/submissions';
import type { Context } from '../http/context';
import { keptRules } from '../rules/rules-view';
import { mayReadContact } from './case-row';
import type { Case } from './case-schemas';
import { askedAtComing, comingSteps } from './coming-view';
import { fieldText, idsIn } from './field-text';
import { partiesView } from './party-view';
import { officesOn, sidesView } from './side-view';
import { subjectView } from './subject-view';
import { surroundingsOf } from './surroundings';
import { doableAction, settledView, taskView } from './task-view';

/** A case that was read, for the one who asks: one statement more, for all names. */
export async function caseView(c: Context, row: CaseRow): Promise<z.input<typeof Case>> {
  const { state } = row;
  const procedure = tableOf(row.procedure);
  const startedBy = personOrNull(state.startedBy);
  const { fields } = startForm(procedure, row.proposal?.memberId);
  const chosen = idsIn(fields, row.proposal ?? {});
  const ahead = askedAtComing(procedure, state);
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
        ...partiesOf(state),
        ...Object.values(state.settled ?? {}).map(({ actorId }) => actorId),
        ...chosen.persons,
        ...ahead.persons,
      ],
      organisations: chosen.organisations,
      units: chosen.units,
      seats: [...state.tasks.flatMap((task) => task.seats), ...ahead.seats, ...officesOn(procedure, row)],
    },
    c.today,
  );
  const kinds = sideTaskKinds();
  const { reason, contact } = readSubmission(c.deps.keys, c.log, row.submissionId, row.typed);
  const { variant, warnings } = state.data;
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
    sides: sidesView(procedure, row, names),
    parties: partiesView(procedure, state, names),
    proposal: {
      reason: reason ?? null,
      contact: (mayReadContact(c, row) && contact) || null,
      data: proposed(fields, row, names),
    },
    warnings: (warnings ?? []).map((warning) => worded(procedure, 'warnings', warning)),
    sideTasks: (row.sideTasks ?? []).map(({ kind, status, path, ...task }) => ({
      ...task,
      kind: kindTitled(kinds, kind),
      status: statusTitled(kinds, kind, status),
      mine: isHis(c.actor, kind, path),
      typedElsewhere: isTypedElsewhere(kind),
    })),
    tasks: await Promise.all(
      state.tasks.map(async (task) => taskView(c, procedure, state, task, names, await surroundingsOf(c, row, task))),
    ),
    settled: settledView(procedure, state, names),
    coming: comingSteps(procedure, row, names, c.at),
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

/** What the one who asks may do around the case now. */
function actionsOn({ actor, at }: Context, procedure: Procedure, { state, sides, startedAs }: CaseRow): Action[] {
  if (isFinal(procedure, state.stage)) return [];
  const paths = sides.map(({ path }) => path);
  const near = around(state, paths, actor.personId, actor.roles, startedAs) !== undefined;
  const stands = (action: Action) => {
    const offer = { decisionId: '', actorId: actor.personId, action, personId: actor.personId };
    return check(procedure, state, offer, at) === undefined;
  };
  const all: Action[] = near ? ['withdraw', 'urge', 'copy'] : ['withdraw'];
  const gone = isStarterNoMore(state, actor.personId, actor.roles, startedAs);
  return all.filter((action) => stands(action) && !(gone && action === 'withdraw'));
}
