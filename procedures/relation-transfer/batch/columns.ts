import type { BatchColumn } from '../../batches';

/** Columns of the file by which many are transferred. */
export const transferBatchColumns = {
  target: {
    heading: '接收组织',
    also: ['接收党组织', '接收组织名称', '接收组织代码'],
    needed: true,
    hint: '本系统内填组织代码或全称；外系统填介绍信抬头全称',
    reads: { line: 100 },
    gives: ['targetOrganisationId', 'outsideOrganisationId'],
    covers: ['outside'],
  },
  outside: {
    heading: '外系统',
    also: ['是否外系统'],
    hint: '转往外系统填是，首次填写的名称将记入外系统组织',
    reads: 'yes',
  },
  papersReady: {
    heading: '考察材料已备齐',
    also: ['预备党员材料已备齐'],
    hint: '预备党员必填：是、否',
    reads: 'yes',
    gives: ['papersReady'],
  },
} as const satisfies Record<string, BatchColumn>;

/** What was typed in them, in normal form. */
export interface TransferCells {
  target?: string;
  outside?: boolean;
  papersReady?: boolean;
}

/** What can be wrong with them. */
export const transferBatchProblems = {
  'target-unknown': '没有找到此接收组织，请填写代码或全称；外系统组织请在“外系统”一列填是',
  'target-ambiguous': '有多个组织使用此名称，请填写组织代码',
} as const;
