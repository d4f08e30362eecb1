import { z } from 'zod';
import { inForce, valuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import { listView } from '../../lists/list-view';
import { orNull, titled } from '../../lists/schemas';
import { ListView } from '../../lists/shown-row';
import { offices } from '../../procedures/offices';
import { procedures } from '../../procedures/tables';
import { rulesView } from '../rules/rules-view';
import { ProcedureBatches, procedureBatches } from './batch-forms';
import { jsonSchema, ShownRules } from './case-schemas';
import { arrivalSchema, startSchema } from './field-schema';
import { ProcedureStep, seatOf, stepView } from './step-view';

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
    batches: ProcedureBatches,
    seats: z.array(titled),
    steps: z.array(ProcedureStep),
    ruleSets: z.array(ShownRules),
    lists: z.array(ListView).meta({ description: 'Its own lists, at /procedures/{id}/lists/{list}.' }),
    statistics: orNull(z.string()).meta({ description: 'What its statistics are called; null: it has none.' }),
  })
  .meta({ id: 'Procedure' });

/** A procedure as the API shows it. @param today chooses the rules that the limits are from */
export function procedureView(id: string, today: LocalDate): z.input<typeof ProcedureView> | undefined {
  const found = Object.hasOwn(procedures, id) ? procedures[id] : undefined;
  if (!found) return undefined;
  const { table, rules } = found;
  const values = valuesOf(inForce(rules, today));
  const { lists = {}, statistics } = offices[id] ?? {};
  return {
    id: table.id,
    title: table.title,
    source: table.source,
    input: startSchema(table),
    arrivalInput: arrivalSchema(table),
    batches: procedureBatches(table),
    seats: Object.keys(table.seats).map((name) => seatOf(table, name)),
    steps: Object.keys(table.steps).map((stage) => stepView(table, stage, values)),
    ruleSets: rules.map((set) => rulesView(set)),
    lists: Object.entries(lists).map(([name, list]) => listView(name, list)),
    statistics: statistics?.title ?? null,
  };
}
