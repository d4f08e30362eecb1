import type { Schemas } from '../../api/client';
import { ballotsTexts as texts } from './texts';

/** What is wrong with a filled-in paper, as sentences. */
export function wrongWithVotes(paper: Schemas['Ballot']['paper'], votes: Readonly<Record<string, string>>): string[] {
  const open = paper.items.filter(({ id }) => votes[id] === undefined).length;
  const many = paper.choices.flatMap(({ id, title, most }) =>
    most !== null && Object.values(votes).filter((vote) => vote === id).length > most
      ? [texts.tooMany(title, most)]
      : [],
  );
  return [...(open ? [texts.unanswered(open)] : []), ...many];
}
