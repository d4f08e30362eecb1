import type { Act, Deed, Play } from '../scenario';
import type { DoubleRegistrationState } from './data';

type Player = 'member' | 'worker' | 'secretary' | 'walker' | 'west';

const procedure = 'unit-letters';

/** Somebody of this case is at the point that an act waits for. */
const when = (holds: (state: DoubleRegistrationState) => boolean) => holds as NonNullable<Act['when']>;

const opening = (title: string, times: string[], called: string): Deed<Player> => ({
  who: 'worker',
  path: '/openings',
  body: {
    ...{ kind: 'item', organisationId: '@east', title, details: '示例社区服务', service: 'environment', times },
    openFrom: '@today',
  },
  called,
});

/** The registrant, on the list of a unit of which the community has the name. */
const listed: Deed<Player>[] = [
  {
    who: 'worker',
    path: '/units',
    body: { keptBy: '@east', name: '示例设计院', partyName: '示例设计院党总支' },
    called: 'unit',
  },
  {
    who: 'worker',
    path: '/grids',
    body: { communityId: '@east', name: '第一网格', workerId: '@walker' },
    called: 'grid',
  },
  {
    who: 'worker',
    path: '/registrants',
    body: {
      ...{ communityId: '@east', unitId: '@unit', gridId: '@grid', name: '示例戌', mobile: '13800000014' },
      ...{ reported: false, times: ['weekend-day'], talents: [] },
    },
    called: 'registrant',
  },
];

/** Four services that suit him, and one that does not. */
const offered: Deed<Player>[] = [
  opening('周末环境维护', ['weekend-day'], 'service'),
  opening('周末文明劝导', ['weekend-day'], 'other'),
  opening('周末义诊协助', ['weekend-day'], 'third'),
  opening('周末读书会', ['weekend-day'], 'fourth'),
  opening('工作日值守', ['weekday-day'], 'weekdays'),
];

/** He takes something up, does it, and the community certifies it. */
const serves: Deed<Player>[] = [
  { who: 'member', path: '/openings/@service/claims', body: { note: '周末上午参加环境维护' }, called: 'commitment' },
  {
    who: 'member',
    path: '/services',
    body: { commitmentId: '@commitment', day: '@today', minutes: 120, what: '示例小区清理楼道' },
    called: 'done',
  },
  { who: 'worker', path: '/services/@done/certify' },
];

/** He goes on with what he holds, so that no reminder comes of it. */
const goesOn = (after: number): Act<Player> => ({
  ...{ stage: 'SERVING', after, who: 'member' },
  deeds: [
    {
      who: 'member',
      path: '/services',
      body: { commitmentId: '@commitment', day: '@today', minutes: 90, what: '示例小区清理楼道' },
      called: 'done',
    },
    { who: 'worker', path: '/services/@done/certify' },
  ],
});

/** The friendly message reaches him when he reads it. */
const reads: Act<Player> = {
  stage: 'NEVER_CAME',
  after: 2,
  who: 'member',
  deeds: [
    { who: 'member', path: '/notices/@notice/read', finds: { called: 'notice', of: '/notices?unread=true&limit=1' } },
  ],
};

const called = { on: '@today', way: 'phone' };

/** What people do when nothing goes wrong, but that he does not come for long. */
const usual: Act<Player>[] = [
  { stage: 'LISTED', after: 1, who: 'worker', outcome: 'notified', data: { on: '@today', way: 'form' } },
  { stage: 'NOTIFIED', after: 10, who: 'member', outcome: 'handed-in', data: { on: '@today', way: 'counter' } },
  { stage: 'REPORTED', after: 2, who: 'worker', outcome: 'sign', data: { gridId: '@grid' } },
  {
    stage: 'PROPOSING',
    after: 2,
    who: 'worker',
    outcome: 'proposed',
    data: { on: '@today' },
    typed: { what: '周末环境维护、周末读书会' },
  },
  reads,
  {
    stage: 'NEVER_CAME_CALL',
    after: 3,
    who: 'walker',
    outcome: 'comes',
    data: { ...called, comesOn: '@today+6' },
    typed: { said: '此前工作忙，周末可以参加' },
  },
  // As he said he would, he comes.
  { stage: 'AVAILABLE', after: 4, when: when(({ data }) => data.comesOn !== undefined), who: 'member', deeds: serves },
  ...[50, 100, 150, 200].map(goesOn),
  { stage: 'NEVER_CAME_UNIT', after: 3, who: 'secretary', outcome: 'looked' },
  { stage: 'FEEDBACK', after: 15, who: 'worker', outcome: 'reviewed' },
  // The year is fed back by a letter to his unit, which the community's secretary reviews.
  { procedure, stage: 'REVIEW', after: 6, who: 'secretary', outcome: 'reviewed' },
  {
    ...{ procedure, stage: 'SEND', after: 2, who: 'worker', outcome: 'sent' },
    deeds: [{ who: 'worker', path: '/letter-rounds/@subject/send', body: { way: 'paper' } }],
  },
  { procedure, stage: 'ASK', after: 3, who: 'worker', outcome: 'asked' },
];

