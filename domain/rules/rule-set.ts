import type { Rules, RuleValue } from '../case/state';
import type { LocalDate } from '../time/dates';

/** How sure a parameter is: found in the document, known, unsure, or local practice. */
export type Marking = 'found' | 'known' | 'unsure' | 'local';

/** One number, word or list that a rule gives, with where it comes from. */
export interface Parameter {
  value: RuleValue;
  title: string;
  source: string;
  marking: Marking;
  /** What an organisation may set in its place, in its unit; of a list how many. See override.ts where absent. */
  least?: number;
  most?: number;
  /** A word, or the words of a list: which there are, with their titles. */
  choices?: Record<string, string>;
  /** The same word may stand in a list more than once. */
  repeats?: boolean;
}

/** The parameters of a procedure from a day on. A case keeps the set in force when it began. */
export interface RuleSet {
  id: string;
  procedure: string;
  effectiveFrom: LocalDate;
  parameters: Record<string, Parameter>;
}

/**
 * The types of a procedure's parameters by name, read off its rule sets: these are declared with `satisfies RuleSet[]`, so
 * that the names and values that they have are not forgotten.
 */
export type ValuesOf<Sets extends readonly RuleSet[]> = {
  [Name in keyof Sets[number]['parameters']]: Sets[number]['parameters'][Name]['value'];
};

/** The bare values, as a case carries them. */
export const valuesOf = (set: RuleSet): Rules =>
  Object.fromEntries(Object.entries(set.parameters).map(([name, parameter]) => [name, parameter.value]));

/** The newest of `sets` in force on `date`. @throws Error when none was in force yet */
export function inForce(sets: readonly RuleSet[], date: LocalDate): RuleSet {
  const current = sets
    .filter((set) => set.effectiveFrom <= date)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  if (!current) throw new Error(`no rules in force on ${date}`);
  return current;
}
