import { electedOf } from './elected';
import type { AskedOf, ItemVotes } from './matter-paper';
import { type VotesCounted, verdictOf } from './verdict';
import type { VoteRule } from './vote-rule';

/** The votes for an item, with what they come to. */
export interface ItemDecided extends ItemVotes {
  needed: number;
  passed: boolean;
}

/** What a matter comes to: every item, or why the vote counts for nothing. */
export type MatterDecided =
  | { valid: true; items: ItemDecided[] }
  | { valid: false; why: 'sums' }
  | { valid: false; why: 'quorum'; missing: number };

/**
 * What comes of a matter, of one item or of several; of an election who is elected.
 * @param attended 应到, 实到, written opinions
 */
export function decideMatter(
  rule: VoteRule,
  { kind, seats }: Pick<AskedOf, 'kind' | 'seats'>,
  attended: Pick<VotesCounted, 'eligible' | 'present' | 'written'>,
  votes: readonly ItemVotes[],
): MatterDecided {
  const items: ItemDecided[] = [];
  for (const one of votes) {
    const verdict = verdictOf(rule, { ...attended, ...one });
    if (!verdict.valid) return verdict;
    items.push({ ...one, needed: verdict.needed, passed: verdict.passed });
  }
  if (kind !== 'election') return { valid: true, items };
  const elected = electedOf(items, seats);
  return { valid: true, items: items.map((one) => ({ ...one, passed: elected.has(one.item) })) };
}
