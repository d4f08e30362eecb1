import { may } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { CaseRow } from '../../cases/on-record';
import type { CaseState } from '../../domain/case/state';
import { memberOf } from '../../domain/case/subject';
import { daysBetween, type LocalDate } from '../../domain/time/dates';
import type { PaperKind, PaperStatus } from '../../papers/kinds';
import { incomingLetterOf, isIncoming, isInternal, letterOf } from './table';

// Which papers a case has, whose they are, and whether they still hold.

/** Sides whose keepers have to do with a paper. */
const sidesOf: Record<PaperKind, readonly string[]> = {
  letter: ['source', 'source-committee'],
  adjustment: ['source', 'source-committee', 'target', 'target-committee'],
  receipt: ['target', 'target-committee'],
};

const concerning = (kind: PaperKind, { sides, state }: CaseRow) => ({
  paths: sides.filter(({ side }) => sidesOf[kind].includes(side)).map(({ path }) => path),
  memberId: memberOf(state),
});

/** Whether the one who asks may have a paper of the case made: who keeps members on the side that gives it. */
export const mayMakePaper = ({ actor }: Reader, kind: PaperKind, row: CaseRow): boolean =>
  may(actor, 'paper.make', concerning(kind, row));

/** Whether he may read it: they, and the member himself. */
export const mayReadPaper = ({ actor }: Reader, kind: PaperKind, row: CaseRow): boolean =>
  may(actor, 'paper.read', concerning(kind, row));

const received = ({ stage, ending }: CaseState) =>
  stage === 'RECEIVED' || (stage === 'CLOSED' && ending === 'received');

/** Whether the case has such a paper as it stands. */
export function isDue(kind: PaperKind, state: CaseState): boolean {
  if (state.procedure !== 'relation-transfer') return false;
  switch (kind) {
    case 'letter':
      return (
        letterOf(state) !== undefined &&
        !['CANCELLED', 'LOST', 'RETURNED', 'OUT_COMMITTEE', 'DRAFT'].includes(state.stage)
      );
    case 'adjustment':
      return isInternal(state) && (state.stage === 'IN_BRANCH' || received(state));
    case 'receipt':
      return !isInternal(state) && state.sides['target-committee'] !== undefined && received(state);
  }
}

/** The number that stands on it: the letter's, or the case's own. */
export function numberOf(kind: PaperKind, state: CaseState): string {
  if (kind === 'adjustment') return state.number;
  const letter = isIncoming(state) ? incomingLetterOf(state) : letterOf(state);
  return letter?.number ?? state.number;
}

/** What of a document and its letter decides whether it holds. */
export interface Standing {
  kind: string;
  letterNumber: string | null;
  /** The letter is void in the register of letters. */
  voided: boolean;
  /** A newer one of its kind was made for the case. */
  replaced: boolean;
}

/** Stages at which a letter has been handed in. */
const HANDED_IN = ['IN_COMMITTEE', 'ARCHIVE', 'IN_BRANCH', 'RECEIVED', 'AWAITING_RECEIPT', 'RECEIPT_MISSING', 'CLOSED'];

/** Whether a document still says what is so, on a day. */
export function statusOf(
  { kind, letterNumber, voided, replaced }: Standing,
  state: CaseState,
  today: LocalDate,
): PaperStatus {
  if (kind !== 'letter') return !replaced && isDue(kind as PaperKind, state) ? 'valid' : 'void';
  const letter = letterOf(state);
  if (voided || letter?.number !== letterNumber) return 'void';
  if (HANDED_IN.includes(state.stage)) return 'used';
  const lapsed = letter === undefined || daysBetween(letter.validUntil, today) > 0;
  if (lapsed) return 'expired';
  return state.stage === 'ISSUED' ? 'valid' : 'void';
}
