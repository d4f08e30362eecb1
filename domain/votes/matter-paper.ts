import type { BallotPaper } from '../ballots/paper';
import type { Sum } from '../ballots/tally';
import { type MatterKindCode, matterKinds } from './matter-kinds';

/** What of a matter is voted on. */
export interface AskedOf {
  kind: MatterKindCode;
  title: string | null;
  persons: readonly string[];
  seats: number;
}

/** The votes for one item: a person voted on, or the matter itself. */
export interface ItemVotes {
  item: string;
  yes: number;
  no: number;
  abstain: number;
}

/** The item of a matter that is about no person. */
export const MATTER_ITEM = 'matter';

/** What is voted on, one after the other. */
export const itemsOf = ({ persons }: Pick<AskedOf, 'persons'>): readonly string[] =>
  persons.length ? persons : [MATTER_ITEM];

/** The ballot paper of a matter: 赞成, 反对, 弃权; of an election no more 赞成 than there are seats. */
export function matterPaper({ kind, title, persons, seats }: AskedOf): BallotPaper {
  return {
    items: persons.length
      ? persons.map((id) => ({ id }))
      : [{ id: MATTER_ITEM, title: title ?? matterKinds[kind].title }],
    choices: [
      { id: 'yes', title: '赞成', ...(kind === 'election' && seats < persons.length && { most: seats }) },
      { id: 'no', title: '反对' },
      { id: 'abstain', title: '弃权' },
    ],
  };
}

/** The votes for each item, out of the sums of a ballot on `matterPaper`. */
export function votesOfSums(sums: readonly Sum[], asked: AskedOf): ItemVotes[] {
  const of = (item: string, choice: string) =>
    sums.find((sum) => sum.item === item && sum.choice === choice)?.votes ?? 0;
  return itemsOf(asked).map((item) => ({
    item,
    yes: of(item, 'yes'),
    no: of(item, 'no'),
    abstain: of(item, 'abstain'),
  }));
}
