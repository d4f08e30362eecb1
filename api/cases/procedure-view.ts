import { z } from 'zod';
import { type Procedure, rulesAt, type SeatRule, type Step, seatsAsked } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { amongst, type Way } from '../../domain/case/way';
import { inForce, type RuleSet, valuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import { seatTitle, valueText } from '../../domain/words/labels';
import { orNull, titled } from '../../lists/schemas';
import { procedures } from '../../procedures/tables';
import { rulesView } from '../rules/rules-view';
import { jsonSchema, ShownRules } from './case-schemas';
import { arrivalSchema, outcomeSchema, startSchema } from './field-schema';

const ProcedureStep = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  seat: orNull(titled).meta({ description: 'Whose step it is; null: the case ends here.' }),
  limit: z.string().nullable().meta({ description: 'Time allowed by the rules in force.', example: '5 个工作日' }),
  lapse: orNull(titled).meta({ description: 'Where the case goes by itself when the time is over.' }),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      to: z.array(titled),
      by: z.array(titled),
      reasonNeeded: z.boolean(),
      input: jsonSchema,
    }),
  ),
});

/** A procedure that can be started, in the order of its rule. */
export const ProcedureView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    input: jsonSchema,
    arrivalInput: orNull(jsonSchema).meta({
      description: 'Body of a start without `memberId`, which brings its member with it; null where there is none.',
    }),
    seats: z.array(titled),
    steps: z.array(ProcedureStep),
    ruleSets: z.array(ShownRules),
  })
  .meta({ id: 'Procedure' });

/** A procedure as the API shows it. @param today chooses the rules that the limits are from */
export function procedureView(id: string, today: LocalDate): z.input<typeof ProcedureView> | undefined {
  const found = Object.hasOwn(procedures, id) ? procedures[id] : undefined;
  if (!found) return undefined;
  const { table, rules } = found;
  const seatOf = (name: string) => ({ id: name, title: seatTitle(table, table.seats[name] as SeatRule) });
  return {
    id: table.id,
    title: table.title,
    source: table.source,
    input: startSchema(table),
    arrivalInput: arrivalSchema(table),
    seats: Object.keys(table.seats).map(seatOf),
    steps: Object.entries(table.steps).map(([stage, step]) => ({
      id: stage,
      title: step.title,
      source: step.source ?? null,
      seat: seatsAsked(step).map(seatOf)[0] ?? null,
      limit: limitText(step, inForce(rules, today)),
      lapse: stagesOf(table, step.lapse?.to)[0] ?? null,
      outcomes: rulesAt(step).flatMap(({ outcomes = {}, seat }) =>
        Object.entries(outcomes).map(([name, outcome]) => ({
          id: name,
          title: outcome.title,
          to: stagesOf(table, outcome.to),
          by: (outcome.by ?? (seat ? [seat] : [])).map(seatOf),
          reasonNeeded: outcome.reason ?? false,
          input: outcomeSchema(name, outcome),
        })),
      ),
    })),
    ruleSets: rules.map((set) => rulesView(set)),
  };
}

/** Every stage that something may lead to; none where it leads nowhere. */
const stagesOf = (table: Procedure, way: Way | undefined) =>
  (way === undefined ? [] : amongst(way)).map((id) => ({ id, title: table.steps[id]?.title ?? id }));

/** A state that has only rules: what a step's limit hangs on before a case exists. */
const blank = (rules: CaseState['rules']) => ({ rules, data: {}, tasks: [] }) as unknown as CaseState;

function limitText(step: Step, set: RuleSet): string | null {
  const limit = step.within?.(blank(valuesOf(set)));
  return limit ? valueText(limit) : null;
}
