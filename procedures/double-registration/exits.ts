import { textIn } from '../../domain/case/filled-in';
import type { MomentRule } from '../../domain/case/moment-rule';
import type { NewsRule } from '../../domain/case/news';
import type { Outcome, Step } from '../../domain/case/procedure';
import { withdrawFollowUps } from '../../domain/effects/follow-ups';
import { moveRegistrant, stand } from '../../domain/effects/registrants';
import { addDays, localDate } from '../../domain/time/dates';
import type { DoubleRegistrationState } from './data';
import { deferForm } from './forms';
import { begunAnew, overNow, whereHeBelongs } from './standing';

// Ways out of 双报到 and away from it for a time: 暂缓, another community, retirement, another unit. Whoever leaves keeps his
// record; nobody is taken out by a list alone.

type Outcomes = Record<string, Outcome<DoubleRegistrationState>>;
type Heard = Record<string, NewsRule<DoubleRegistrationState>>;

const office = ['community.office'] as const;

/**
 * 暂缓 with the day on which it is looked at again, which lies ahead: the community enters it, also for the unit that says so,
 * or he himself. It stands whatever the look of the day has made of the case meanwhile.
 */
export const defer: Outcomes = {
  defer: {
    title: '暂缓',
    by: ['community.office', 'member'],
    goesAlong: true,
    to: 'DEFERRED',
    ...deferForm,
    check: (_, { data }, at) =>
      (textIn(data, 'reviewOn') ?? '') > localDate(at)
        ? undefined
        : { type: 'date-out-of-range', detail: { field: 'reviewOn' } },
    data: (_, { data }) => ({
      ...overNow,
      deferral: textIn(data, 'deferral') as DoubleRegistrationState['data']['deferral'],
      reviewOn: textIn(data, 'reviewOn'),
    }),
  },
};

/** He lives elsewhere: back to his unit, and not counted as 未报到. */
export const elsewhere: Outcomes = {
  elsewhere: { title: '非本社区居住', by: ['community.office', 'member'], to: 'BACK_TO_UNIT' },
};

/** How a registrant leaves for good. */
export const exits: Outcomes = {
  moved: {
    title: '迁往另一社区',
    by: office,
    to: 'MOVING',
    fields: { communityId: { title: '迁入社区', type: 'organisation', required: true } },
    guards: ['registrant-target'],
    sides: (_, { data }) => ({ target: textIn(data, 'communityId') as string }),
  },
  'moved-away': { title: '迁往本系统以外', by: office, to: 'MOVED', ending: 'moved-away' },
  retired: { title: '已退休', by: office, to: 'RETIRED', ending: 'retired' },
  'left-unit': { title: '已离开单位', by: office, to: 'LEFT_UNIT', ending: 'left-unit' },
  end: { title: '不再继续', by: office, to: 'ENDED', ending: 'ended', reason: true },
};

/** The same, as a confirmed list or a register tells it. */
export const heardExits: Heard = {
  'registrant-retired': { title: '名册变动：已退休', to: 'RETIRED', ending: 'retired' },
  'registrant-left-unit': { title: '名册变动：已离开单位', to: 'LEFT_UNIT', ending: 'left-unit' },
  'registrant-ended': { title: '名册变动：不再继续', to: 'ENDED', ending: 'ended' },
  'registrant-changed': {
    title: '登记有变动',
    parties: (_, { data }) =>
      typeof data.walkerId === 'string' ? { walker: data.walkerId ? [data.walkerId] : [] } : undefined,
    data: (_, { data }) => ({
      ...(typeof data.termEnds === 'string' ? { termEnds: data.termEnds } : {}),
      ...(typeof data.gridId === 'string' ? { gridId: data.gridId } : {}),
    }),
  },
};

/** 下沉 ends with its term. */
export const termOver: Record<string, MomentRule<DoubleRegistrationState>> = {
  'term-over': {
    title: '下沉期满',
    from: ({ data }) => data.termEnds && addDays(data.termEnds, 1),
    at: 'midnight',
    brings: { to: 'ENDED', ending: 'term-over' },
  },
};

const resumed = { among: ['NOTIFIED', 'AVAILABLE', 'SERVING'], pick: whereHeBelongs };

export const exitSteps: Record<string, Step<DoubleRegistrationState>> = {
  DEFERRED: {
    title: '暂缓',
    source: '各地做法：孕产哺乳、患病、外派、工作需要保密的，可以暂缓',
    seat: 'community.office',
    until: ({ data }) => data.reviewOn,
    tellOnEntry: ['member'],
    onEntry: [
      withdrawFollowUps(false),
      stand<DoubleRegistrationState>('deferred', ({ data }) => ({ deferral: data.deferral, reviewOn: data.reviewOn })),
    ],
    on: heardExits,
    outcomes: {
      resume: {
        title: '暂缓结束',
        to: resumed,
        data: () => ({ deferral: undefined, reviewOn: undefined, reportBy: undefined }),
      },
      defer: { ...(defer.defer as Outcome<DoubleRegistrationState>), title: '继续暂缓' },
      ...exits,
    },
  },
  BACK_TO_UNIT: {
    title: '退回单位核实住址',
    source: '各地做法：非本社区居住的退回单位，不计为未报到（参数 backToUnit）',
    seat: 'community.office',
    within: ({ rules }) => rules.backToUnit,
    tellOnEntry: ['member'],
    onEntry: [stand('elsewhere')],
    on: heardExits,
    lapse: { to: 'ELSEWHERE', ending: 'elsewhere' },
    outcomes: {
      confirmed: { title: '单位已确认，不在本社区居住', to: 'ELSEWHERE', ending: 'elsewhere' },
      here: { title: '单位说明确在本社区居住', to: 'NOTIFIED', guards: ['registrant-single'] },
    },
  },
  MOVING: {
    title: '待迁入社区签收',
    source: '各地做法：迁入社区签收以前，仍由原社区联系（参数 move）',
    seat: 'target.office',
    within: ({ rules }) => rules.move,
    tellOnEntry: ['member'],
    on: heardExits,
    outcomes: {
      sign: {
        title: '签收',
        to: 'MOVED',
        ending: 'moved',
        guards: ['registrant-not-there'],
        effects: [moveRegistrant('target')],
      },
      refuse: {
        title: '不住本社区，退回',
        reason: true,
        to: { among: ['NOTIFIED', 'AVAILABLE', 'SERVING', 'NEVER_CAME_YEARLY'], pick: begunAnew },
      },
      recall: {
        title: '撤回迁移',
        by: office,
        to: { among: ['NOTIFIED', 'AVAILABLE', 'SERVING', 'NEVER_CAME_YEARLY'], pick: begunAnew },
      },
    },
  },
  ELSEWHERE: { title: '非本社区居住，已退回单位', onEntry: [stand('elsewhere')] },
  MOVED: { title: '已迁出', tellOnEntry: ['member', 'community.office'], onEntry: [stand('moved')] },
  RETIRED: {
    title: '已退休，可以办理组织关系接转',
    tellOnEntry: ['member', 'community.office'],
    onEntry: [stand('retired')],
  },
  LEFT_UNIT: { title: '已离开单位', tellOnEntry: ['community.office'], onEntry: [stand('left-unit')] },
  ENDED: { title: '不再继续', tellOnEntry: ['member'], onEntry: [stand('ended')] },
  WITHDRAWN: { title: '撤回', onEntry: [stand('ended')] },
};
