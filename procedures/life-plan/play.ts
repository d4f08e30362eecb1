import { localMinute } from '../../domain/time/date-times';
import { branchInUse, monthOf } from '../branch-in-use';
import type { Act, Deed, Play, Value } from '../scenario';

type Player = 'branch' | 'committee';

const ticks = (marks: { memberId: string; mark: string }[]): Deed<Player> => ({
  who: 'branch',
  path: '/sittings/@subject/attendance',
  body: { marks, restPresent: true },
});

const procedure = 'sitting';
const minutes = { minutes: '示例会议记录' };

/** What people do when nothing goes wrong: the plan is confirmed, and each sitting that it brings is held. */
const usual: Act<Player>[] = [
  { stage: 'DRAFT', after: 3, who: 'branch', outcome: 'confirm' },
  {
    ...{ procedure, stage: 'PLANNED', after: 1, who: 'branch', outcome: 'fix' },
    data: { beginsAt: '@begins', endsAt: '@ends', kinds: '@kinds', keeper: '@secretary', recorder: '@secretary' },
    typed: { place: '示例党员活动室', agenda: '按年度计划' },
  },
  { ...{ procedure, stage: 'HELD', after: 0, hour: 20, who: 'branch', outcome: 'close' }, deeds: [ticks([])] },
  { ...{ procedure, stage: 'UNCLOSED', after: 0, hour: 20, who: 'branch', outcome: 'close' }, deeds: [ticks([])] },
  { procedure, stage: 'MINUTED', after: 2, who: 'branch', outcome: 'archive', typed: minutes },
  { procedure, stage: 'UNMINUTED', after: 2, who: 'branch', outcome: 'archive', typed: minutes },
];

/** 组织生活年度计划 in rehearsal, with every sitting of the rest of a year. */
export const lifePlanPlay: Play<Player> = {
  procedure: 'life-plan',
  cast: { branch: 'east1.secretary', committee: 'east.officer' },
  others: 2,
  before: (tx, given) => branchInUse(tx, given, monthOf(given)),
  along: [procedure],
  // Each opens what is planned within a fortnight: three looks a month miss nothing.
  sweeps: { 'planned-sittings': '40 1 1,11,21 * *', 'sittings-not-held': '50 1 1 * *' },
  named: ({ data: { beginsAt, endsAt, kinds } }): Record<string, Value> =>
    typeof beginsAt === 'number' && typeof endsAt === 'number' && Array.isArray(kinds)
      ? { begins: localMinute(beginsAt), ends: localMinute(endsAt), kinds: kinds.map(String) }
      : {},
  starts: {
    year: {
      title: '当年（自开始之日起）',
      who: 'branch',
      subject: { kind: 'organisation', id: '@east1' },
      data: { year: '@year' },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '计划内的集会都召开',
      summary: '支部确认计划，到期的集会逐次列入待办、通知、签到、归档，直到年末。从年初开始即为支部的一年。',
      variants: ['year'],
      acts: [],
    },
    {
      id: 'one-absent',
      title: '一人次次缺席',
      summary: '同上，但一名党员次次不到、也不请假：看他每次何时收到什么，连续两次缺席后谁去联系他。',
      variants: ['year'],
      acts: [
        {
          ...{ procedure, stage: 'HELD', after: 0, hour: 20, who: 'branch', outcome: 'close' },
          deeds: [ticks([{ memberId: '@member', mark: 'absent' }])],
        },
      ],
    },
    {
      id: 'nothing-held',
      title: '计划内的集会都没有召开',
      summary: '计划无人确认，集会无人召集：逐次提醒，时段一过记为未召开，告知书记和所属党委；不算任何党员缺席。',
      variants: ['year'],
      acts: [
        { stage: 'DRAFT', after: 'never' },
        { procedure, stage: 'PLANNED', after: 'never' },
      ],
    },
  ],
};
