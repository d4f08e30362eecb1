import type { Count } from './tally';

/** A part of a whole that the rule asks for, numerator and denominator: at least 4/5, more than 1/2. */
export type Share = { atLeast: readonly [number, number] } | { moreThan: readonly [number, number] };

/** How many of a whole that comes to. */
export function needed(whole: number, share: Share): number {
  if ('atLeast' in share) return Math.ceil((share.atLeast[0] * whole) / share.atLeast[1]);
  return Math.floor((share.moreThan[0] * whole) / share.moreThan[1]) + 1;
}

/** How many voters are missing before the ballot is valid (法定人数); 0 when it is. */
export const votersMissing = ({ eligible, cast }: Pick<Count, 'eligible' | 'cast'>, share: Share): number =>
  Math.max(0, needed(eligible, share) - cast);

/**
 * Whether an item has the votes that the rule asks for.
 * @param of whom the share is of: all who may vote (应到会有表决权), or those who did
 */
export function carried(count: Count, item: string, choice: string, share: Share, of: 'eligible' | 'cast'): boolean {
  const sum = count.sums?.find((one) => one.item === item && one.choice === choice);
  return sum !== undefined && sum.votes >= needed(count[of], share);
}
