import { textIn } from '../../domain/case/filled-in';
import type { MomentRule } from '../../domain/case/moment-rule';
import type { NewsRule } from '../../domain/case/news';
import type { Outcome, Step } from '../../domain/case/procedure';
import { stand } from '../../domain/effects/registrants';
import { localDate } from '../../domain/time/dates';
import type { DoubleRegistrationState } from './data';
import { defer, elsewhere, exits, heardExits, termOver } from './exits';
import { handInForm, notifyForm, signForm, unitForm } from './forms';
import { cycleEnd } from './standing';

// From the unit's list to the community's signature: 名册, 待报到, 未报到, 已报到.

type State = DoubleRegistrationState;

/** The 报到单 is handed in: on paper, at the counter, or on the phone page. */
const handIn: Record<string, Outcome<State>> = {
  'handed-in': {
    title: '已报到',
    by: ['member', 'community.office'],
    to: 'REPORTED',
    ...handInForm,
    data: (_, { data }) => ({ handedInOn: textIn(data, 'on') }),
  },
};

const handedIn: NewsRule<State> = {
  title: '本人已凭报到单报到',
  to: 'REPORTED',
  data: (_, { data }) => ({ handedInOn: String(data.day) }),
};

const heard: Record<string, NewsRule<State>> = { 'registrant-reported': handedIn, ...heardExits };

/** Before the last day, and on it, he is reminded. */
const reminder = (title: string, days: number): MomentRule<State> => ({
  title,
  from: (_, { dueOn }) => dueOn,
  offset: { days },
  at: 'morning',
  tell: ['member'],
});

export const reportingSteps: Record<string, Step<State>> = {
  LISTED: {
    title: '名册',
    source: '各地做法：单位将在职党员名册送居住地社区',
    waits: true,
    onEntry: [stand('listed')],
    next: 'NOTIFIED',
    moments: termOver,
    on: {
      ...heard,
      'registrant-notified': {
        title: '已发报到单',
        to: 'NOTIFIED',
        data: (_, { data }) => ({ reportBy: textIn(data, 'reportBy') }),
      },
    },
    outcomes: {
      notified: {
        title: '已通知报到',
        by: ['community.office'],
        to: 'NOTIFIED',
        ...notifyForm,
        check: (_, { data }, at) =>
          (textIn(data, 'reportBy') ?? '9999') > localDate(at)
            ? undefined
            : { type: 'date-out-of-range', detail: { field: 'reportBy' } },
        data: (_, { data }) => ({ reportBy: textIn(data, 'reportBy') }),
      },
      ...handIn,
      ...elsewhere,
      ...defer,
      ...exits,
    },
  },
  NOTIFIED: {
    title: '待报到',
    source: '各地做法：接到通知后到居住地社区报到（参数 report）',
    seat: 'member',
    within: ({ rules }) => rules.report,
    until: ({ data }) => data.reportBy,
    onEntry: [stand('notified')],
    next: 'REPORTED',
    moments: {
      fortnight: reminder('到期前十四日提醒', -14),
      week: reminder('到期前七日提醒', -7),
      due: reminder('到期当日提醒', 0),
      ...termOver,
    },
    on: heard,
    lapse: { to: 'UNIT_ASKED' },
    outcomes: { ...handIn, ...elsewhere, ...defer, ...exits },
  },
  UNIT_ASKED: {
    title: '请单位书记提醒',
    source: '各地做法：逾期未报到的，社区商请单位书记谈话（参数 unitTalks）',
    seat: 'community.office',
    within: ({ rules }) => rules.unitTalks,
    onEntry: [stand('notified')],
    next: 'UNREPORTED',
    on: heard,
    lapse: { to: 'UNREPORTED' },
    outcomes: {
      asked: { title: '已与单位联系', ...unitForm },
      ...handIn,
      ...elsewhere,
      ...defer,
      ...exits,
    },
  },
  UNREPORTED: {
    title: '未报到',
    source: '各地做法：未报到的作为年度民主评议的参考（参数 unitTalks）',
    waits: true,
    onEntry: [stand('unreported')],
    tellOnEntry: ['member', 'community.secretary'],
    moments: termOver,
    on: heard,
    outcomes: { ...handIn, ...elsewhere, ...defer, ...exits },
  },
  REPORTED: {
    title: '待社区签收',
    source: '各地做法：社区在报到单回执上签字，编入网格，发联络卡（参数 sign）',
    seat: 'community.office',
    within: ({ rules }) => rules.sign,
    tellWhenLate: ['community.secretary', 'committee.office'],
    onEntry: [stand<State>('reported', ({ data }, { at }) => ({ reportedOn: data.handedInOn ?? localDate(at) }))],
    next: 'AVAILABLE',
    on: heardExits,
    outcomes: {
      sign: {
        title: '签收，编入网格',
        to: 'AVAILABLE',
        ...signForm,
        guards: ['registrant-grid'],
        looks: ['registrant-walker'],
        takesNumber: { of: 'certificate', at: 'community' },
        parties: (_, _offer, { facts }) => ({ walker: (facts.found?.walker as string[] | undefined) ?? [] }),
        data: (state, { data }, { at, facts }) => ({
          certificate: facts.numbers?.certificate,
          gridId: textIn(data, 'gridId') ?? state.data.gridId,
          cycleEnds: cycleEnd(state, localDate(at)),
          proposals: 0,
        }),
      },
      ...elsewhere,
      ...defer,
      ...exits,
    },
  },
};
