import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '设岗定责、双报到为各地做法，可由本级党组织设定';

/** 设岗定责 and 服务: no central document gives the times; all are local practice. */
export const postAssignmentRules = [
  {
    id: 'post-assignment/2018-10-28',
    procedure: 'post-assignment',
    effectiveFrom: '2018-10-28',
    parameters: {
      draft: { value: { days: 15 }, title: '设岗研究的时限', source: practice, marking: 'local', most: 60 },
      proposeAfter: {
        value: 15,
        title: '公布后无人认领，按特长推荐的天数',
        source: practice,
        marking: 'local',
        most: 90,
      },
      redrawAfter: {
        value: 30,
        title: '公布后无人认领，重新设岗的天数',
        source: practice,
        marking: 'local',
        most: 180,
      },
      choose: { value: { days: 7 }, title: '双向选择研究的时限', source: practice, marking: 'local', most: 30 },
      publicDays: { value: 5, title: '公示的工作日天数', source: practice, marking: 'local', most: 15 },
      promise: {
        value: { workingDays: 10 },
        title: '公示和签订承诺书的时限',
        source: practice,
        marking: 'local',
        most: 30,
      },
      askSilent: { value: 60, title: '多少天没有履职记录时询问本人', source: practice, marking: 'local', most: 365 },
      reviewSilent: { value: 90, title: '多少天没有履职记录时评岗', source: practice, marking: 'local', most: 730 },
      reviewMonths: { value: 12, title: '评岗的间隔（月）', source: practice, marking: 'local', most: 24 },
      review: { value: { days: 30 }, title: '评岗的时限', source: practice, marking: 'local', most: 90 },
      recordWithin: { value: 60, title: '服务可以补记的天数', source: practice, marking: 'local', most: 366 },
      certifyWithin: {
        value: 7,
        title: '岗位负责人或受助人认证的天数，逾期由社区认证',
        source: practice,
        marking: 'local',
        most: 60,
      },
      codeDays: { value: 30, title: '受助人评价码的有效天数', source: practice, marking: 'local', most: 180 },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
