import type { z } from 'zod';
import { namesOf } from '../../access/names';
import type { CaseState } from '../../domain/case/state';
import { isList, sizeOf } from '../../domain/rules/list';
import type { RuleSet } from '../../domain/rules/rule-set';
import { markingTitles, valueText } from '../../domain/words/labels';
import { fromDbDate } from '../../prisma/db-date';
import { procedures } from '../../procedures/tables';
import type { ShownParameter, ShownRules } from '../cases/case-schemas';
import type { Context } from '../http/context';

type View = z.input<typeof ShownParameter>;
type Views = Map<string, Omit<NonNullable<View['override']>, 'instead'>>;

/**
 * A rule set with the values in words.
 * @param values in the place of the set's own
 * @param overrides what was set by an organisation, by parameter
 */
export function rulesView(
  set: RuleSet,
  values: CaseState['rules'] = {},
  overrides: Views = new Map(),
): z.input<typeof ShownRules> {
  return {
    id: set.id,
    effectiveFrom: set.effectiveFrom,
    parameters: Object.entries(set.parameters).map(([name, parameter]) => {
      const value = values[name] ?? parameter.value;
      const { title, source, marking, choices } = parameter;
      const override = overrides.get(name);
      return {
        name,
        title,
        value,
        text: valueText(value, choices),
        source,
        marking: { id: marking, title: markingTitles[marking] },
        choices: choices ? Object.entries(choices).map(([id, word]) => ({ id, title: word })) : null,
        list: isList(parameter.value) ? sizeOf(parameter) : null,
        override: override
          ? { ...override, instead: { value: parameter.value, text: valueText(parameter.value, choices) } }
          : null,
      };
    }),
  };
}

/** The rules that a case keeps, as they were when it began, and who had set what then. */
export async function keptRules(
  c: Context,
  { procedure, ruleSet, rules, overridden = {} }: CaseState,
): Promise<z.input<typeof ShownRules>> {
  const set = procedures[procedure]?.rules.find(({ id }) => id === ruleSet);
  if (!set) return { id: ruleSet, effectiveFrom: null, parameters: [] };
  return rulesView(set, rules, await overrideViews(c, Object.values(overridden)));
}

/** What organisations set, by parameter: where, since when, by whom and why. */
export async function overrideViews(c: Context, ids: readonly string[]): Promise<Views> {
  if (!ids.length) return new Map();
  const rows = await c.deps.db.ruleOverride.findMany({ where: { id: { in: [...ids] } } });
  const persons = rows.map((row) => row.setBy);
  const names = await namesOf(c.deps.db, { persons, organisations: rows.map((row) => row.organisationId) }, c.today);
  return new Map(
    rows.map((row) => [
      row.parameter,
      {
        id: row.id,
        organisation: names.organisation(row.organisationId),
        effectiveFrom: fromDbDate(row.effectiveFrom),
        setBy: names.person(row.setBy),
        setAt: row.at.toISOString(),
        reason: row.reason,
      },
    ]),
  );
}
