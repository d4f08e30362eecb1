import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地“双报到”办法不一，可由本级党组织设定';

/** 单位报到 and its yearly appraisal: no national document rules it, so each number is a community's own. */
export const unitRegistrationRules = [
  {
    id: 'unit-registration/2020-01-01',
    procedure: 'unit-registration',
    effectiveFrom: '2020-01-01',
    parameters: {
      receipt: { value: { workingDays: 5 }, title: '社区回执的时限', source: practice, marking: 'unsure', most: 22 },
      lists: {
        value: { workingDays: 15 },
        title: '建立需求、资源、项目清单的时限',
        source: practice,
        marking: 'local',
        most: 60,
      },
      appraisalMonth: { value: 12, title: '年度评价从几月一日开始', source: practice, marking: 'local', most: 12 },
      opinions: { value: 14, title: '社区反馈意见的期限（天）', source: practice, marking: 'local', most: 60 },
      appraise: {
        value: { workingDays: 20 },
        title: '完成年度评价的时限',
        source: practice,
        marking: 'local',
        most: 44,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
