import type { RuleValue } from '../case/state';
import type { Parameter } from './rule-set';

/** The most words in a list in which one may come again. */
const MOST_WORDS = 20;

/** Whether a parameter's value is several words in order. */
export const isList = (value: RuleValue): value is readonly string[] => Array.isArray(value);

/** How many words a list may have, and whether one may come again. */
export const sizeOf = ({ choices = {}, repeats = false, least = 1, most }: Omit<Parameter, 'value'>) => ({
  least,
  most: most ?? (repeats ? MOST_WORDS : Object.keys(choices).length),
  repeats,
});

/**
 * Why a list cannot stand in the place of a parameter's own; nothing when it can. Its words are among the choices, none
 * twice unless they may repeat, as many as are allowed. Of a list that stands in the document itself (`found`) every
 * word has to be there, in the document's order: an organisation may ask for more than it does, not for less.
 * @returns the reason in words, to be read after the parameter's title
 */
export function misfitOfList(parameter: Parameter & { value: readonly string[] }, value: unknown): string | undefined {
  const { value: own, marking, choices = {} } = parameter;
  const { least, most, repeats } = sizeOf(parameter);
  if (!Array.isArray(value)) return '应为列表';
  const strange = value.findIndex((one) => typeof one !== 'string' || !Object.hasOwn(choices, one));
  if (strange >= 0) return `第 ${strange + 1} 项不在可选范围内`;
  const words = value as string[];
  const twice = words.find((one, index) => words.indexOf(one) < index);
  if (twice !== undefined && !repeats) return `中“${choices[twice]}”不能重复`;
  if (words.length < least) return `至少 ${least} 项`;
  if (words.length > most) return `最多 ${most} 项`;
  if (marking !== 'found' || hasInOrder(words, own)) return undefined;
  return `须依次包含${own.map((one) => `“${choices[one] ?? one}”`).join('')}`;
}

/** Whether all the words of `wanted` are among `words` in that order, others between them or not. */
function hasInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === wanted[next]) next++;
  return next === wanted.length;
}
