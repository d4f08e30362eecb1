import { listIn, textIn } from '../../domain/case/filled-in';
import type { News, NewsRule } from '../../domain/case/news';
import type { Offer } from '../../domain/case/offer';
import type { Outcome, Step } from '../../domain/case/procedure';
import type { Transition } from '../../domain/case/transition';
import type { Way } from '../../domain/case/way';
import { followUp, followUpResult, withdrawFollowUps } from '../../domain/effects/follow-ups';
import { stand } from '../../domain/effects/registrants';
import { wantVisit } from '../../domain/effects/side-tasks';
import { localDate } from '../../domain/time/dates';
import { cycleOver } from './cycle';
import { type DoubleRegistrationState, type NeverCameStep, neverCameSteps } from './data';
import { defer, exits, heardExits, termOver } from './exits';
import { callForm, proposeForm } from './forms';
import {
  holdsNoMore,
  nowCertified,
  nowHoldsAnew,
  nowWaits,
  onceMoreProposed,
  overNow,
  settledBy,
  settledNow,
} from './standing';

// 报到未到: a friendly message with what fits him, then a person's call, then, after the community's secretary has looked and
// said so, a line to his unit, then the yearly list. Whatever he does ends it at once, and what was said is taken back by a
// word of thanks. The look of each day (`never-came-sweep.ts`) says when a step is due, and what was open to him.

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

/**
 * Whether a look still holds when the case hears of it. What he has done meanwhile, or what has moved his case since, is
 * kinder, and wins: a service that waits or was certified, 暂缓, a day on which he will come, what was settled that day.
 */
const stillSo = ({ data: had, stage, stageSince, rules }: State, { at, data }: News): boolean => {
  const step = stepIn(data);
  const expected = step === 'MESSAGE' ? had.neverCame === undefined : stages[step] !== stage;
  return (
    expected &&
    !had.waiting?.length &&
    (had.lastCertifiedOn ?? '') <= (textIn(data, 'since') ?? '') &&
    [had.comesOn, had.settledOn].every((on) => (on ?? '') < (textIn(data, 'day') ?? '')) &&
    stageSince <= at &&
    (step !== 'UNIT' || (had.proposals ?? 0) >= rules.proposals)
  );
};

const told: NewsRule<State> = {
  title: '每日核查服务情况',
  to: atStep,
  holds: stillSo,
  data: ({ data: had }, { data }, { at }) => ({
    neverCame: stepIn(data),
    countedDays: Number(data.days),
    offered: listIn(data, 'openings') ?? [],
    neverCameSince: had.neverCameSince ?? localDate(at),
  }),
};

/** The look of each day says so, only while something that fitted was open to him. */
export const neverCameBegins: Record<string, NewsRule<State>> = { 'never-came': told };

const thanked = [withdrawFollowUps(true)];

/** Whatever he takes up or does ends it, at whichever step. */
const over: Record<string, NewsRule<State>> = {
  'commitment-held': {
    title: '已认领',
    to: 'SERVING',
    data: nowHoldsAnew,
    effects: thanked,
  },
  'service-recorded': {
    title: '登记了一次服务',
    to: 'SERVING',
    data: (state, news) => ({ ...overNow, ...nowWaits(state, news) }),
    effects: thanked,
  },
  'service-certified': { title: '服务已认证', to: 'SERVING', data: nowCertified, effects: thanked },
  'commitment-over': { title: '认领已结束', data: holdsNoMore },
  'service-settled': { title: '服务未予认证或已撤回', data: settledNow },
};

/**
 * The message has reached him: by a channel, in the inbox, or passed on by somebody. Of a mail nobody learns more than that
 * his mail server has taken it; since what follows is a friendly call, that is enough.
 */
const nowGiven: Omit<NewsRule<State>, 'title'> = {
  holds: ({ data: { neverCameSince = '' } }, { data }) => (textIn(data, 'day') ?? '') >= neverCameSince,
  data: ({ data: had }, { data }) => ({ messageGivenOn: had.messageGivenOn ?? textIn(data, 'on') }),
};
const given: Record<string, NewsRule<State>> = {
  'notice-given': { title: '提醒已送达本人', ...nowGiven },
  'notice-mailed': { title: '提醒已发到本人邮箱', ...nowGiven },
};

/** An opening that suits him was offered to him by name: that is a proposal as well. */
const offered: Record<string, NewsRule<State>> = {
  'opening-offered': { title: '社区推荐了适合的服务', data: onceMoreProposed },
};

