import type { LocalDate } from '../../../domain/time/dates';

// What the papers of a 集会 say.

/** On each of them. */
export interface SittingFields {
  number: string;
  /** Who holds it; with others, all of them. */
  host: string;
  title: string;
  /** 党员大会、党课 */
  kinds: string;
  on: LocalDate;
  /** 15:00 */
  begins: string;
  ends: string;
  place: string;
  keeper: string;
  recorder: string;
  madeOn: LocalDate;
}

/** 会议通知. */
export interface NoticeFields extends SittingFields {
  agenda: string;
}

/** A line of a 签到表, its mark in words; empty on a blank one. */
export interface SignInLine {
  name: string;
  mark: string;
  /** Why he stands apart. */
  apart: string;
}

/** 签到表, blank or filled. */
export interface SignInFields extends SittingFields {
  filled: boolean;
  lines: SignInLine[];
}

/** 会议记录. */
export interface MinutesFields extends SittingFields {
  agenda: string;
  minutes: string;
  guests: string[];
  called: number;
  present: number;
  /** By name. */
  leave: string[];
  absent: string[];
  apart: string[];
}
