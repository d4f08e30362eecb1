import type { BallotPaper } from '../../domain/ballots/paper';
import type { Ballot } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';

/** The paper of a ballot, as its row has it. */
export const ballotPaperOf = ({ items, choices }: Pick<Ballot, 'items' | 'choices'>): BallotPaper => ({
  items: fromJson(items),
  choices: fromJson(choices),
});
