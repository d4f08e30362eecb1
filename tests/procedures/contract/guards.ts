import type { Finder, Guard } from '../../../cases/guard';
import { votersMissing } from '../../../domain/ballots/quorum';
import { ballotIdOf } from '../../../registers/ballots/ballot-id';
import { ballotCount, turnout } from '../../../registers/ballots/count';
import { roundKey } from './ballot';
import type { ContractState } from './data';

/** The checks that the made-up table names. */
export const guards: Record<string, Guard<ContractState>> = {
  /** More than half of those who may vote have. */
  'contract-turnout': async (tx, state) => {
    const count = await turnout(tx, ballotIdOf(state.caseId, roundKey(state)));
    const wanting = votersMissing(count, { moreThan: [1, 2] });
    return wanting ? { type: 'conflict', detail: { missing: wanting } } : undefined;
  },
};

/** What it has looked up. */
export const finders: Record<string, Finder<ContractState>> = {
  'contract-count': async (tx, state, _offer, _transition, keys) => {
    const { sums = [] } = await ballotCount(tx, keys, ballotIdOf(state.caseId, roundKey(state)));
    return { found: { votes: Object.fromEntries(sums.map(({ choice, votes }) => [choice, votes])) } };
  },
};
