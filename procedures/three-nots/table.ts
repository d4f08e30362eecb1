import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { NewsRule } from '../../domain/case/news';
import type { Outcome, Place, Step } from '../../domain/case/procedure';
import { theMemberOf } from '../../domain/case/subject';
import type { Way } from '../../domain/case/way';
import type { Duty } from '../../domain/duties/duties';
import { startCase } from '../../domain/effects/cases';
import { excuseMonths } from '../../domain/effects/duties';
import { localDate } from '../../domain/time/dates';
import { threeNotsChecks } from './checks';
import type { ThreeNotsState } from './data';
import { criticiseForm, formalForm, reasonedForm, remindForm, sixthForm, talkForm } from './forms';
import { irregularSteps, onLeaving } from './irregular-steps';
import { give, isSixth, levelOf, looked, nextStage, stepGiven } from './ladder';
import { standingText } from './standing-text';
import { threeNotsWords } from './words';

// 三不: who for months in a row takes part in no organisational life, pays no dues or does no work that he was given, is
// reminded, talked with, criticised and told formally; in the sixth month people check whether he has left the Party by
// himself (《中国共产党章程》第九条). A look on the first of each month tells the case how things stand; people act. A step
// advances only when the one before it was really given, so that a case whose streak has grown long stands at the step that
// is still wanting. 不正常 is another track, which ends as an input of 民主评议.

const atBranch: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };

const next: Way<ThreeNotsState> = {
  among: ['REMIND', 'TALK', 'CRITICISE', 'FORMAL', 'WATCH', 'TRIGGERED', 'ABOVE'],
  pick: nextStage,
};

/** What a look brings, wherever on the ladder a case stands. */
const looks: Record<string, NewsRule<ThreeNotsState>> = {
  'duty-month': { title: '按月核查', to: next, data: looked },
  'duty-corrected': { title: '登记有更正，重新核查', to: next, data: looked },
  'duty-over': { title: '已履行义务，连续中断', to: 'OVER', ending: 'over', data: looked },
  'duty-taken-back': { title: '登记有更正或说明', to: 'TAKEN_BACK', ending: 'taken-back', data: looked },
  ...onLeaving,
  'duty-unclear': { title: '其间多月无此项义务', to: 'UNCLEAR', ending: 'unclear', data: looked },
};

/** The level above hears of it from the fourth month on, wherever the case stands. */
const watchedAbove = ({ data, rules }: ThreeNotsState): readonly string[] =>
  data.level >= rules.formalAt ? ['committee.office'] : [];

/** Everybody who was told of it: as far up as it came. */
const allTold = ({ data }: ThreeNotsState): readonly string[] => [
  'member',
  'asker',
  'branch.secretary',
  ...((data.reached ?? 0) >= 4 ? ['committee.office'] : []),
];

/** The step counts its time from the day on which it was due first: a look of the next month does not begin it anew. */
const countedFrom = ({ data }: ThreeNotsState) => data.stepSince;

const confirm: Outcome<ThreeNotsState> = {
  title: '核查属实，没有正当理由',
  to: 'CONFIRMED',
  ending: 'confirmed',
  ...sixthForm,
  check: (state, { data }) => {
    const duty = textIn(data, 'duty') as Duty;
    if (levelOf(state, duty) < state.rules.sixthAt) return { type: 'streak-broken' };
    return isSixth({ ...state, data: { ...state.data, standing: { [duty]: state.data.standing?.[duty] } } })
      ? undefined
      : { type: 'step-not-given' };
  },
  guards: ['three-nots-continuity'],
  effects: [startCase('disposition')],
};

const back: Outcome<ThreeNotsState> = {
  title: '有正当理由，退回观察',
  to: 'WATCH',
  reason: true,
  ...reasonedForm,
  check: (_, { data }) =>
    (textIn(data, 'from') ?? '') <= (textIn(data, 'to') ?? '')
      ? undefined
      : { type: 'date-out-of-range', detail: { field: 'to' } },
  effects: [
    excuseMonths<ThreeNotsState>((after, { cause }) => {
      const offered = cause.kind === 'offer' ? cause.offer.data : undefined;
      const [from, to, duty] = [textIn(offered, 'from'), textIn(offered, 'to'), textIn(offered, 'duty')];
      const last = after.data.month;
      if (!from || !to || !duty || !last) return undefined;
      const { mostIdle } = after.rules;
      return { memberId: theMemberOf(after), duties: [duty as Duty], from, to, last, mostIdle };
    }),
  ],
};

const sixth = {
  source: '《中国共产党章程》第九条；《中国共产党党员教育管理工作条例》第三十一条',
  within: ({ rules }) => rules.check,
  countedFrom,
  remindEvery: ({ rules }) => rules.remindEvery,
  on: looks,
  outcomes: { confirm, back },
} satisfies Partial<Step<ThreeNotsState>>;

