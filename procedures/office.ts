import type { Finder, Guard } from '../cases/guard';
import type { CaseRow } from '../cases/on-record';
import type { Opener } from '../cases/opener';
import type { Sweep } from '../cases/sweep';
import type { CaseState } from '../domain/case/state';
import type { ProblemType } from '../domain/words/problems';
import type { AnyList } from '../lists/declared-list';
import type { KeyRing } from '../platform/keys';
import type { Prisma } from '../prisma/generated/client';
import type { Symptom } from '../registers/check-up/symptom';
import type { MemberRow } from '../registers/members/member-view';
import type { NationalValues } from '../registers/national/national-fields';
import type { Attention } from './attention';
import type { Batches } from './batches';
import type { CaseParts } from './case-parts';
import type { PaperRules } from './paper-rules';
import type { Play } from './scenario';
import type { Statistics } from './statistics';

/**
 * All of a procedure that touches the database, beside its table. The API and the worker find it here by its id. `State` is
 * that of its own cases.
 */
export interface ProcedureOffice<State extends CaseState = CaseState> {
  /** How it begins. */
  opener: Opener<State>;
  /** For what the registers may refuse a start or a step of it, besides the problems of its own words. */
  refusals?: readonly ProblemType[];
  /** Checks that its table names: what an outcome must find in the registers. */
  guards?: Readonly<Record<string, Guard<State>>>;
  /** What its table names to be looked up for an outcome. */
  finders?: Readonly<Record<string, Finder<State>>>;
  /** What its cases tell besides what every case tells. */
  parts?: CaseParts;
  /** Lists of its own, by the last word of their path: /procedures/{id}/lists/{list}. */
  lists?: Readonly<Record<string, AnyList>>;
  /** What of it is worth a look, by id: counts on the first page. */
  attention?: Readonly<Record<string, Attention>>;
  /** Its papers, by kind: when a case has them and what they say. How they look is in its forms (tables.ts). */
  papers?: Readonly<Record<string, PaperRules<State>>>;
  /** Kinds of files that its cases may have, with their Chinese names. */
  scans?: Readonly<Record<string, string>>;
  /**
   * Condition on a case `c` of it: a paper with that number belongs to it.
   * @param key as `documentNumberKey` gives it, never empty
   */
  hasNumber?: (key: string) => Prisma.Sql;
  /** How many of its cases can be started at once, at /procedures/{id}/batches. */
  batches?: Batches;
  /** Its figures, at /procedures/{id}/statistics. */
  statistics?: Statistics;
  /**
   * What is typed into the national system for a case of it and its member, in clear.
   * @param receivedAt when he became a member here; null: not yet
   */
  national?: (row: CaseRow<State>, member: MemberRow, keys: KeyRing, receivedAt: Date | null) => NationalValues;
  /** What looks through the registers for it, day by day. */
  sweeps?: readonly Sweep[];
  /** What a check-up of the registers looks for on its account. */
  symptoms?: readonly Symptom[];
  /** What can be rehearsed of it. */
  play?: Play;
}

/** Declares an office, checked against the state of its own cases. Why it is cast is told at `defineProcedure`. */
export const defineOffice = <State extends CaseState>(office: ProcedureOffice<State>): ProcedureOffice =>
  office as unknown as ProcedureOffice;
