import { branchInUse, monthOf } from '../branch-in-use';
import type { Act, Deed, Play } from '../scenario';

type Player = 'branch' | 'member';

const at = { beginsAt: '@today+7T15:00+08:00', endsAt: '@today+7T17:00+08:00' };
const kinds = ['lecture', 'theme-day'];

/** The keeper ticks the list: one is marked, all others are there. */
const ticks = (mark?: 'absent' | 'late'): Deed<Player> => ({
  who: 'branch',
  path: '/sittings/@subject/attendance',
  body: { marks: mark ? [{ memberId: '@member', mark }] : [], restPresent: true },
});

const absent: Act<Player> = {
  stage: 'HELD',
  after: 0,
  hour: 18,
  who: 'branch',
  deeds: [ticks('absent')],
  outcome: 'close',
};

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  {
    stage: 'PLANNED',
    after: 1,
    who: 'branch',
    outcome: 'fix',
    data: { ...at, kinds, keeper: '@secretary', recorder: '@secretary' },
    typed: { place: '示例党员活动室', agenda: '学习党章；讨论示例事项' },
  },
  { stage: 'HELD', after: 0, hour: 18, who: 'branch', deeds: [ticks()], outcome: 'close' },
  { stage: 'UNCLOSED', after: 1, who: 'branch', deeds: [ticks()], outcome: 'close' },
  { stage: 'MINUTED', after: 2, who: 'branch', outcome: 'archive', typed: { minutes: '示例会议记录' } },
  { stage: 'UNMINUTED', after: 3, who: 'branch', outcome: 'archive', typed: { minutes: '示例会议记录' } },
];

/** 集会 in rehearsal: a branch of three holds its 主题党日. */
export const sittingPlay: Play<Player> = {
  procedure: 'sitting',
  cast: { branch: 'east1.secretary', member: 'member' },
  others: 2,
  before: (tx, given) => branchInUse(tx, given, monthOf(given)),
  sweeps: {},
  starts: {
    called: {
      title: '支部召集',
      who: 'branch',
      subject: { kind: 'matter', title: '示例主题党日' },
      data: { organisationId: '@east1', beginsAt: at.beginsAt, kinds },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '全部到会，按时归档',
      summary: '确定时间地点后提前通知、会前提醒；全部到会，会后封存签到，会议记录按时归档。看谁在哪一天收到什么。',
      variants: ['called'],
      acts: [],
    },
    {
      id: 'absent',
      title: '一人缺席，补课',
      summary: '一名党员没有请假也没有到会：封存签到后当日告知本人，补课后记录在案。',
      variants: ['called'],
      acts: [
        absent,
        {
          stage: 'MINUTED',
          after: 1,
          who: 'branch',
          deeds: [
            {
              who: 'branch',
              path: '/sittings/@subject/make-ups',
              body: { memberId: '@member', on: '@today', how: 'read', minutes: 60 },
            },
          ],
        },
      ],
    },
    {
      id: 'mistake',
      title: '误记缺席，更正',
      summary: '本人到会却被记为缺席，收到告知后反映：支部更正，此前的告知撤回。',
      variants: ['called'],
      acts: [
        absent,
        {
          stage: 'MINUTED',
          after: 1,
          who: 'branch',
          deeds: [
            {
              who: 'branch',
              path: '/sittings/@subject/corrections',
              body: { memberId: '@member', to: 'present', why: 'mistake' },
            },
          ],
        },
      ],
    },
    {
      id: 'unclosed',
      title: '签到无人封存，会议记录逾期',
      summary: '会后无人封存签到，次日转书记；会议记录逾期未归档，告知书记。',
      variants: ['called'],
      acts: [
        { stage: 'HELD', after: 'never' },
        { stage: 'MINUTED', after: 'never' },
      ],
    },
  ],
};
