import type { Parameter } from './rule-set';

/** After how long a task that nobody has read passes on to who stands in: the same in every procedure, no rule's number. */
export const unread = {
  value: { workingDays: 3 },
  title: '未签阅转他人办理的时限',
  source: '本系统设定，可由本级党组织调整',
  marking: 'local',
  most: 10,
} satisfies Parameter;
