import type { Finder, Guard } from '../../cases/guard';
import { localDate } from '../../domain/time/dates';
import { lastDayOf } from '../../domain/time/months';
import { roundFigures } from '../../registers/dues/round-figures';
import type { DuesRoundState } from './data';

const figuresOf = (tx: Parameters<Guard>[0], { sides, data }: DuesRoundState) =>
  roundFigures(tx, sides.branch as string, data.month);

export const duesRoundGuards: Record<string, Guard<DuesRoundState>> = {
  /** Before the month is over it is closed only when everybody has paid. */
  'dues-month-over': async (tx, state, _data, at) => {
    if (localDate(at) > lastDayOf(state.data.month)) return undefined;
    const { unpaid } = await figuresOf(tx, state);
    return unpaid ? { type: 'dues-month-not-over', detail: { unpaid } } : undefined;
  },
};

export const duesRoundFinders: Record<string, Finder<DuesRoundState>> = {
  /** How the month stands when it is closed. */
  'dues-round-figures': async (tx, state) => ({ found: { ...(await figuresOf(tx, state)) } }),
};
