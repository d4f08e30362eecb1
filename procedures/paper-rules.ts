import type { Reader } from '../access/reader';
import type { CaseRow } from '../cases/on-record';
import type { CaseState } from '../domain/case/state';
import type { LocalDate } from '../domain/time/dates';
import type { PaperFields } from '../papers/form';
import type { Run } from '../papers/layout/flow';
import type { PaperStatus } from '../papers/status';
import type { Database, Transaction } from '../prisma/client';
import type { Document } from '../prisma/generated/client';

/** A document as far as it decides whether it holds. */
export type Frozen = Pick<Document, 'id' | 'caseId' | 'kind' | 'letterNumber' | 'createdAt'>;

/** What a paper would say, in its own words: to whom, the text, and whose seal it will have. */
export interface ForeseenPaper {
  addressee: string;
  text: readonly Run[];
  giver: string;
}

/** Which cases of a procedure have a paper, whose it is, what it says, and whether it still holds. */
export interface PaperRules<State extends CaseState = CaseState> {
  /** Sides whose keepers have to do with it: they have it made; they and the member himself read it. */
  sides: readonly string[];
  /** The side that gives it, and whose own Word template it may have. */
  giver: string;
  /** Whether a case has such a paper as it stands. */
  isDue(state: State): boolean;
  /** The number that stands on it. */
  numberOf(state: State): string;
  /** Its last day, where it has one. @param number that stands on it: another paper of the case may have another day */
  lastDayOf?(state: State, number: string): LocalDate | undefined;
  /** Reads what it says out of case and registers, to be frozen. Only asked for a paper that is due. */
  fieldsOf(c: Reader, tx: Transaction, row: CaseRow<State>): Promise<PaperFields>;
  /**
   * What it would say of a case as it would begin, before there is one; undefined where such a case has no such paper.
   * By the same text as the paper itself; what is masked on screens is masked. Nothing is kept.
   */
  foresee?(c: Reader, tx: Database | Transaction, state: State): Promise<ForeseenPaper | undefined>;
  /** What may change under the same number, so that another one has to be made; absent: nothing does. */
  changing?(fields: PaperFields): string;
  /** Whether one that was made still says what is so, on a day. */
  statusOf(db: Database | Transaction, document: Frozen, state: State, today: LocalDate): Promise<PaperStatus>;
}
