import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const document = '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）第七条';
const practice = '各地办法不一，可由本级党组织设定';

/** 少交免交: the branch studies, the 上一级党委 approves; within which time, and from when, the document does not say. */
export const duesReliefRules = [
  {
    id: 'dues-relief/2008-04-01',
    procedure: 'dues-relief',
    effectiveFrom: '2008-04-01',
    parameters: {
      study: { value: { workingDays: 10 }, title: '支部研究的时限', source: practice, marking: 'local', most: 22 },
      approve: {
        value: { workingDays: 10 },
        title: '上一级党委审批的时限',
        source: practice,
        marking: 'local',
        most: 22,
      },
      longest: {
        value: 12,
        title: '一次批准的最长月数',
        source: `${document}未写明期限，请向上级组织部门核实`,
        marking: 'unsure',
        most: 12,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
