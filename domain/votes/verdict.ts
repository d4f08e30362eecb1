import { needed } from '../ballots/quorum';
import type { VoteRule } from './vote-rule';

/** What was counted of one matter, or of one person voted on. Whole numbers. */
export interface VotesCounted {
  /** 应到: who may vote, less those left out by consent. */
  eligible: number;
  /** 实到: who of them was there. */
  present: number;
  /** Opinions given in writing by some of the others, which are among the votes. */
  written?: number;
  yes: number;
  no: number;
  abstain: number;
}

/** Whether a vote is valid, and passed. `missing`: how many are short, of those present or of the votes for it. */
export type VoteVerdict =
  | { valid: false; why: 'sums' }
  | { valid: false; why: 'quorum'; missing: number }
  | { valid: true; passed: boolean; needed: number; missing: number };

/** What comes of a vote. Sums that cannot be are refused before anything else, then a vote without quorum. */
export function verdictOf({ quorum, majority }: VoteRule, counted: VotesCounted): VoteVerdict {
  const { eligible, present, written = 0, yes, no, abstain } = counted;
  const numbers = [eligible, present, written, yes, no, abstain];
  const possible =
    numbers.every((number) => Number.isSafeInteger(number) && number >= 0) &&
    eligible > 0 &&
    present + written <= eligible &&
    yes + no + abstain <= present + written;
  if (!possible) return { valid: false, why: 'sums' };
  const short = needed(eligible, quorum.share) - present;
  if (short > 0) return { valid: false, why: 'quorum', missing: short };
  const votes = needed(counted[majority.of], majority.share);
  return { valid: true, passed: yes >= votes, needed: votes, missing: Math.max(0, votes - yes) };
}
