import type { RuleSet } from '../../domain/rules/rule-set';
import { voteParameters } from '../../domain/votes/parameters';
import { attendanceParameters } from './attendance-rules';
import { sittingBooksParameters } from './books-rules';

const local = '各地做法不一，可由本级党组织设定';

/** 集会: 《中国共产党支部工作条例（试行）》(2018-10-28) asks for the meetings; how people are called to them is practice. */
export const sittingRules = [
  {
    id: 'sitting/2018-10-28',
    procedure: 'sitting',
    effectiveFrom: '2018-10-28',
    parameters: {
      ...attendanceParameters,
      ...voteParameters,
      ...sittingBooksParameters,
      noticeDays: { value: 3, title: '提前几天通知', source: local, marking: 'local', most: 14 },
      reminderDays: { value: 1, title: '提前几天提醒', source: local, marking: 'local', most: 3 },
      closeHours: { value: 2, title: '会后几小时提醒封存签到', source: local, marking: 'local', most: 12 },
      makeUp: { value: 15, title: '补课期限（天）', source: local, marking: 'local', most: 60 },
      callWithin: { value: 7, title: '连续两次缺席后几天内联系本人', source: local, marking: 'local', most: 30 },
      minutes: { value: { days: 7 }, title: '会议记录归档时限', source: local, marking: 'local', most: 30 },
      minutesAbove: { value: 30, title: '会议记录几天未归档告知上级', source: local, marking: 'local', most: 90 },
      usualHour: { value: 15, title: '计划中的集会几点开始', source: local, marking: 'local', most: 20 },
      usualMinutes: { value: 120, title: '集会一般多少分钟', source: local, marking: 'local', most: 480 },
    },
  },
] satisfies RuleSet[];
