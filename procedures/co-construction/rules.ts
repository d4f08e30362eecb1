import type { RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';

const practice = '各地共驻共建办法不一，可由本级党组织设定';

/** 共驻共建: needs and projects of communities and units. No national document rules it. */
export const coConstructionRules = [
  {
    id: 'co-construction/2020-01-01',
    procedure: 'co-construction',
    effectiveFrom: '2020-01-01',
    parameters: {
      look: { value: { workingDays: 5 }, title: '社区审看需求的时限', source: practice, marking: 'local', most: 22 },
      toMeeting: { value: 30, title: '几天无人认领提交下次联席会', source: practice, marking: 'local', most: 90 },
      toStreet: { value: 60, title: '几天无人认领报街道', source: practice, marking: 'local', most: 180 },
      street: { value: { workingDays: 15 }, title: '街道协调的时限', source: practice, marking: 'local', most: 44 },
      accept: { value: 10, title: '提出方验收的期限（天）', source: practice, marking: 'local', most: 60 },
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
      unread,
    },
  },
] satisfies RuleSet[];
