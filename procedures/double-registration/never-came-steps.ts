import { textIn } from '../../domain/case/filled-in';
import type { NewsRule } from '../../domain/case/news';
import type { Outcome, Step } from '../../domain/case/procedure';
import type { Way } from '../../domain/case/way';
import { stand } from '../../domain/effects/registrants';
import { localDate } from '../../domain/time/dates';
import { type DoubleRegistrationState, type NeverCameStep, neverCameSteps } from './data';
import { defer, exits, heardExits, termOver } from './exits';
import { callForm } from './forms';
import { holdsNoMore, nowCertified, nowHolds, nowWaits, overNow, settledNow } from './standing';

// 报到未到: a friendly message with what fits him, then a person's call, then, after the community's secretary has looked and
// said so, a line to his unit, then the yearly list. Whatever he does ends it at once.

type State = DoubleRegistrationState;

const stages = {
  MESSAGE: 'NEVER_CAME',
  CALL: 'NEVER_CAME_CALL',
  UNIT: 'NEVER_CAME_UNIT',
  YEARLY: 'NEVER_CAME_YEARLY',
} as const satisfies Record<NeverCameStep, string>;

const stepIn = (data: Record<string, unknown>): NeverCameStep =>
  neverCameSteps.find((step) => step === data.step) ?? 'MESSAGE';

const atStep: Way<State> = {
  among: Object.values(stages),
  pick: ({ data }) => stages[data.neverCame as NeverCameStep],
};

const told: NewsRule<State> = {
  title: '报到后一直没有参加服务',
  to: atStep,
  data: ({ data: had }, { data }, { at }) => ({
    neverCame: stepIn(data),
    countedDays: Number(data.days),
    neverCameSince: had.neverCameSince ?? localDate(at),
  }),
};

/** The look of each day says so, only while something that fitted was open to him. */
export const neverCameBegins: Record<string, NewsRule<State>> = { 'never-came': told };

/** Whatever he takes up or does ends it, at whichever step. */
const over: Record<string, NewsRule<State>> = {
  'commitment-held': {
    title: '已认领',
    to: 'SERVING',
    data: (state, news) => ({ ...overNow, ...nowHolds(state, news) }),
  },
  'service-recorded': {
    title: '登记了一次服务',
    to: 'SERVING',
    data: (state, news) => ({ ...overNow, ...nowWaits(state, news) }),
  },
  'service-certified': { title: '服务已认证', to: 'SERVING', data: nowCertified },
  'commitment-over': { title: '认领已结束', data: holdsNoMore },
  'service-settled': { title: '服务未予认证或已撤回', data: settledNow },
};

const heard: Record<string, NewsRule<State>> = { ...over, 'never-came': told, ...heardExits };

/** What a call or a visit came to. */
const called: Record<string, Outcome<State>> = {
  comes: {
    title: '约定了参加日期',
    to: 'AVAILABLE',
    fields: { ...callForm.fields, comesOn: { title: '约定日期', type: 'date', required: true, mayLieAhead: true } },
    typed: callForm.typed,
    data: (_, { data }) => ({ ...overNow, comesOn: textIn(data, 'comesOn') }),
  },
  'will-not': { title: '暂时不愿参加', to: 'NEVER_CAME_CALLED', ...callForm },
  'not-reached': { title: '没有联系上', to: 'NEVER_CAME_CALLED', ...callForm },
};

export const neverCameStages: Record<string, Step<State>> = {
  NEVER_CAME: {
    title: '报到未到，友情提醒',
    source: '各地做法：报到后一直没有参加服务的，先送三项适合的服务',
    waits: true,
    onEntry: [stand('never-came')],
    tellOnEntry: ['member'],
    next: 'NEVER_CAME_CALL',
    moments: termOver,
    on: heard,
    outcomes: { ...defer, ...exits },
  },
  NEVER_CAME_CALL: {
    title: '报到未到，电话或上门联系',
    source: '各地做法：提醒后仍未参加的，由网格员联系（参数 call）',
    tasks: {
      walker: {
        title: '网格员联系',
        seat: 'walker',
        when: ({ parties }) => Boolean(parties?.walker?.length),
        within: ({ rules }) => rules.call,
        outcomes: { ...called, ...defer, ...exits },
      },
      office: {
        title: '社区联系',
        seat: 'community.office',
        when: ({ parties }) => !parties?.walker?.length,
        within: ({ rules }) => rules.call,
        outcomes: { ...called, ...defer, ...exits },
      },
    },
    onEntry: [stand('never-came')],
    next: 'NEVER_CAME_UNIT',
    on: heard,
  },
  NEVER_CAME_CALLED: {
    title: '报到未到，已联系',
    source: '各地做法：联系后再等一段时间，其间参加服务的，不再跟进',
    waits: true,
    onEntry: [stand('never-came')],
    next: 'NEVER_CAME_UNIT',
    moments: termOver,
    on: heard,
    outcomes: { ...defer, ...exits },
  },
  NEVER_CAME_UNIT: {
    title: '报到未到，社区书记核看',
    source: '各地做法：联系后仍未参加的，社区书记核看后，才在给单位书记的反馈中写明（参数 look）',
    seat: 'community.secretary',
    within: ({ rules }) => rules.look,
    onEntry: [stand('never-came')],
    next: 'NEVER_CAME_YEARLY',
    on: heard,
    outcomes: {
      looked: {
        title: '已核看，写入反馈',
        to: 'NEVER_CAME_YEARLY',
        check: ({ data, rules }) => ((data.proposals ?? 0) < rules.proposals ? { type: 'proposals-first' } : undefined),
        data: () => ({ neverCame: 'YEARLY' }),
      },
      spared: { title: '情有可原，不写入反馈', to: 'AVAILABLE', reason: true, data: () => overNow },
      ...defer,
      ...exits,
    },
  },
  NEVER_CAME_YEARLY: {
    title: '报到未到，列入年度名单',
    source: '各地做法：年底仍未参加的，作为年度民主评议的参考，不公布',
    waits: true,
    onEntry: [stand('never-came')],
    next: 'FEEDBACK',
    moments: {
      'cycle-over': {
        title: '年度周期结束',
        from: ({ data }) => data.cycleEnds,
        at: 'midnight',
        brings: { to: 'FEEDBACK' },
      },
      ...termOver,
    },
    on: heard,
    outcomes: { ...defer, ...exits },
  },
};
