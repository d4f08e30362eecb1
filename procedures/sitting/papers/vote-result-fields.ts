import type { SittingFields } from './fields';

/** What was voted on, with the votes. */
export interface VotedItem {
  title: string;
  yes: number;
  no: number;
  abstain: number;
  passed: boolean;
}

/** A matter with its result. */
export interface VotedMatter {
  kind: string;
  title: string;
  /** 举手表决 … */
  how: string;
  election: boolean;
  seats: number;
  eligible: number;
  leftOut: number;
  present: number;
  written: number;
  /** Null: hands were counted. */
  papers: { collected: number; spoilt: number } | null;
  /** By which rule. */
  rule: string;
  /** Names of those who counted papers. */
  counters: string[];
  items: VotedItem[];
}

/** 票决结果 of a sitting. */
export interface VoteResultFields extends SittingFields {
  matters: VotedMatter[];
}
