import type { RuleSet } from '../../domain/rules/rule-set';

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
      unread: {
        value: { workingDays: 3 },
        title: '未签阅转他人办理的时限',
        source: '本系统设定，可由本级党组织调整',
        marking: 'local',
        most: 10,
      },
    },
  },
] satisfies RuleSet[];
