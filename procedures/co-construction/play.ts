import { uuidOf } from '../../platform/hash';
import { toDbDate } from '../../prisma/db-date';
import type { Act, Play } from '../scenario';

type Player = 'worker' | 'street' | 'owner';

/** Who takes it up: an organisation, with an owner and a day. */
const agreed = { organisationId: '@east1', owner: '@secretary', deliverBy: '@today+21', fen: 50_000 };

const delivers: Omit<Act<Player>, 'after'> = {
  ...{ stage: 'AGREED', who: 'owner', outcome: 'deliver' },
  data: { deliveredOn: '@today' },
};

/** A need of the community that is there already. */
const OTHER = uuidOf('示例：同一楼道的需求');

const merged = { data: { into: '@other' }, reason: '示例：已有同一楼道的需求' };

/** What people do when nothing goes wrong. */
const usual: Act<Player>[] = [
  { stage: 'RAISED', after: 2, who: 'worker', outcome: 'list' },
  { stage: 'LISTED', after: 8, who: 'worker', outcome: 'take', data: agreed },
  { ...delivers, after: 10 },
  { stage: 'DELIVERED', after: 3, who: 'worker', outcome: 'accept', data: { score: 5 } },
];

const both = ['need', 'project'];
const asks = { subject: { kind: 'matter' }, details: '示例小区楼道墙面老旧，需要粉刷' } as const;

/** 共驻共建 in rehearsal: a community raises a need or a project. Every outcome of the table is in some scenario. */
export const coConstructionPlay: Play<Player> = {
  procedure: 'co-construction',
  cast: { worker: 'east.worker', street: 'street.officer', owner: 'east1.secretary' },
  starts: {
    need: {
      title: '需求',
      who: 'worker',
      subject: { ...asks.subject, title: '老旧楼道粉刷' },
      data: { communityId: '@east', kind: 'need' },
      typed: { details: asks.details },
    },
    project: {
      title: '项目',
      who: 'worker',
      subject: { ...asks.subject, title: '社区书屋共建' },
      data: { communityId: '@east', kind: 'project' },
      typed: { details: '示例：共建社区书屋，周末开放' },
    },
  },
  before: async (tx, { names, from }) => {
    await tx.jointProject.create({
      data: {
        ...{ id: OTHER, caseId: `before-${OTHER}`, communityId: names.east as string, kind: 'need' },
        ...{ title: '三单元楼道粉刷', stage: 'LISTED', raisedOn: toDbDate(from) },
      },
    });
  },
  named: () => ({ other: OTHER }),
  usual,
  scenarios: [
    {
      id: 'smooth',
      title: '列入清单、认领、完成、验收',
      summary: '社区审看后列入清单，党组织认领并约定负责人和期限，按期完成，由提出方验收评分。',
      variants: both,
      acts: [],
    },
    {
      id: 'nobody-takes',
      title: '无人认领，报街道',
      summary: '三十天无人认领提交下次联席会，六十天报街道；街道协调不成，说明理由撤回。',
      variants: ['need'],
      acts: [
        { stage: 'LISTED', after: 'never' },
        { stage: 'STREET', after: 8, who: 'street', outcome: 'withdraw', reason: '示例：纳入下年街道计划' },
      ],
    },
    {
      id: 'street-finds',
      title: '街道协调后延期完成，无人验收',
      summary: '报街道后找到认领方；到期未完成提醒双方，同意延期后完成；提出方逾期未验收，办结并注明未评价。',
      variants: ['project'],
      acts: [
        { stage: 'LISTED', after: 'never' },
        { stage: 'STREET', after: 5, who: 'street', outcome: 'take', data: agreed },
        {
          ...{ stage: 'AGREED', nth: 1, after: 20, who: 'worker', outcome: 'postpone' },
          ...{ data: { deliverBy: '@today+14' }, reason: '示例：材料未到' },
        },
        { ...delivers, nth: 2, after: 5 },
        { stage: 'DELIVERED', after: 'never' },
      ],
    },
    {
      id: 'sent-back',
      title: '验收不合格，仍未完成',
      summary: '提出方验收认为没有完成，退回再办理一次；仍未完成，说明理由办结。',
      variants: ['need'],
      acts: [
        {
          ...{ stage: 'DELIVERED', nth: 1, after: 3, who: 'worker', outcome: 'again' },
          ...{ data: { deliverBy: '@today+14' }, reason: '示例：三层以上没有粉刷' },
        },
        { stage: 'DELIVERED', nth: 2, after: 3, who: 'worker', outcome: 'not-done', reason: '示例：仍未完成' },
      ],
    },
    {
      id: 'stopped',
      title: '履行中终止',
      summary: '签订协议后情况变化，负责人说明理由终止，双方不受约束。',
      variants: ['project'],
      acts: [{ stage: 'AGREED', after: 5, who: 'owner', outcome: 'stop', reason: '示例：场地另有安排' }],
    },
    {
      id: 'not-ours',
      title: '不属于本级，转告提出方',
      summary: '社区审看后认为不属于本级，说明理由转告提出方。',
      variants: ['need'],
      acts: [{ stage: 'RAISED', after: 3, who: 'worker', outcome: 'refer', reason: '示例：属于物业维修范围' }],
    },
    {
      id: 'merged',
      title: '与已有的重复，并入',
      summary: '社区审看后认为与已有的需求重复，指明并入哪一项。',
      variants: ['need'],
      acts: [{ stage: 'RAISED', after: 3, who: 'worker', outcome: 'merge', ...merged }],
    },
    {
      id: 'withdrawn',
      title: '列入清单后撤回',
      summary: '列入清单后情况变化，说明理由撤回。',
      variants: ['need'],
      acts: [{ stage: 'LISTED', after: 6, who: 'worker', outcome: 'withdraw', reason: '示例：居民已自行解决' }],
    },
  ],
};
