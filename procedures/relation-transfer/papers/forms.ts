import { adjustmentPaper } from './adjustment';
import { letterPaper } from './letter';
import { receiptPaper } from './receipt';

/** The papers of a 组织关系接转. */
export const relationTransferPapers = { letter: letterPaper, adjustment: adjustmentPaper, receipt: receiptPaper };
