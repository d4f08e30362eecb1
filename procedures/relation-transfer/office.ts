import type { ProcedureOffice } from '../office';
import { relationTransferLists } from './lists';
import { relationTransfer } from './opener';
import { relationTransferPlay } from './play';
import { transferStatistics } from './transfer-statistics';

/** Everything of a 组织关系接转 besides its table. */
export const relationTransferOffice: ProcedureOffice = {
  opener: relationTransfer,
  lists: relationTransferLists,
  statistics: transferStatistics,
  play: relationTransferPlay,
};
