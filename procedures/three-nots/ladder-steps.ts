import { flagIn } from '../../domain/case/filled-in';
import type { Step } from '../../domain/case/procedure';
import { localDate } from '../../domain/time/dates';
import type { ThreeNotsState } from './data';
import { criticiseForm, formalForm, remindForm, talkForm } from './forms';
import { give, levelOf, stepGiven } from './ladder';
import { countedFrom, looksAt, next, watchedAbove } from './looks';
import { standingText } from './standing-text';

/** The steps before the sixth month, and the waiting between two looks. */
export const ladderStepTable: Record<string, Step<ThreeNotsState>> = {
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
      ...looksAt('REMIND'),
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
    on: looksAt('TALK'),
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
    on: looksAt('CRITICISE'),
    outcomes: {
      criticised: {
        title: '已批评教育',
        to: next,
        ...criticiseForm,
        check: (state, { data }) =>
          levelOf(state, 'dues') > 0 && !flagIn(data, 'demand') ? { type: 'demand-needed' } : undefined,
        data: stepGiven('CRITICISE'),
      },
    },
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
    on: looksAt('FORMAL'),
    outcomes: {
      served: {
        title: '已研究并告知本人',
        to: next,
        ...formalForm,
        data: stepGiven('FORMAL'),
      },
    },
  },
  WATCH: {
    title: '等待下月核查',
    waits: true,
    on: looksAt('WATCH'),
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
};
