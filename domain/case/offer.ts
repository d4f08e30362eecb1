import type { Role } from '../people/roles';
import type { LocalDate } from '../time/dates';
import type { ProblemType } from '../words/problems';

/** What people can do to a case. `decide` takes an outcome of an open task; the rest are actions around it. */
export const actions = {
  submit: '提交',
  decide: '办理',
  claim: '签收',
  release: '取消签收',
  delegate: '委派',
  'hand-over': '转办',
  withdraw: '撤回',
  urge: '催办',
  copy: '抄送',
} as const;

export type Action = keyof typeof actions;

/** One value that is filled in; several ids or choices make a list. */
export type OfferValue = string | number | boolean | string[];

/** The values that a decision carries besides its outcome: ids, dates and numbers, never personal data. */
export type OfferData = Record<string, OfferValue>;

/** Payload of the Update `act`: a person's wish, not yet checked. What was typed waits in `submissionId`. */
export interface Offer {
  /** Derived from person, route and Idempotency-Key; also the Update's id. */
  decisionId: string;
  actorId: string;
  action: Action;
  /** decide, claim, release, delegate, hand-over */
  taskId?: string;
  /** decide */
  outcome?: string;
  /** delegate, hand-over, copy: to whom */
  personId?: string;
  data?: OfferData;
  submissionId?: string;
  /** submit: the batch that it belongs to, and its row there (pending_start) */
  batchId?: string;
  pendingId?: string;
}

/** What the person who made the offer is told. */
export interface Answer {
  caseId: string;
  number: string;
  /** Transition under which the offer stands on record. */
  seq: number;
  stage: string;
}

/** Why an offer does not stand; the workflow throws it as an ApplicationFailure of this type. */
export interface Refusal {
  type: ProblemType;
  /** What the person may be told besides: ids, dates, counts; never a name. */
  detail?: Record<string, string | number | boolean>;
}

/** In which role somebody acted. */
export interface ActedAs {
  role: Role | 'member';
  organisationId?: string;
}

/** Input of the workflow of a case. */
export interface CaseInput {
  caseId: string;
  procedure: string;
  /** Milliseconds added to workflow time: 0 but in a rehearsal. */
  clockOffset: number;
}

export type { LocalDate };
