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
  'take-back': '收回',
  withdraw: '撤回',
  urge: '催办',
  copy: '抄送',
} as const;

export type Action = keyof typeof actions;

/**
 * Who acts where no person does: a sweep, another case, the end of a cycle. It holds the place of a person's id in an
 * offer and in a case's state; rows have null there. Nobody signs in as it, holds a role or is told anything.
 */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A person's id as a row keeps it: null for `NOBODY`. */
export const personOrNull = (id: string): string | null => (id === NOBODY ? null : id);

/** By what a case begins that no person starts, as it is told where the starter's name would stand. */
export const origins = {
  sweep: '系统（按规则定期核查后自动发起）',
  case: '系统（由另一事项按规则自动发起）',
  cycle: '系统（上一周期结束后自动发起）',
  register: '系统（登记后自动发起）',
} as const;

export type Origin = keyof typeof origins;

/** One value that is filled in; several ids or choices make a list. */
export type OfferValue = string | number | boolean | string[];

/** The values that a decision carries besides its outcome: ids, dates and numbers, never personal data. */
export type OfferData = Record<string, OfferValue>;

/** Payload of the Update `act`: a person's wish, not yet checked. What was typed waits in `submissionId`. */
export interface Offer {
  /** Derived from person, route and Idempotency-Key; also the Update's id. */
  decisionId: string;
  /** `NOBODY` where no person acts. */
  actorId: string;
  action: Action;
  /** decide, claim, release, delegate, hand-over, take-back */
  taskId?: string;
  /** decide: the task for which it was made, which the case had left by itself; `taskId` is where it is taken instead. */
  meantFor?: string;
  /** decide */
  outcome?: string;
  /** delegate, hand-over, copy: to whom */
  personId?: string;
  data?: OfferData;
  submissionId?: string;
  /** submit: the batch that it belongs to, and its row there (pending_start) */
  batchId?: string;
  pendingId?: string;
  /** submit: by what the case begins where no person starts it; absent: a person does, also by a batch */
  origin?: Origin;
  /** submit, with `origin`: which start of its subject it is: a year, the case that it follows from */
  episode?: string;
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

/** In which role somebody acted; `system`: no person did. */
export interface ActedAs {
  role: Role | 'member' | 'system';
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
