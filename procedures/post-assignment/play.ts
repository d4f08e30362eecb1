import type { Act, Deed, Play } from '../scenario';
import type { PostState } from './data';

type Player = 'office' | 'member';

const when = (holds: (state: PostState) => boolean) => holds as NonNullable<Act['when']>;

const post: Deed<Player> = {
  who: 'office',
  path: '/openings',
  body: {
    ...{ kind: 'post', organisationId: '@east', title: '政策宣传员', details: '入户宣传政策', service: 'education' },
    ...{ post: 'policy', layer: 'ordinary', goal: '政策入户', hours: 4, capacity: 1 },
  },
};

const agree: Omit<Act<Player>, 'after'> = {
  ...{ stage: 'DRAFT', who: 'office', outcome: 'agree' },
  data: { agreedBy: 'committee', agreedOn: '@today' },
};

const claims: Deed<Player> = { who: 'member', path: '/openings/@subject/claims', body: {}, called: 'claim' };

/** What was done on the post is on record, and its owner, here the office, has certified it. */
const serves = (after: number): Act<Player> => ({
  ...{ stage: 'ON_POST', nth: 1, after, who: 'member' },
  deeds: [
    {
      who: 'member',
      path: '/services',
      body: { commitmentId: '@claim', day: '@today', minutes: 60, what: '示例：入户宣传政策' },
      called: 'service',
    },
    { who: 'office', path: '/services/@service/certify' },
  ],
});

const review = (body: Record<string, string>): Deed<Player> => ({
  who: 'office',
  path: '/commitments/@claim/review',
  body,
});

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { ...agree, after: 4 },
  { stage: 'OPEN', after: 3, who: 'member', deeds: [claims] },
  { stage: 'CLAIMED', after: 2, who: 'office', deeds: [{ who: 'office', path: '/commitments/@claim/agree' }] },
  {
    stage: 'POSTED',
    after: 7,
    who: 'member',
    deeds: [{ who: 'member', path: '/commitments/@claim/promise', body: {} }],
  },
  ...[20, 55, 90, 125, 160, 195, 230].map(serves),
  {
    ...{ stage: 'REVIEW', after: 5, who: 'office', outcome: 'done' },
    deeds: [review({ result: 'stays', ownerView: 'good', text: '示例：履职尽责' })],
  },
];

const close: Omit<Act<Player>, 'stage' | 'after'> = {
  who: 'office',
  outcome: 'close',
  reason: '示例：岗位职责已并入其他岗位',
};

/** 设岗定责 in rehearsal: a post of a committee, which a member of a branch of it takes up. */
export const postAssignmentPlay: Play<Player> = {
  procedure: 'post-assignment',
  cast: { office: 'east.officer', member: 'member' },
  sweeps: { 'holders-silent': '15 6 * * *' },
  mostDays: 800,
  starts: { post: { title: '设一个岗位', deeds: [post], data: {} } },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '设岗、认领、公示、履职，一年后评岗',
      summary: '会议通过后公布，党员认领，公示期满签订承诺书上岗；履职有记录、有认证，一年后逐人评岗，继续履职。',
      variants: ['post'],
      acts: [],
      over: when(({ stage, data }) => stage === 'ON_POST' && data.reviewWhy !== undefined),
    },
    {
      id: 'nobody-claims',
      title: '公布后无人认领，重新设岗',
      summary: '公布后一直无人认领：十五天后请按特长推荐，三十天后退回重新设岗，最后撤销岗位。',
      variants: ['post'],
      acts: [
        { stage: 'OPEN', after: 'never' },
        { ...agree, nth: 1, after: 4 },
        { ...close, stage: 'DRAFT', nth: 2, after: 3 },
      ],
    },
    {
      id: 'objection',
      title: '公示期间有异议',
      summary: '公示期间有异议，退回双向选择；核实后不同意认领并说明理由，岗位继续公布，最后撤销。',
      variants: ['post'],
      acts: [
        {
          ...{ stage: 'POSTED', nth: 1, after: 2, who: 'office' },
          deeds: [{ who: 'office', path: '/commitments/@claim/object', body: { why: '示例：近期工作变动' } }],
        },
        {
          ...{ stage: 'CLAIMED', nth: 2, after: 3, who: 'office' },
          deeds: [{ who: 'office', path: '/commitments/@claim/refuse', body: { why: '示例：工作变动属实' } }],
        },
        { ...close, stage: 'OPEN', nth: 2, after: 5 },
      ],
    },
    {
      id: 'silent',
      title: '长时间没有履职记录',
      summary: '上岗后没有履职记录：六十天时询问本人，九十天时评岗；本人因病不再承担，岗位重新公布，最后撤销。',
      variants: ['post'],
      acts: [
        { stage: 'ON_POST', after: 'never' },
        {
          ...{ stage: 'REVIEW', after: 5, who: 'office', outcome: 'done' },
          deeds: [review({ result: 'released', cause: 'illness', text: '示例：本人住院' })],
        },
        { ...close, stage: 'OPEN', nth: 2, after: 5 },
      ],
    },
  ],
};
