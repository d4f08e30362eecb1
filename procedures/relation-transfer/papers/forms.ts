import { adjustment } from './adjustment';
import { letter } from './letter';
import { receipt } from './receipt';

/** The papers of a 组织关系接转. */
export const relationTransferPapers = { letter, adjustment, receipt };
