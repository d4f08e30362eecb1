import type { NewsRule } from '../../domain/case/news';
import type { Step } from '../../domain/case/procedure';
import { stand } from '../../domain/effects/registrants';
import { cycleOver } from './cycle';
import type { DoubleRegistrationState } from './data';
import { defer, exits, heardExits, termOver } from './exits';
import { proposeForm } from './forms';
import { neverCameBegins } from './never-came-steps';
import {
  begunAnew,
  holdsNoMore,
  nowCertified,
  nowHoldsAnew,
  nowWaits,
  onceMoreProposed,
  overNow,
  settledNow,
  standsMeanwhile,
  whereHeBelongs,
} from './standing';

// From the first claim to the year's feedback: 待认领, 服务中, 反馈; then the cycle begins anew.

type State = DoubleRegistrationState;

/** Whoever takes something up or does something serves. */
const begins: Record<string, NewsRule<State>> = {
  'commitment-held': { title: '已认领', to: 'SERVING', data: nowHoldsAnew },
  'service-recorded': { title: '登记了一次服务', to: 'SERVING', data: nowWaits },
  'service-certified': { title: '服务已认证', to: 'SERVING', data: nowCertified },
};

/** An opening that suits him was offered to him by name: that is a proposal, and he has the time of one to take it up. */
const offered: Record<string, NewsRule<State>> = {
  'opening-offered': { title: '社区推荐了适合的服务', to: 'AVAILABLE', data: onceMoreProposed },
};

/** What is over or was refused leaves somebody who is asked anyway where he is. */
const passes: Record<string, NewsRule<State>> = {
  'commitment-over': { title: '认领已结束', data: holdsNoMore },
  'service-settled': { title: '服务未予认证或已撤回', data: settledNow },
};

const still = { among: ['SERVING', 'AVAILABLE'], pick: whereHeBelongs };

/** While his year waits to be fed back he goes on, and stands so at once. */
const meanwhile: Record<string, NewsRule<State>> = Object.fromEntries(
  Object.entries({ ...begins, ...passes }).map(([type, { title, data }]) => {
    const begun = type in begins ? overNow : {};
    const rule: NewsRule<State> = {
      title,
      data: (state, news, transition) => ({ ...begun, ...data?.(state, news, transition) }),
      effects: [stand(standsMeanwhile)],
    };
    return [type, rule];
  }),
);

export const servingSteps: Record<string, Step<State>> = {
  AVAILABLE: {
    title: '待认领',
    source: '各地做法：认领岗位、服务项目或微心愿，也可自选（参数 claim）',
    seat: 'member',
    within: ({ data, rules }) => ((data.proposals ?? 0) < rules.proposals ? rules.claim : undefined),
    onEntry: [stand<State>('available', ({ data }) => ({ certificate: data.certificate, gridId: data.gridId }))],
    next: 'SERVING',
    moments: {
      due: {
        title: '到期当日提醒',
        from: (_, { dueOn }) => dueOn,
        at: 'morning',
        tell: ['member'],
      },
      ...cycleOver,
      ...termOver,
    },
    on: { ...begins, ...passes, ...offered, ...neverCameBegins, ...heardExits },
    lapse: { to: 'PROPOSING' },
    outcomes: { ...defer, ...exits },
  },
  PROPOSING: {
    title: '社区推荐',
    source: '各地做法：到期未认领的，社区按特长和时间推荐，两次以后才向单位反映（参数 proposals）',
    seat: 'community.office',
    within: ({ rules }) => rules.propose,
    onEntry: [stand('available')],
    next: 'AVAILABLE',
    moments: {
      due: { title: '到期当日提醒', from: (_, { dueOn }) => dueOn, at: 'morning', tell: ['task'] },
      ...cycleOver,
      ...termOver,
    },
    on: { ...begins, ...passes, ...offered, ...heardExits },
    outcomes: {
      proposed: {
        title: '已推荐',
        to: 'AVAILABLE',
        ...proposeForm,
        data: onceMoreProposed,
      },
      ...defer,
      ...exits,
    },
  },
  SERVING: {
    title: '服务中',
    source: '各地做法：服务由岗位负责人、服务对象或社区认证',
    waits: true,
    onEntry: [stand('serving')],
    next: 'FEEDBACK',
    moments: { ...cycleOver, ...termOver },
    on: {
      'commitment-held': { title: '已认领', data: nowHoldsAnew },
      'service-recorded': { title: '登记了一次服务', data: nowWaits },
      'service-certified': { title: '服务已认证', data: nowCertified },
      'commitment-over': { title: '认领已结束', to: still, data: holdsNoMore },
      'service-settled': { title: '服务未予认证或已撤回', to: still, data: settledNow },
      ...neverCameBegins,
      ...heardExits,
    },
    outcomes: { ...defer, ...exits },
  },
  FEEDBACK: {
    title: '年度反馈',
    source: '各地做法：每年一月把全年服务情况反馈单位党组织，单位没有党组织的反馈本人，由社区书记统一审阅',
    // What is fed back is reviewed once for a community, in its round of letters: a task a registrant would be thousands.
    waits: true,
    renews: true,
    next: (state) => begunAnew(state),
    moments: termOver,
    on: {
      ...meanwhile,
      'feedback-reviewed': {
        title: '年度反馈已审核',
        to: { among: ['AVAILABLE', 'SERVING', 'NEVER_CAME_YEARLY', 'NOTIFIED'], pick: begunAnew },
      },
      ...heardExits,
    },
    outcomes: {
      reviewed: {
        title: '已审核反馈',
        by: ['community.office'],
        to: { among: ['AVAILABLE', 'SERVING', 'NEVER_CAME_YEARLY', 'NOTIFIED'], pick: begunAnew },
      },
      ...defer,
      ...exits,
    },
  },
};
