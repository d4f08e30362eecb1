import type { Paper } from '../../domain/ballots/paper';
import type { Ballot } from '../../prisma/generated/client';
import { fromJson } from '../../prisma/json';

/** The paper of a ballot, as its row has it. */
export const paperOf = ({ items, choices }: Pick<Ballot, 'items' | 'choices'>): Paper => ({
  items: fromJson(items),
  choices: fromJson(choices),
});
