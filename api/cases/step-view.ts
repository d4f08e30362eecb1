import { z } from 'zod';
import {
  isFinal,
  type KeyedTask,
  type Procedure,
  type SeatRule,
  type Step,
  type TaskRule,
} from '../../domain/case/procedure';
import type { CaseState, Rules } from '../../domain/case/state';
import { amongst, type Way } from '../../domain/case/way';
import { seatTitle, valueText } from '../../domain/words/labels';
import { orNull, titled } from '../../lists/schemas';
import { jsonSchema } from './case-schemas';
import { outcomeSchema } from './field-schema';

const to = z.array(titled).meta({ description: 'The stages that it may lead to; none: the case stays where it is.' });

/** What somebody is asked: by a step, or by one of its several tasks. */
const asked = {
  seat: orNull(titled).meta({ description: 'Who is asked; null: nobody, or each of the `tasks` somebody else.' }),
  limit: z.string().nullable().meta({ description: 'Time allowed by the rules in force.', example: '5 个工作日' }),
  lapse: z.array(titled).nullable().meta({
    description:
      'What time does when nobody acts: the stages that the case may go to by itself. None: it stays there; one of several tasks is settled by that. Null: the level above hears of it.',
  }),
  moments: z
    .array(z.strictObject({ id: z.string(), title: z.string(), tells: z.array(titled), to }))
    .meta({ description: 'Moments of its own, in place of the reminders that others have.' }),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      to,
      by: z.array(titled),
      reasonNeeded: z.boolean(),
      input: jsonSchema,
    }),
  ),
};

const ProcedureTask = z.strictObject({
  key: z.string(),
  title: z.string(),
  each: z
    .enum(['person', 'place'])
    .nullable()
    .meta({ description: 'Asked once of each person, or at each place, of the seat; null: once.' }),
  ...asked,
});

/** A step of a procedure, with all that is needed to draw it. */
export const ProcedureStep = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    source: z.string().nullable(),
    ...asked,
    waits: z.boolean().meta({ description: 'Nobody is asked: the case waits for time, for news, or for an outcome.' }),
    final: z.boolean().meta({ description: 'The case ends here.' }),
    renews: z.boolean().meta({ description: 'A cycle begins here.' }),
    tasks: z.array(ProcedureTask).meta({ description: 'Several tasks side by side; empty where a step is one.' }),
    joins: z.array(titled).meta({ description: 'The stages that its several tasks may lead to together.' }),
    news: z
      .array(z.strictObject({ id: z.string(), title: z.string(), to }))
      .meta({ description: 'What is heard from a register or another case while it stands here.' }),
  })
  .meta({ id: 'ProcedureStep' });

type Titled = z.input<typeof titled>;

/** A seat of a procedure in words. */
export const seatOf = (table: Procedure, name: string): Titled => ({
  id: name,
  title: seatTitle(table, table.seats[name] as SeatRule),
});

/** A step as the API shows it. @param rules those whose limits are told */
export function stepView(table: Procedure, stage: string, rules: Rules): z.input<typeof ProcedureStep> {
  const step = table.steps[stage] as Step;
  const { title, source = null, waits = false, renews = false, tasks = {}, join, on = {} } = step;
  return {
    id: stage,
    title,
    source,
    // With several tasks the step itself asks nothing.
    ...askedBy(table, step.tasks ? { title } : step, rules),
    waits,
    final: isFinal(table, stage),
    renews,
    tasks: Object.entries(tasks).map(([key, task]: [string, KeyedTask]) => ({
      key,
      title: task.title,
      each: task.each ?? null,
      ...askedBy(table, task, rules),
    })),
    joins: stagesOf(table, join && { among: join.among, pick: () => '' }),
    news: Object.entries(on).map(([id, news]) => ({ id, title: news.title, to: stagesOf(table, news.to) })),
  };
}

function askedBy(table: Procedure, rule: TaskRule, rules: Rules) {
  const { seat, lapse, moments = {}, outcomes = {} } = rule;
  const seats = seat ? [seat] : [];
  const seatsIn = (names: readonly string[]) => [...new Set(names)].map((name) => seatOf(table, name));
  return {
    seat: seat ? seatOf(table, seat) : null,
    limit: limitText(rule, rules),
    lapse: lapse ? stagesOf(table, lapse.to) : null,
    moments: Object.entries(moments).map(([id, { title, tell = [], brings }]) => ({
      id,
      title,
      tells: seatsIn(tell.flatMap((name) => (name === 'task' ? seats : [name]))),
      to: stagesOf(table, brings?.to),
    })),
    outcomes: Object.entries(outcomes).map(([id, outcome]) => ({
      id,
      title: outcome.title,
      to: stagesOf(table, outcome.to),
      by: seatsIn(outcome.by ?? seats),
      reasonNeeded: outcome.reason ?? false,
      input: outcomeSchema(id, outcome),
    })),
  };
}

/** Every stage that something may lead to; none where it leads nowhere. */
const stagesOf = (table: Procedure, way: Way | undefined): Titled[] =>
  (way === undefined ? [] : amongst(way)).map((id) => ({ id, title: table.steps[id]?.title ?? id }));

/** A state that has only rules: what a step's limit hangs on before a case exists. */
const blank = (rules: Rules) => ({ rules, data: {}, tasks: [] }) as unknown as CaseState;

function limitText({ within }: TaskRule, rules: Rules): string | null {
  const limit = within?.(blank(rules));
  return limit ? valueText(limit) : null;
}
