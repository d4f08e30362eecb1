import { defineOffice } from '../office';
import { relationTransferAttention } from './attention';
import { relationTransferBatches } from './batch/batches';
import type { TransferState } from './data';
import { relationTransferFinders } from './finders';
import { relationTransferGuards } from './guards';
import { hasLetterNumber } from './letter-search';
import { relationTransferLists } from './lists';
import { nationalValues } from './national-values';
import { relationTransferOpener } from './opener';
import { relationTransferPaperRules } from './papers/rules';
import { relationTransferParts } from './parts';
import { relationTransferPlay } from './play';
import { relationTransferSymptoms } from './symptoms';
import { transferStatistics } from './transfer-statistics';

/** Everything of a 组织关系接转 besides its table. */
export const relationTransferOffice = defineOffice<TransferState>({
  opener: relationTransferOpener,
  refusals: [
    'same-branch',
    'target-not-able',
    'member-lost',
    'member-not-active',
    'member-already-here',
    'disposition-open',
    'dues-not-paid',
    'probation-over',
    'probation-papers-needed',
  ],
  guards: relationTransferGuards,
  finders: relationTransferFinders,
  parts: relationTransferParts,
  lists: relationTransferLists,
  attention: relationTransferAttention,
  papers: relationTransferPaperRules,
  scans: { 'letter-scan': '介绍信扫描件', 'receipt-scan': '回执扫描件' },
  hasNumber: hasLetterNumber,
  batches: relationTransferBatches,
  statistics: transferStatistics,
  national: nationalValues,
  symptoms: relationTransferSymptoms,
  play: relationTransferPlay,
});
