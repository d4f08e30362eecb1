import type { StartCheck } from '../../domain/case/start-check';
import type { TransferState } from './data';

const article = '《中国共产党党员教育管理工作条例》第二十五条';
const ours = '本系统规定';

/** He is here and leaves; one who arrives with a letter was examined where he comes from. */
const leaves = ({ data }: TransferState) => data.variant !== 'incoming';
const onProbation = (state: TransferState) => leaves(state) && state.data.memberKind === 'probationary';

/** What a start of a 组织关系接转 is checked for, in the order in which it is read, each with what asks for it. */
export const relationTransferChecks: Record<string, StartCheck<TransferState>> = {
  'already-open': { title: '没有另一件接转正在办理', source: `${ours}：同一党员同时只办一件接转` },
  'member-lost': { title: '没有失去联系', source: `${ours}：失联党员先按失联处理`, when: leaves },
  'member-not-active': { title: '党籍状态正常', source: article, when: leaves },
  'disposition-open': { title: '没有正在进行的组织处置', source: `${ours}：处置未结先不转接`, when: leaves },
  'dues-not-paid': { title: '党费已交至本月', source: '组通字〔2006〕45号：介绍信须写明党费交到的月份', when: leaves },
  'probation-over': { title: '预备期未满', source: '《中国共产党章程》第七条', when: onProbation },
  'probation-papers-needed': {
    title: '预备党员考察材料已备齐',
    source: `${ours}：材料随组织关系转出`,
    when: onProbation,
  },
  'probation-ends': { title: '预备期在接转期间不会届满', source: '《中国共产党章程》第七条', when: onProbation },
  'same-branch': { title: '接收支部不是所在支部', source: article, when: leaves },
  'target-not-able': {
    title: '接收组织可以接收组织关系',
    source: `${article}：在有审批预备党员权限的基层党委之间办理`,
  },
};
