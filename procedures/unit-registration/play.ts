import type { Act, Deed, Play } from '../scenario';
import type { UnitRegistrationState } from './data';
import { unitElsewhere } from './unit-elsewhere';

type Player = 'worker' | 'west';

const when = (holds: (state: UnitRegistrationState) => boolean) => holds as NonNullable<Act['when']>;

const reports: Deed<Player>[] = [
  {
    who: 'worker',
    path: '/units/@unit/report',
    body: { on: '@today' },
    finds: { called: 'unit', of: '/units' },
  },
];

/** The other community is asked, and says what it thinks. */
const answers: Act<Player> = {
  ...{ stage: 'APPRAISAL', after: 4, who: 'west' },
  deeds: [
    {
      who: 'west',
      path: '/unit-opinions/@opinion/answer',
      body: { answer: 'good' },
      finds: { called: 'opinion', of: '/unit-opinions?open=true' },
    },
  ],
};

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'REPORTED', after: 2, who: 'worker', outcome: 'receive' },
  {
    ...{ stage: 'LISTS', after: 8, who: 'worker', outcome: 'listed' },
    deeds: [
      {
        who: 'worker',
        path: '/resources',
        body: { communityId: '@east', unitId: '@unit', title: '会议室', terms: '周末全天，提前三天预约' },
      },
    ],
  },
  answers,
  { stage: 'APPRAISAL', after: 12, who: 'worker', outcome: 'appraise', data: { grade: 'good' } },
];

const over = when(({ stage, data }) => stage === 'ACTIVE' && data.year !== undefined);

/** 单位报到 in rehearsal: a unit reports to the community where it stands, until its first yearly appraisal. */
export const unitRegistrationPlay: Play<Player> = {
  procedure: 'unit-registration',
  cast: { worker: 'east.worker', west: 'west.officer' },
  before: unitElsewhere,
  sweeps: {},
  mostDays: 800,
  starts: { unit: { title: '单位到社区报到', deeds: reports, data: {} } },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '回执、建立清单、年度评价',
      summary: '单位报到后社区回执，建立三张清单；年底先听取党员报到的其他社区意见，再作出年度评价。',
      variants: ['unit'],
      acts: [],
      over,
    },
    {
      id: 'opinion-silent',
      title: '其他社区未答复',
      summary: '征求意见的社区逾期没有答复，如实记为未答复，不视为好也不视为差；社区据其余情况作出评价。',
      variants: ['unit'],
      acts: [{ stage: 'APPRAISAL', after: 12, who: 'worker', outcome: 'appraise', data: { grade: 'fair' } }],
      over,
    },
    {
      id: 'not-appraised',
      title: '无人作出评价',
      summary: '清单和评价都拖到逾期：看提醒和转办，评价期限一过，这一年没有评价等次，继续共驻共建。',
      variants: ['unit'],
      acts: [
        { stage: 'LISTS', after: 20, who: 'worker', outcome: 'none', reason: '示例：暂无可列入的' },
        { stage: 'APPRAISAL', after: 'never' },
      ],
      over,
    },
    {
      id: 'not-here',
      title: '不在本社区，退回',
      summary: '社区核实单位不在本社区，说明理由退回，报到不成立。',
      variants: ['unit'],
      acts: [{ stage: 'REPORTED', after: 2, who: 'worker', outcome: 'not-here', reason: '示例：单位已迁往其他街道' }],
    },
    {
      id: 'unit-ended',
      title: '单位停用',
      summary: '共驻共建期间单位撤销，社区登记停用，事项随之办结，其党员的服务记录保留。',
      variants: ['unit'],
      acts: [
        {
          ...{ stage: 'ACTIVE', after: 10, who: 'worker' },
          deeds: [{ who: 'worker', path: '/units/@unit/end', body: { on: '@today' } }],
        },
      ],
    },
  ],
};
