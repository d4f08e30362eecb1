import type { CaseState } from '../../domain/case/state';
import type { MemberBefore } from '../../domain/effects/members';
import type { ValuesOf } from '../../domain/rules/rule-set';
import type { LocalDate } from '../../domain/time/dates';
import type { relationTransferRules } from './rules';

export type Variant = 'internal' | 'between' | 'outgoing' | 'incoming';

/** 介绍信 in force, or the last one. Dates are local; `validUntil` is its last day. */
export interface Letter {
  number: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
}

/** What a case of 组织关系接转 keeps besides what every case has. */
export type TransferData = {
  variant: Variant;
  /** Where he goes to or comes from, in another system. */
  outsideId?: string;
  /** full, probationary: as it was at the start. */
  memberKind: string;
  /** In which role it was started; `above`: by a level above his branch, in a batch. */
  startedAs: string;
  /** 预备党员考察材料已备齐 */
  papersReady?: boolean;
  /** Of our own office. */
  letter?: Letter;
  /** From elsewhere: with which he came. */
  incomingLetter?: Letter;
  /** 报到日 */
  reportedOn?: LocalDate;
  /** By the letter from elsewhere, a month: 2026-10. */
  duesPaidTo?: string;
  before?: MemberBefore;
  /** The archive may be asked for once. */
  archiveUsed?: boolean;
  /** Working days that were left when the clock stopped for it. */
  clockLeft?: number;
  /** 回执日期, and its scan. */
  receiptOn?: LocalDate;
  attachmentId?: string;
  /** The day of the call to the other office. */
  checkedOn?: LocalDate;
  warnings?: string[];
};

/** A case of 组织关系接转. */
export type TransferState = CaseState<TransferData, ValuesOf<typeof relationTransferRules>>;
