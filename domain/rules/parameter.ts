import type { CaseState, RuleValue } from '../case/state';

/**
 * A parameter of the rules that a case goes by.
 * @param before what held when there was no such parameter yet: a case that began then goes by it to its end, so that
 * its history comes out as it did
 */
export const parameter = <Value extends RuleValue>(
  { rules }: Pick<CaseState, 'rules'>,
  name: string,
  before: Value,
): Value => (rules[name] as Value | undefined) ?? before;
