import type { Act, Play } from '../scenario';

type Player = 'member' | 'branch' | 'committee';

const studied = { studiedOn: '@today' };

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'BRANCH', after: 3, who: 'branch', outcome: 'agree', data: studied },
  { stage: 'COMMITTEE', after: 5, who: 'committee', outcome: 'approve' },
];

const both = ['waive', 'reduce'];

/** 少交免交 in rehearsal: the member asks for it. Every outcome of the table is in some scenario. */
export const duesReliefPlay: Play<Player> = {
  procedure: 'dues-relief',
  cast: { member: 'member', branch: 'east1.secretary', committee: 'east.officer' },
  starts: {
    waive: {
      title: '免交',
      who: 'member',
      member: true,
      reason: '长期患病，家庭生活困难',
      data: { kind: 'waive', months: 6 },
    },
    reduce: {
      title: '少交',
      who: 'member',
      member: true,
      reason: '下岗后收入不稳定',
      data: { kind: 'reduce', monthlyFen: 100, months: 3 },
    },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '支部研究同意，上一级党委批准',
      summary: '本人申请，支部研究后报上一级党委，批准后从下个月起少交或免交。看谁在哪一天收到什么。',
      variants: both,
      acts: [],
    },
    {
      id: 'returned',
      title: '上一级党委退回后批准',
      summary: '上一级党委认为材料不全，退回支部；支部补充后再报，予以批准。',
      variants: both,
      acts: [
        {
          stage: 'COMMITTEE',
          nth: 1,
          after: 4,
          who: 'committee',
          outcome: 'return',
          reason: '请补充支部研究时了解的家庭情况',
        },
      ],
    },
    {
      id: 'branch-refuses',
      title: '支部不同意',
      summary: '支部研究后认为不符合少交、免交的情形，说明理由，事项办结，党费照常交纳。',
      variants: both,
      acts: [{ stage: 'BRANCH', after: 5, who: 'branch', outcome: 'refuse', reason: '经了解收入稳定，不属于生活困难' }],
    },
    {
      id: 'committee-refuses',
      title: '上一级党委不批准',
      summary: '支部逾期才研究，其间逐级提醒；报上一级党委后未获批准。',
      variants: ['waive'],
      acts: [
        { stage: 'BRANCH', after: 'due', who: 'branch', outcome: 'agree', data: studied },
        { stage: 'COMMITTEE', after: 'due', who: 'committee', outcome: 'refuse', reason: '可先按少交申请' },
      ],
    },
  ],
};
