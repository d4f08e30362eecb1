import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地做法不一，可由本级党组织设定';

/** 感谢信和反馈函: how many services, which days and how long are practice everywhere. */
export const unitLettersRules = [
  {
    id: 'unit-letters/2020-01-01',
    procedure: 'unit-letters',
    effectiveFrom: '2020-01-01',
    parameters: {
      least: {
        value: 3,
        title: '上一年度认证几次以上服务，发感谢信',
        source: practice,
        marking: 'local',
        least: 1,
        most: 50,
      },
      review: {
        value: { days: 10 },
        title: '社区书记审阅的期限（从起草当日起，感谢信即为1月20日前）',
        source: practice,
        marking: 'local',
        most: 60,
      },
      send: { value: { days: 10 }, title: '审阅后发出的期限', source: practice, marking: 'local', most: 60 },
      askAfter: {
        value: 30,
        title: '发出后多少天，询问一次是否收到（天）',
        source: practice,
        marking: 'local',
        least: 7,
        most: 90,
      },
      ask: { value: { days: 10 }, title: '询问是否收到的期限', source: practice, marking: 'local', most: 60 },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
