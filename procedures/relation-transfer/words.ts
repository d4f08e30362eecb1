import type { Words } from '../../domain/case/words';
import type { Variant } from './data';
import { relationTransferProblems } from './problems';

const variants: Record<Variant, string> = {
  internal: '内部调整',
  between: '两个党委之间',
  outgoing: '转往外系统',
  incoming: '外系统转入',
};

/** What the codes of a 组织关系接转 are called. */
export const relationTransferWords = {
  sides: {
    source: '转出支部',
    'source-committee': '转出党委',
    target: '接收支部',
    'target-committee': '接收党委',
  },
  endings: {
    received: '已接收',
    cancelled: '不再转接',
    withdrawn: '已撤回',
    revoked: '介绍信已撤销',
    refused: '不予接收，介绍信退回',
    'three-nots': '转入三不处理',
    'lost-contact': '转入失联处理',
    'membership-ended': '党员已去世或出党',
  },
  variants,
  warnings: { 'probation-ends': '该同志预备期将在接转期间届满，请接收方及时讨论转正' },
  sideTasks: {
    'national-out': { title: '全国系统登记（转出）', open: '未录', done: '已录', notNeeded: '无需' },
    'national-in': { title: '全国系统登记（转入）', open: '未录', done: '已录', notNeeded: '无需' },
    'role-after-leaving': { title: '转接后原任职务办理', done: '已离任', notNeeded: '继续任职' },
  },
  problems: relationTransferProblems,
} satisfies Words;