const over = when(({ stage, data }) => stage === 'SERVING' && data.lastCertifiedOn !== undefined && !data.certified);

/** 双报到 in rehearsal: on his unit's list, and as many months as it takes until he comes. */
export const doubleRegistrationPlay: Play<Player> = {
  procedure: 'double-registration',
  cast: {
    member: 'subject',
    worker: 'east.worker',
    secretary: 'east.secretary',
    walker: 'east.walker',
    west: 'west.officer',
  },
  along: [procedure],
  sweeps: { 'never-came': '10 2 * * *', 'unit-feedback': '20 3 5 1,7 *', 'feedback-reviewed': '40 2 * 1-3 *' },
  mostDays: 800,
  starts: {
    offered: { title: '有适合的服务可以参加', deeds: [...offered, ...listed], data: {} },
    nothing: { title: '一直没有适合的服务', deeds: listed, data: {} },
  },
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '报到未到，友情提醒、电话联系后参加服务',
      summary:
        '报到后几个月没有参加服务：有适合的服务满规定天数，先送友情提醒，再由网格员联系；参加服务并经认证后此前的提醒不再有效，一月反馈单位，进入下一年度。',
      variants: ['offered'],
      acts: [],
      over,
    },
    {
      id: 'comes-at-once',
      title: '报到后即认领并参加服务',
      summary: '签收后认领服务项目并参加，经社区认证，其间没有任何提醒；一月反馈单位，进入下一年度。',
      variants: ['offered'],
      acts: [{ stage: 'AVAILABLE', nth: 1, after: 3, who: 'member', deeds: serves }],
      over,
    },
    {
      id: 'unit-told',
      title: '联系后仍不参加，社区书记核看后写入反馈',
      summary:
        '友情提醒和联系后仍不参加，社区书记核看后才写入给单位的反馈，列入年度名单。看本人、单位每一步之前各收到什么。',
      variants: ['offered'],
      acts: [
        {
          stage: 'NEVER_CAME_CALL',
          after: 3,
          who: 'walker',
          outcome: 'will-not',
          data: called,
          typed: { said: '近期不愿参加' },
        },
      ],
      over: when(({ stage, data }) => stage === 'NEVER_CAME_YEARLY' && (data.cycles ?? 0) > 0),
    },
    {
      id: 'nothing-open',
      title: '没有适合的服务，不作提醒',
      summary: '一直没有适合他时间和特长的服务：没有服务可以参加的日子不计算，任何人不提醒他，也不向单位反映。',
      variants: ['nothing'],
      acts: [],
      over: when(({ stage, data }) => stage === 'AVAILABLE' && (data.cycles ?? 0) > 0),
    },
    {
      id: 'never-reports',
      title: '接到通知后一直不报到',
      summary: '到期前十四日、七日和当日提醒本人；逾期后社区商请单位书记谈话，三十日后认定未报到。',
      variants: ['nothing'],
      acts: [
        { stage: 'NOTIFIED', after: 'never' },
        { stage: 'UNIT_ASKED', after: 3, nth: 1, who: 'worker', outcome: 'asked', data: { on: '@today' } },
      ],
      over: when(({ stage }) => stage === 'UNREPORTED'),
    },
    {
      id: 'deferred',
      title: '暂缓',
      summary: '签收后因病暂缓：暂缓期间不计算、不提醒；到期复核后结束暂缓，照常认领和参加服务。',
      variants: ['offered'],
      acts: [
        {
          stage: 'AVAILABLE',
          nth: 1,
          after: 2,
          who: 'worker',
          outcome: 'defer',
          data: { deferral: 'illness', reviewOn: '@today+150' },
        },
        { stage: 'DEFERRED', after: 'due', who: 'worker', outcome: 'resume' },
        { stage: 'AVAILABLE', nth: 2, after: 5, who: 'member', deeds: serves },
      ],
      over: when(({ stage }) => stage === 'SERVING'),
    },
    {
      id: 'moves',
      title: '迁往另一社区',
      summary: '本人迁居，社区登记迁往另一社区；在迁入社区签收以前仍由原社区联系，签收后带着记录转过去。',
      variants: ['nothing'],
      acts: [
        { stage: 'AVAILABLE', nth: 1, after: 5, who: 'worker', outcome: 'moved', data: { communityId: '@west' } },
        { stage: 'MOVING', after: 6, who: 'west', outcome: 'sign' },
      ],
    },
  ],
};
