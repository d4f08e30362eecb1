import type { CaseState } from '../../../domain/case/state';
import { closeBallot, openBallot } from '../../../domain/effects/ballots';

/** What a round's count leaves in the case. */
export interface RoundVotes {
  yes: number;
  no: number;
}

/** By which the case tells the ballot of this round from those of others. */
export const roundKey = ({ data }: CaseState): string => `round-${(data.round as number | undefined) ?? 0}`;

/** One question, yes or no. */
export const openRound = openBallot((after) => ({
  key: roundKey(after),
  title: '示例表决',
  items: [{ id: 'round', title: '本轮' }],
  choices: [
    { id: 'yes', title: '同意' },
    { id: 'no', title: '不同意' },
  ],
  voters: after.data.voters as string[],
}));

export const closeRound = closeBallot(roundKey);
