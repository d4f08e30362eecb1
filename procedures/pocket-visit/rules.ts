import type { RuleSet } from '../../domain/rules/rule-set';

const practice = '各地走访办法不一，可由本级党组织设定';

/** 口袋党员走访: 《中国共产党党员教育管理工作条例》(2019-05-06) 第二十五条 asks that the relation is moved in time; how often is practice. */
export const pocketVisitRules = [
  {
    id: 'pocket-visit/2019-05-06',
    procedure: 'pocket-visit',
    effectiveFrom: '2019-05-06',
    parameters: {
      visit: { value: { days: 30 }, title: '两次走访间隔上限', source: practice, marking: 'local', most: 30 },
      tellAbove: { value: 3, title: '走访多少次未果后告知上级', source: practice, marking: 'local', most: 12 },
      unread: {
        value: { workingDays: 3 },
        title: '未签阅转他人办理的时限',
        source: '本系统设定，可由本级党组织调整',
        marking: 'local',
        most: 10,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
    },
  },
] satisfies RuleSet[];
