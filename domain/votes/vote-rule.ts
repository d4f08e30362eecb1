import type { Share } from '../ballots/quorum';
import type { Marking } from '../rules/rule-set';

/** A share that a rule asks for, in its own words. */
interface Asked {
  share: Share;
  /** As it is read out before the vote. */
  text: string;
  source: string;
  marking: Marking;
}

/** Of whom a majority is taken: 应到会, or 实到会. */
export type MajorityOf = 'eligible' | 'present';

/** When a vote is valid (到会人数), and when it is passed (赞成票). */
export interface VoteRule {
  quorum: Asked;
  majority: Asked & { of: MajorityOf };
}
