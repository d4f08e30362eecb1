import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地双向评优办法不一，可由本级党组织设定';

/** 双向评优: whom one asks and within which days is practice everywhere. */
export const recognitionRules = [
  {
    id: 'recognition/2020-01-01',
    procedure: 'recognition',
    effectiveFrom: '2020-01-01',
    parameters: {
      answer: { value: { workingDays: 10 }, title: '征求意见的答复时限', source: practice, marking: 'local', most: 30 },
      silence: {
        value: { workingDays: 5 },
        title: '逾期后再等几个工作日记为未答复',
        source: practice,
        marking: 'local',
        most: 30,
      },
      decide: {
        value: { workingDays: 10 },
        title: '征求意见一方决定的时限',
        source: practice,
        marking: 'local',
        most: 60,
      },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
