import type { z } from 'zod';
import type { CaseState } from '../domain/case/state';
import { markingTitles, valueText } from '../domain/labels';
import { procedures } from '../domain/procedures/all';
import type { RuleSet } from '../domain/rules/rule-set';
import type { Rules } from './case-schemas';

/** A rule set with the values in words. @param values in the place of the set's own */
export function rulesView(set: RuleSet, values: CaseState['rules'] = {}): z.input<typeof Rules> {
  return {
    id: set.id,
    effectiveFrom: set.effectiveFrom,
    parameters: Object.entries(set.parameters).map(([name, parameter]) => {
      const value = values[name] ?? parameter.value;
      const { title, source, marking } = parameter;
      return {
        name,
        title,
        value,
        text: valueText(value),
        source,
        marking: { id: marking, title: markingTitles[marking] },
      };
    }),
  };
}

/** The rules that a case keeps, as they were when it began. */
export function keptRules({ procedure, ruleSet, rules }: CaseState): z.input<typeof Rules> {
  const set = procedures[procedure]?.rules.find(({ id }) => id === ruleSet);
  return set ? rulesView(set, rules) : { id: ruleSet, effectiveFrom: null, parameters: [] };
}
