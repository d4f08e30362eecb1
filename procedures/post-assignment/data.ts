import type { CaseState } from '../../domain/case/state';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { postAssignmentRules } from './rules';

/** What a case of 设岗定责 keeps besides what every case has. */
export type PostData = {
  startedAs: string;
  /** What is wanted of the people of the post, by the register: CLAIMED, POSTED, ON_POST, OPEN. */
  need: string;
  /** How many are where, when that was told. */
  chosen?: number;
  posted?: number;
  held?: number;
  waiting?: number;
  /** 大会 or 支委会, and the day on which it agreed to the post. */
  agreedBy?: string;
  agreedOn?: LocalDate;
  /** When it is reviewed next. */
  reviewOn?: LocalDate;
  /** Since when it is being reviewed, and why: yearly, or since nothing was recorded for long. */
  reviewSince?: LocalDate;
  reviewWhy?: string;
};

/** A case of 设岗定责. */
export type PostState = CaseState<PostData, ValuesOf<typeof postAssignmentRules>>;
