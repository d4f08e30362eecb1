import type { Finder, Guard } from '../../cases/guard';
import { subjectOf } from '../../domain/case/subject';
import { letterCounts } from '../../registers/unit-letters/counts';
import type { UnitLettersState } from './data';

const countsOf = (tx: Parameters<Guard>[0], state: UnitLettersState) => letterCounts(tx, subjectOf(state).id);

export const unitLettersGuards: Record<string, Guard<UnitLettersState>> = {
  /** Something is left, or was reviewed one by one. */
  'letters-to-review': async (tx, state) => {
    const { drafted, reviewed, sent } = await countsOf(tx, state);
    return drafted + reviewed + sent ? undefined : { type: 'letters-none' };
  },
  'letters-nothing-to-send': async (tx, state) => {
    const { drafted, reviewed, sent } = await countsOf(tx, state);
    return drafted + reviewed + sent ? { type: 'letters-unsent' } : undefined;
  },
  'letters-all-sent': async (tx, state) =>
    (await countsOf(tx, state)).reviewed ? { type: 'letters-unsent' } : undefined,
};

export const unitLettersFinders: Record<string, Finder<UnitLettersState>> = {
  'letters-counted': async (tx, state) => ({ found: { ...(await countsOf(tx, state)) } }),
};
