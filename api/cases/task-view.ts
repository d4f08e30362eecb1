import type { z } from 'zod';
import type { Names } from '../../access/names';
import type { Surroundings } from '../../domain/case/authority';
import { availableOn } from '../../domain/case/available';
import { type Action, actions } from '../../domain/case/offer';
import { type Procedure, ruleOf, stepOf } from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import { ruleName } from '../../domain/case/task-key';
import { daysBetween, localDate } from '../../domain/time/dates';
import { clockColour } from '../../domain/time/deadlines';
import { momentTitle, roleTitle, viaTitles } from '../../domain/words/labels';
import { titledBy } from '../../lists/schemas';
import { written } from '../../prisma/db-date';
import type { Context } from '../http/context';
import type { SettledTask, Task } from './case-schemas';
import { actionSchema, outcomeSchema } from './field-schema';
import { whyNot } from './why-not';

/** An action as something that can be sent now. */
export const doableAction = (action: Action) => ({ id: action, title: actions[action], input: actionSchema(action) });

/** An open task, with what the one who asks may do about it. */
export function taskView(
  { actor, today }: Context,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  names: Names,
  surroundings: Surroundings,
): z.input<typeof Task> {
  const rule = ruleOf(procedure, task);
  const available = availableOn(procedure, state, task, actor.personId, actor.roles, surroundings);
  const opened = localDate(task.openedAt);
  return {
    id: task.id,
    key: task.key ?? null,
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
    notOffered: Object.entries(available.barred).flatMap(([id, refusal]) => {
      const outcome = rule.outcomes?.[id];
      const why = () => whyNot(procedure, state, task, outcome?.by, refusal, names);
      return outcome ? [{ id, title: outcome.title, why: why() }] : [];
    }),
    actions: available.actions.map(doableAction),
  };
}

/** Of a stage with several tasks those that are settled, in the order in which they were. */
export function settledView(
  procedure: Procedure,
  { stage, settled = {} }: CaseState,
  names: Names,
): z.input<typeof SettledTask>[] {
  const { tasks = {} } = stepOf(procedure, stage);
  return Object.entries(settled)
    .sort(([one, { at }], [other, { at: later }]) => at - later || one.localeCompare(other))
    .map(([key, { outcome, actorId, at }]) => {
      const rule = tasks[ruleName(key)];
      return {
        key,
        title: rule?.title ?? key,
        outcome: { id: outcome, title: rule?.outcomes?.[outcome]?.title ?? momentTitle(outcome) },
        by: actorId ? names.person(actorId) : null,
        at: written(at),
      };
    });
}