const heard: Record<string, NewsRule<State>> = { ...over, 'never-came': told, ...offered, ...heardExits };

const calledNow = (_: State, _offer: Offer, { at }: Transition) => ({ calledOn: localDate(at) });

/** What a call or a visit came to. */
const called: Record<string, Outcome<State>> = {
  comes: {
    title: '约定了参加日期',
    to: 'AVAILABLE',
    fields: { ...callForm.fields, comesOn: { title: '约定日期', type: 'date', required: true, mayLieAhead: true } },
    typed: callForm.typed,
    data: (_, { data }) => ({ ...overNow, comesOn: textIn(data, 'comesOn') }),
    effects: [followUpResult('comes'), ...thanked],
  },
  hardship: {
    title: '有困难，暂不再联系',
    to: 'AVAILABLE',
    ...callForm,
    data: (_, _offer, { at }) => settledBy(at),
    effects: [followUpResult('hardship'), withdrawFollowUps(false), wantVisit('community')],
  },
  'will-not': {
    title: '暂时不愿参加',
    to: 'NEVER_CAME_CALLED',
    ...callForm,
    data: calledNow,
    effects: [followUpResult('will-not')],
  },
  'not-reached': {
    title: '没有联系上',
    to: 'NEVER_CAME_CALLED',
    ...callForm,
    data: calledNow,
    effects: [followUpResult('not-reached')],
  },
};

/**
 * What else whoever calls on him learns: he is put off, or lives or works elsewhere by now. To end it otherwise is the
 * community's alone.
 */
const foundOut: Record<string, Outcome<State>> = Object.fromEntries(
  Object.entries({ ...defer, ...exits }).map(([id, outcome]) => {
    const by = id === 'end' ? [] : ['walker'];
    return [id, { ...outcome, by: [...(outcome.by ?? []), ...by] }];
  }),
);

/** The community proposes something to him: before it has twice, nobody speaks of him to his unit. */
const proposed: Record<string, Outcome<State>> = {
  proposed: {
    title: '已推荐',
    by: ['community.office'],
    ...proposeForm,
    data: onceMoreProposed,
  },
};

export const neverCameStages: Record<string, Step<State>> = {
  NEVER_CAME: {
    title: '报到未到，友情提醒',
    source: '各地做法：有适合的服务而一直没有参加的，先送三项适合的服务（参数 idle）',
    waits: true,
    onEntry: [stand('never-came'), followUp('message')],
    next: 'NEVER_CAME_CALL',
    moments: termOver,
    on: { ...heard, ...given },
    outcomes: { ...proposed, ...defer, ...exits },
  },
  NEVER_CAME_CALL: {
    title: '报到未到，电话或上门联系',
    source: '各地做法：提醒送达一段时间后仍未参加的，由网格员联系（参数 callAfter、call）',
    tasks: {
      walker: {
        title: '网格员联系',
        seat: 'walker',
        when: ({ parties }) => Boolean(parties?.walker?.length),
        within: ({ rules }) => rules.call,
        outcomes: { ...called, ...foundOut },
      },
      office: {
        title: '社区联系',
        seat: 'community.office',
        when: ({ parties }) => !parties?.walker?.length,
        within: ({ rules }) => rules.call,
        outcomes: { ...called, ...defer, ...exits },
      },
    },
    onEntry: [stand('never-came'), followUp('call')],
    next: 'NEVER_CAME_UNIT',
    on: heard,
  },
  NEVER_CAME_CALLED: {
    title: '报到未到，已联系',
    source:
      '各地做法：联系后再等一段时间（参数 unitAfter），其间参加服务的，不再跟进；此前社区至少推荐两次（参数 proposals）',
    waits: true,
    onEntry: [stand('never-came')],
    tellOnEntry: ({ data, rules }) => ((data.proposals ?? 0) < rules.proposals ? ['community.office'] : []),
    next: 'NEVER_CAME_UNIT',
    moments: termOver,
    on: heard,
    outcomes: { ...proposed, ...defer, ...exits },
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
        effects: [followUp('unit')],
      },
      spared: {
        title: '情有可原，不写入反馈',
        to: 'AVAILABLE',
        reason: true,
        data: (_, _offer, { at }) => settledBy(at),
        effects: [withdrawFollowUps(false)],
      },
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
      ...cycleOver,
      ...termOver,
    },
    on: heard,
    outcomes: { ...defer, ...exits },
  },
};
