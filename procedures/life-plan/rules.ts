import type { RuleSet } from '../../domain/rules/rule-set';

const branchRules = '《中国共产党支部工作条例（试行）》第十一条至第十八条';
const local = '各地做法不一，可由本级党组织设定';

/** 组织生活年度计划: how often is ruled, on which days is each branch's own. */
export const lifePlanRules = [
  {
    id: 'life-plan/2018-10-28',
    procedure: 'life-plan',
    effectiveFrom: '2018-10-28',
    parameters: {
      committeeFrom: {
        value: 7,
        title: '正式党员几人以上设支部委员会',
        source: '《中国共产党支部工作条例（试行）》第二十条',
        marking: 'known',
        most: 7,
      },
      confirm: { value: { workingDays: 15 }, title: '确认年度计划的时限', source: local, marking: 'local', most: 30 },
      openAhead: { value: 14, title: '集会提前几天列入待办', source: local, marking: 'local', most: 30 },
      themeDay: {
        value: 15,
        title: '主题党日固定在每月几日',
        source: `${branchRules}；日期由支部固定`,
        marking: 'local',
        most: 28,
      },
      assemblyMonth: {
        value: 3,
        title: '党员大会安排在每季度第几个月',
        source: branchRules,
        marking: 'local',
        most: 3,
      },
      lectureMonth: { value: 2, title: '党课安排在每季度第几个月', source: local, marking: 'local', most: 3 },
      committeeBefore: { value: 7, title: '支委会在主题党日前几天', source: local, marking: 'local', most: 14 },
      groupAfter: { value: 7, title: '党小组会在主题党日后几天', source: local, marking: 'local', most: 14 },
      lifeMonth: { value: 12, title: '组织生活会和民主评议安排在几月', source: local, marking: 'local', most: 12 },
      lifeAfter: { value: 7, title: '组织生活会在主题党日后几天', source: local, marking: 'local', most: 14 },
    },
  },
] satisfies RuleSet[];
