import type { BallotPaper, Votes } from './paper';

/** How often a choice was taken for an item. */
export interface Sum {
  item: string;
  choice: string;
  votes: number;
}

/**
 * What has come of a ballot. Without `sums` it is still open, or so few voted that sums would tell who voted what.
 */
export interface Count {
  eligible: number;
  cast: number;
  sums?: Sum[];
}

/** The sums of a paper before anybody has voted: an entry for every choice of every item, in the paper's order. */
export const nothingYet = ({ items, choices }: BallotPaper): Sum[] =>
  items.flatMap((item) => choices.map((choice) => ({ item: item.id, choice: choice.id, votes: 0 })));

/** The sums with one paper more. @param votes checked by `checkVotes` */
export const withVotes = (sums: readonly Sum[], votes: Votes): Sum[] =>
  sums.map((sum) => (votes[sum.item] === sum.choice ? { ...sum, votes: sum.votes + 1 } : sum));

/** Whether as many papers are in the sums as voted: every paper says something of every item. */
export const agrees = (sums: readonly Sum[], cast: number): boolean =>
  [...new Set(sums.map(({ item }) => item))].every(
    (item) => sums.filter((sum) => sum.item === item).reduce((all, { votes }) => all + votes, 0) === cast,
  );
