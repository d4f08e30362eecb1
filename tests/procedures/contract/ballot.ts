import { closeBallot, openBallot } from '../../../domain/effects/ballots';
import type { ContractState } from './data';

/** By which the case tells the ballot of this round from those of others. */
export const roundKey = ({ data }: ContractState): string => `round-${data.round ?? 0}`;

/** One question, yes or no. */
export const openRound = openBallot((after: ContractState) => ({
  key: roundKey(after),
  title: '示例表决',
  items: [{ id: 'round', title: '本轮' }],
  choices: [
    { id: 'yes', title: '同意' },
    { id: 'no', title: '不同意' },
  ],
  voters: after.data.voters ?? [],
}));

export const closeRound = closeBallot(roundKey);