export const threeNots = defineProcedure<ThreeNotsState>({
  id: 'three-nots',
  title: '三不情况办理',
  code: 'SB',
  source: '《中国共产党章程》第九条；《中国共产党党员教育管理工作条例》第二十八条至第三十一条',
  checks: threeNotsChecks,
  start: { fields: {}, byProgram: true },
  home: ['committee'],
  seats: {
    member: { person: 'member' },
    asker: { party: 'asker', title: '了解原因的人' },
    'group.leader': { side: 'group', roles: ['group-leader', 'secretary'], deputies: ['deputy-secretary'] },
    'branch.secretary': atBranch,
    'branch.committee': {
      side: 'branch',
      roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'],
      deputies: [],
    },
    'committee.office': { side: 'committee', roles: ['organisation-officer'], deputies: ['secretary'] },
  },
  readers: {
    roles: [
      {
        side: 'branch',
        roles: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner'],
      },
      { side: 'committee', roles: ['organisation-officer'] },
    ],
    subject: 'all',
    discreet: true,
  },
  first: {
    among: ['REMIND', 'IRREGULAR_TALK'],
    pick: ({ data }) => ({ ladder: 'REMIND', irregular: 'IRREGULAR_TALK' })[data.track],
  },
  withdrawnTo: 'WITHDRAWN',
  words: threeNotsWords,
  steps: {
    REMIND: {
      title: '提醒',
      source: '月数由本级党组织设定（参数 remindAt）',
      seat: 'group.leader',
      within: ({ rules }) => rules.remind,
      countedFrom,
      tellOnEntry: watchedAbove,
      tellWhenLate: ['branch.secretary'],
      next: 'TALK',
      // The member hears what it is about; that it reached him is told by the channel, the inbox or the 人工转告 list.
      moments: {
        told: {
          title: '提醒本人',
          from: (_, { openedAt }) => openedAt + 1_000,
          at: 'exactly',
          tell: ['member'],
          text: standingText,
          // After a standstill other moments stand for a mere reminder; this one is never passed over.
          brings: { data: () => ({}) },
        },
        due: { title: '到期当日提醒', from: (_, { dueOn }) => dueOn, at: 'morning', tell: ['task'] },
      },
      on: {
        ...looks,
        'notice-given': {
          title: '提醒已送达本人',
          data: (state, { data }) =>
            String(data.day) >= localDate(state.stageSince)
              ? give(state, 'REMIND', { on: String(data.on), how: String(data.how) })
              : {},
        },
      },
      outcomes: {
        reminded: {
          title: '已当面提醒并了解原因',
          to: next,
          ...remindForm,
          parties: (_, { actorId }) => ({ asker: [actorId] }),
          data: stepGiven('REMIND'),
        },
      },
    },
    TALK: {
      title: '谈话提醒',
      source: '《中国共产党党员教育管理工作条例》第二十八条',
      seat: 'branch.committee',
      within: ({ rules }) => rules.talk,
      countedFrom,
      tellOnEntry: (state) => ['member', ...watchedAbove(state)],
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'CRITICISE',
      on: looks,
      outcomes: { talked: { title: '已谈话', to: next, ...talkForm, data: stepGiven('TALK') } },
    },
    CRITICISE: {
      title: '批评教育',
      source:
        '《中国共产党党员教育管理工作条例》第二十九条；欠交党费的，《关于中国共产党党费收缴、使用和管理的规定》第十三条',
      seat: 'branch.committee',
      within: ({ rules }) => rules.criticise,
      countedFrom,
      tellOnEntry: (state) => ['member', ...watchedAbove(state)],
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'FORMAL',
      on: looks,
      outcomes: { criticised: { title: '已批评教育', to: next, ...criticiseForm, data: stepGiven('CRITICISE') } },
    },
    FORMAL: {
      title: '限期告知',
      source: '《中国共产党党员教育管理工作条例》第三十条',
      seat: 'branch.committee',
      within: ({ rules }) => rules.formal,
      countedFrom,
      tellOnEntry: ['member', 'committee.office'],
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'TRIGGERED',
      on: looks,
      outcomes: {
        served: {
          title: '已研究并告知本人',
          to: next,
          ...formalForm,
          check: (_, { data }) =>
            (textIn(data, 'studiedOn') ?? '') <= (textIn(data, 'on') ?? '')
              ? undefined
              : { type: 'date-out-of-range', detail: { field: 'on' } },
          data: stepGiven('FORMAL'),
        },
      },
    },
    TRIGGERED: {
      ...sixth,
      title: '达到六个月，核查有无正当理由',
      seat: 'branch.secretary',
      tellOnEntry: ['member', 'committee.office'],
      lapse: { to: 'ABOVE', data: (_, { at }) => ({ above: true, stepSince: localDate(at) }) },
    },
    ABOVE: {
      ...sixth,
      title: '达到六个月，上级党组织核查',
      seat: 'committee.office',
      tellOnEntry: ['branch.secretary'],
    },
    WATCH: {
      title: '等待下月核查',
      waits: true,
      on: looks,
      outcomes: {
        end: {
          title: '不再跟踪',
          by: ['branch.secretary'],
          to: 'ENDED',
          reason: true,
          ending: 'ended',
          // Not while a streak goes on: that is ended by what he does, or by facts.
          when: ({ data }) => !data.level,
        },
      },
    },
    ...irregularSteps,
    OVER: { title: '已履行义务，提醒结束', tellOnEntry: allTold },
    TAKEN_BACK: { title: '情况已更正或说明，此前提醒撤回', tellOnEntry: allTold },
    UNCLEAR: { title: '转入不正常情形', tellOnEntry: ['branch.secretary'] },
    CONFIRMED: { title: '核查属实，转入组织处置', tellOnEntry: ['committee.office', 'branch.secretary'] },
    ENDED: { title: '不再跟踪', tellOnEntry: allTold },
    WITHDRAWN: { title: '撤回' },
  },
});
