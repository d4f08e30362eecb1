import type { LocalDate } from '../../../domain/time/dates';

// What the papers of a transfer say.

/** 介绍信, after 组通字〔2006〕45号: what its three parts need. */
export interface LetterFields {
  number: string;
  /** 抬头: the receiving committee, here or in another system. */
  addressee: string;
  name: string;
  sex: string;
  /** Full years on the day of issue. */
  age: number;
  ethnicity: string;
  /** full, probationary */
  kind: string;
  identityNumber: string;
  /** 由: the branch that he leaves. */
  from: string;
  /** 去: the branch, or the committee as long as no branch is known. */
  to: string;
  /** 原基层党委: it issues the letter and gets the receipt. */
  committee: string;
  issuedOn: LocalDate;
  validUntil: LocalDate;
  /** 党费交至, "2026-10"; null: not on record. */
  duesPaidTo: string | null;
  duesExempt: boolean;
  /** 党员联系电话. */
  phone: string | null;
  /** Address, telephone, fax, postcode: of 原基层党委. */
  address: string | null;
  officePhone: string | null;
  /** Absent from letters that were frozen before the registers had them. */
  fax?: string | null;
  postcode?: string | null;
}

/** 调整通知: both branches stand under one committee. */
export interface AdjustmentFields {
  number: string;
  name: string;
  sex: string;
  kind: string;
  from: string;
  to: string;
  committee: string;
  approvedOn: LocalDate;
  duesPaidTo: string | null;
  duesExempt: boolean;
}

/** 回执: the receiving committee says that he has arrived. */
export interface ReceiptFields {
  /** Of the letter that it answers. */
  number: string;
  /** 抬头: 原基层党委. */
  addressee: string;
  name: string;
  kind: string;
  /** The branch that took him in. */
  to: string;
  committee: string;
  receivedOn: LocalDate;
  madeOn: LocalDate;
  /** 经办人. */
  handler: string;
  phone: string | null;
}
