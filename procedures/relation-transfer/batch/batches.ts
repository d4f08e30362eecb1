import type { OfferData } from '../../../domain/case/offer';
import type { Batches, BatchFile, BatchOfBranch } from '../../batches';
import { type TransferCells, transferBatchColumns, transferBatchProblems } from './columns';
import { transferRow } from './row';
import { resolveTargets } from './targets';

/** 毕业生等: a row for each, with where he goes. */
const file: BatchFile = {
  kind: 'graduates',
  title: '毕业生及名册批量接转',
  name: '批量接转',
  columns: transferBatchColumns,
  problems: transferBatchProblems,
  async resolve(db, rows, by) {
    const all = rows as readonly TransferCells[];
    const named = all.flatMap(({ target, outside = false }) => (target ? [{ text: target, outside }] : []));
    const targetOf = await resolveTargets(db, named, by);
    return ({ target, outside = false, papersReady }: TransferCells) => {
      const papers: OfferData = papersReady === undefined ? {} : { papersReady };
      const found = target === undefined ? {} : targetOf({ text: target, outside });
      return typeof found === 'string'
        ? { data: papers, wrong: [{ column: 'target', type: found }] }
        : { data: { ...found, ...papers }, wrong: [] };
    };
  },
  about: { 'same-branch': 'target', 'target-not-able': 'target', 'probation-papers-needed': 'papersReady' },
};

/** 整建制: all members of a branch but some, to one organisation. */
const wholeBranch: BatchOfBranch = {
  kind: 'whole-branch',
  title: '整建制接转',
  name: '整建制接转',
  // 考察材料 are those of a probationary member.
  dataFor: ({ kind }, { papersReady, ...data }) =>
    kind === 'probationary' && papersReady !== undefined ? { ...data, papersReady } : data,
};

export const relationTransferBatches: Batches = { file, wholeBranch, row: transferRow };
