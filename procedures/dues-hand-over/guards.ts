import type { Finder, Guard } from '../../cases/guard';
import { handOverSums } from '../../registers/hand-overs/open-payments';
import type { HandOverState } from './data';

const sumsOf = (tx: Parameters<Guard>[0], { sides, data }: HandOverState) =>
  handOverSums(tx, sides.branch as string, data.quarter);

export const duesHandOverGuards: Record<string, Guard<HandOverState>> = {
  'hand-over-something': async (tx, state) =>
    (await sumsOf(tx, state)).fen > 0 ? undefined : { type: 'nothing-to-hand-over' },
  'hand-over-nothing': async (tx, state) => {
    const { fen } = await sumsOf(tx, state);
    return fen > 0 ? { type: 'dues-to-hand-over', detail: { fen } } : undefined;
  },
};

export const duesHandOverFinders: Record<string, Finder<HandOverState>> = {
  /** What is handed over: what its effect lists must come to the same. */
  'hand-over-sums': async (tx, state) => ({ found: { ...(await sumsOf(tx, state)) } }),
};
