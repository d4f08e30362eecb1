import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

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
      unread,
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
    },
  },
] satisfies RuleSet[];
