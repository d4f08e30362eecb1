import type { Refusal } from '../case/offer';

/** Something or somebody that is voted on. */
export interface BallotItem {
  /** A code; of a person his id, and then there is no title: his name is looked up. */
  id: string;
  title?: string;
}

/** What can be said of each item: 赞成, 反对, 弃权; 优秀, 合格 … */
export interface BallotChoice {
  id: string;
  title: string;
  /** For how many items it may be taken at most (the seats of an election). */
  most?: number;
}

/** A ballot paper (票样) as every voter gets it; frozen when the ballot opens. */
export interface BallotPaper {
  items: readonly BallotItem[];
  choices: readonly BallotChoice[];
}

/** A paper filled in: the choice for each item. */
export type Votes = Readonly<Record<string, string>>;

/**
 * Fewest voters of a ballot: among fewer the sums would tell who voted what, and paper does as well (本系统设定).
 */
export const FEWEST_VOTERS = 7;

/** Why so few cannot vote in secret here; nothing when they can. @param voters ids of persons */
export const tooFewVoters = (voters: readonly string[]): Refusal | undefined =>
  new Set(voters).size < FEWEST_VOTERS ? { type: 'too-few-voters', detail: { fewest: FEWEST_VOTERS } } : undefined;

/** What is wrong with one item of a paper, in the words of the one who fills it in. */
export interface PaperProblem {
  item: string;
  text: string;
}

/** Whether a paper is filled in as it asks: every item once, nothing else, no choice too often. */
export function checkVotes({ items, choices }: BallotPaper, votes: Votes): PaperProblem[] {
  const known = (id: string) => items.some((item) => item.id === id);
  const strange = Object.keys(votes).filter((id) => !known(id));
  const wrong = strange.map((item): PaperProblem => ({ item, text: '不应有此项' }));
  for (const { id: item } of items) {
    const chosen = Object.hasOwn(votes, item) ? votes[item] : undefined;
    if (chosen === undefined) wrong.push({ item, text: '必选一项' });
    else if (!choices.some(({ id }) => id === chosen)) wrong.push({ item, text: '不在可选范围内' });
  }
  for (const { id, title, most } of choices) {
    const taken = items.filter((item) => votes[item.id] === id);
    if (most !== undefined && taken.length > most)
      wrong.push({ item: taken[most]?.id as string, text: `“${title}”最多选 ${most} 项` });
  }
  return wrong;
}
