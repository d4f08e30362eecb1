import { exemptionKinds } from '../life/exemption-kinds';
import { assignmentBases } from './assignments';
import { pastDuesResults, pastLifeResults } from './past-facts';

const titlesOf = (words: Readonly<Record<string, { title: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([code, { title }]) => [code, title]));

/** Which register a fact of a duty comes from. */
export const dutySources: Readonly<Record<string, string>> = {
  attendance: '签到',
  dues: '党费',
  assignments: '党分配的工作',
  posts: '岗位履职',
  ruling: '支部核实',
  import: '导入的往期记录',
};

/** Why a fact counts as it does, by its register. */
const bases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attendance: {
    present: '到会',
    late: '迟到',
    'made-up': '已补课',
    leave: '请假获准',
    absent: '缺席，未请假',
    floating: '流动在外',
    ...exemptionKinds,
    withdrawn: '已撤回',
  },
  dues: {
    paid: '按期交纳',
    late: '逾期交纳',
    short: '未足额交纳',
    relief: '免交',
    arrears: '到期未交',
    open: '未到期',
  },
  assignments: assignmentBases,
  posts: { served: '岗位履职，已认证', withdrawn: '已撤回' },
  ruling: { reasoned: '有正当理由', mistake: '原记录有误' },
  import: { ...titlesOf(pastLifeResults), ...titlesOf(pastDuesResults) },
};

/** Of a code that has no words, what is known of it: where it comes from. */
export const basisTitle = (source: string, basis: string): string =>
  bases[source]?.[basis] ?? dutySources[source] ?? '其他登记';
