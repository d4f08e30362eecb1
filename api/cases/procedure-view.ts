import { z } from 'zod';
import { destination, type Outcome, type Procedure, type SeatRule, type Step } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import { inForce, type RuleSet, valuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import { seatTitle, valueText, variantTitles } from '../../domain/words/labels';
import { orNull, titled } from '../../lists/schemas';
import { procedures } from '../../procedures/tables';
import { rulesView } from '../rules/rules-view';
import { jsonSchema, Rules } from './case-schemas';
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
    ruleSets: z.array(Rules),
  })
  .meta({ id: 'Procedure' });

/** A procedure as the API shows it. @param today chooses the rules that the limits are from */
export function procedureView(id: string, today: LocalDate): z.input<typeof ProcedureView> | undefined {
  const found = Object.hasOwn(procedures, id) ? procedures[id] : undefined;
  if (!found) return undefined;
  const { table, rules } = found;
  const seatOf = (name: string) => ({ id: name, title: seatTitle(table.seats[name] as SeatRule) });
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
      seat: step.seat ? seatOf(step.seat) : null,
      limit: limitText(step, inForce(rules, today)),
      lapse: step.lapse ? stageOf(table, step.lapse.to) : null,
      outcomes: Object.entries(step.outcomes ?? {}).map(([name, outcome]) => ({
        id: name,
        title: outcome.title,
        to: destinations(table, outcome),
        by: (outcome.by ?? [step.seat as string]).map(seatOf),
        reasonNeeded: outcome.reason ?? false,
        input: outcomeSchema(name, outcome),
      })),
    })),
    ruleSets: rules.map((set) => rulesView(set)),
  };
}

const stageOf = (table: Procedure, id: string) => ({ id, title: table.steps[id]?.title ?? id });

/** A state that has only rules and a variant: what a step's limit and an outcome's way hang on before a case exists. */
const blank = (rules: CaseState['rules'], variant?: string) =>
  ({ rules, data: { variant }, tasks: [] }) as unknown as CaseState;

function limitText(step: Step, set: RuleSet): string | null {
  const limit = step.within?.(blank(valuesOf(set)));
  return limit ? valueText(limit) : null;
}

/** Every stage that an outcome may lead to, over all variants. */
function destinations(table: Procedure, outcome: Outcome) {
  const stages = Object.keys(variantTitles).map((variant) => destination(outcome, blank({}, variant)));
  return [...new Set(stages)].map((stage) => stageOf(table, stage));
}
