import { daysBetween, type LocalDate } from '../../../domain/time/dates';
import type { PaperStatus } from '../../../papers/status';
import type { Database, Transaction } from '../../../prisma/client';
import type { Frozen, PaperRules } from '../../paper-rules';
import type { TransferState } from '../data';
import { isInternal, letterOf } from '../table';
import type { AdjustmentFields } from './fields';
import { foreseenAdjustment, foreseenLetter } from './foreseen';
import type { relationTransferPapers } from './forms';
import { adjustmentFields, letterFields, receiptFields } from './frozen';
import { letterNumberOf } from './number';

// Which papers a case has, whose they are, and whether they still hold.

const received = ({ stage, ending }: TransferState) =>
  stage === 'RECEIVED' || (stage === 'CLOSED' && ending === 'received');

/** Stages at which no letter is out. */
const NO_LETTER = ['CANCELLED', 'LOST', 'RETURNED', 'OUT_COMMITTEE', 'DRAFT'];

/** Stages at which a letter has been handed in. */
const HANDED_IN = ['IN_COMMITTEE', 'ARCHIVE', 'IN_BRANCH', 'RECEIVED', 'AWAITING_RECEIPT', 'RECEIPT_MISSING', 'CLOSED'];

/** Void in the register of letters, or no longer the one that the case goes by: void. */
async function statusOfLetter(
  db: Database | Transaction,
  { letterNumber }: Frozen,
  state: TransferState,
  today: LocalDate,
): Promise<PaperStatus> {
  const organisationId = state.sides['source-committee'];
  const kept =
    organisationId && letterNumber
      ? await db.letter.findUnique({
          where: { organisationId_number: { organisationId, number: letterNumber } },
          select: { voidedOn: true },
        })
      : null;
  const letter = letterOf(state);
  if (kept?.voidedOn || letter?.number !== letterNumber) return 'void';
  if (HANDED_IN.includes(state.stage)) return 'used';
  const lapsed = letter === undefined || daysBetween(letter.validUntil, today) > 0;
  if (lapsed) return 'expired';
  return state.stage === 'ISSUED' ? 'valid' : 'void';
}

const letter: PaperRules<TransferState> = {
  sides: ['source', 'source-committee'],
  giver: 'source-committee',
  isDue: (state) => letterOf(state) !== undefined && !NO_LETTER.includes(state.stage),
  numberOf: letterNumberOf,
  lastDayOf: (state, number) => {
    const now = letterOf(state);
    return now?.number === number ? now.validUntil : undefined;
  },
  fieldsOf: letterFields,
  foresee: foreseenLetter,
  statusOf: statusOfLetter,
};

const adjustmentIsDue = (state: TransferState) => isInternal(state) && (state.stage === 'IN_BRANCH' || received(state));

const adjustment: PaperRules<TransferState> = {
  sides: ['source', 'source-committee', 'target', 'target-committee'],
  giver: 'source-committee',
  isDue: adjustmentIsDue,
  numberOf: ({ number }) => number,
  fieldsOf: adjustmentFields,
  foresee: foreseenAdjustment,
  // Where to and when: another branch may have been chosen since.
  changing(fields) {
    const { from, to, approvedOn } = fields as AdjustmentFields;
    return JSON.stringify([from, to, approvedOn]);
  },
  async statusOf(db, { caseId, kind, createdAt }, state) {
    const newer = await db.document.count({ where: { caseId, kind, createdAt: { gt: createdAt } } });
    return newer === 0 && adjustmentIsDue(state) ? 'valid' : 'void';
  },
};

const receiptIsDue = (state: TransferState) =>
  !isInternal(state) && state.sides['target-committee'] !== undefined && received(state);

const receipt: PaperRules<TransferState> = {
  sides: ['target', 'target-committee'],
  giver: 'target-committee',
  isDue: receiptIsDue,
  numberOf: letterNumberOf,
  fieldsOf: receiptFields,
  statusOf: async (_db, _document, state) => (receiptIsDue(state) ? 'valid' : 'void'),
};

export const relationTransferPaperRules: Record<keyof typeof relationTransferPapers, PaperRules<TransferState>> = {
  letter,
  adjustment,
  receipt,
};
