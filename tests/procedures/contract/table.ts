import { FEWEST_VOTERS } from '../../../domain/ballots/paper';
import { defineProcedure } from '../../../domain/case/define-procedure';
import { listIn, numberIn, textIn } from '../../../domain/case/filled-in';
import type { Field, Place } from '../../../domain/case/procedure';
import type { Way } from '../../../domain/case/way';
import { startCase } from '../../../domain/effects/cases';
import { instantOf } from '../../../domain/time/date-times';
import { addMonths, localDate } from '../../../domain/time/dates';
import { closeRound, openRound } from './ballot';
import type { ContractState, Counter, RoundVotes } from './data';
import { enter } from './ledger';

// A made-up procedure that exists in tests alone and uses everything that the grammar can say: the contract between the
// grammar and the core that carries it out. Its course: a team is named and asked side by side with others; two steps
// follow in an order that the rules give; two years are waited, in which news comes; a secret vote decides where it goes;
// then a cycle of years begins.

const persons = (title: string, minimum: number, maximum: number): Field => ({
  ...{ title, type: 'persons', required: true, minimum, maximum },
});

const atBranch: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };
const atCommittee: Place = { side: 'committee', roles: ['organisation-officer'], deputies: ['secretary'] };

/** Steps whose order is a rule: an organisation may turn it round, or leave one out. */
const steps = ({ rules }: ContractState): readonly string[] => rules.order;

/** The step after one of them, else the wait that follows. */
const after = (stage: string): Way<ContractState> => ({
  among: ['TALK', 'HEARING', 'WAIT'],
  pick: (state) => steps(state)[steps(state).indexOf(stage) + 1] ?? 'WAIT',
});

const counted = ({ data }: ContractState, what: Counter): number => data[what] ?? 0;

export const contract = defineProcedure<ContractState>({
  id: 'contract',
  title: '示例综合流程',
  code: 'SZ',
  source: '示例',
  subject: { kind: 'matter', of: 'round' },
  start: { fields: { branchId: { title: '承办支部', type: 'organisation', required: true } } },
  home: ['committee'],
  seats: {
    starter: { person: 'starter' },
    'branch.secretary': atBranch,
    'committee.office': atCommittee,
    team: { party: 'team', title: '核查组' },
    both: { anyOf: [atBranch, atCommittee] },
  },
  readers: {
    roles: [
      { side: 'branch', roles: ['secretary'] },
      { side: 'committee', roles: ['organisation-officer'], above: true },
    ],
    subject: 'nothing',
    discreet: true,
  },
  first: 'FORM',
  withdrawnTo: 'DROPPED',
  words: {
    sides: { branch: '承办支部', committee: '所属党委' },
    endings: { over: '周期届满', dropped: '已终止', withdrawn: '已撤回' },
  },
  steps: {
    FORM: {
      title: '组建核查组',
      seat: 'branch.secretary',
      next: 'INQUIRY',
      outcomes: {
        team: {
          title: '确定人员',
          to: 'INQUIRY',
          fields: {
            team: persons('核查组成员', 2, 2),
            voters: persons('参加表决人员', FEWEST_VOTERS, 20),
            meetingAt: { title: '会议时间', type: 'date-time', required: true, mayLieAhead: true },
            budget: { title: '经费', type: 'money', maximum: 100_00 },
          },
          typed: { plan: { title: '工作方案', type: 'long-text', required: true } },
          parties: (_, { data }) => ({ team: listIn(data, 'team') ?? [] }),
          data: (_, { data }) => ({
            voters: listIn(data, 'voters'),
            meetingAt: textIn(data, 'meetingAt'),
            budget: numberIn(data, 'budget') ?? null,
          }),
        },
      },
    },
    INQUIRY: {
      title: '核查',
      tasks: {
        report: {
          title: '提交核查报告',
          seat: 'team',
          each: 'person',
          within: () => ({ days: 10 }),
          outcomes: { clear: { title: '属实' }, doubtful: { title: '存疑' } },
        },
        opinion: {
          title: '出具意见',
          seat: 'both',
          each: 'place',
          within: () => ({ days: 5 }),
          lapse: {},
          outcomes: { agree: { title: '同意' }, object: { title: '有异议' } },
        },
        file: {
          title: '整理材料',
          seat: 'branch.secretary',
          when: ({ rules }) => rules.withFile === true,
          outcomes: { filed: { title: '已整理' }, stop: { title: '不再核查', to: 'DROPPED' } },
        },
      },
      join: {
        among: ['REVIEW', 'TALK', 'HEARING', 'WAIT'],
        pick: (settled, state) => {
          if (state.tasks.length) return undefined;
          const objected = Object.values(settled).some(({ outcome }) => outcome === 'object');
          return objected ? 'REVIEW' : (steps(state)[0] ?? 'WAIT');
        },
      },
    },
    REVIEW: {
      title: '复核',
      seat: 'both',
      outcomes: {
        confirm: {
          title: '复核通过',
          to: { among: ['TALK', 'HEARING', 'WAIT'], pick: (state) => steps(state)[0] ?? 'WAIT' },
          notSameAs: ['INQUIRY.file', 'INQUIRY.opinion'],
        },
      },
    },
    TALK: { title: '谈话', seat: 'team', outcomes: { talked: { title: '已谈话', to: after('TALK') } } },
    HEARING: {
      title: '听取意见',
      seat: 'branch.secretary',
      next: 'WAIT',
      outcomes: { heard: { title: '已听取', to: after('HEARING') } },
    },
    WAIT: {
      title: '观察期',
      waits: true,
      onEntry: [enter('waits')],
      // Two years to the day: it does not move off a rest day.
      until: ({ stageSince }) => addMonths(localDate(stageSince), 24),
      moments: {
        eve: {
          title: '期满前三日提醒',
          from: (_, { dueOn }) => dueOn,
          offset: { days: -3 },
          at: 'morning',
          tell: ['branch.secretary'],
          text: () => '{case}观察期三日后届满',
        },
        noon: {
          title: '次日中午提醒',
          from: (_, { openedAt }) => localDate(openedAt),
          offset: { days: 1 },
          at: { hour: 12 },
          tell: ['committee.office'],
        },
        'after-meeting': {
          title: '会后两小时',
          from: ({ data }) => (data.meetingAt === undefined ? undefined : instantOf(data.meetingAt)),
          offset: { hours: 2 },
          at: 'exactly',
          brings: {
            data: (_, { seq, at }) => ({ metAt: at, enteredBy: seq }),
            effects: [enter('met')],
          },
        },
        year: {
          title: '满一年',
          from: (_, { openedAt }) => localDate(openedAt),
          offset: { months: 12 },
          at: 'midnight',
          brings: { data: (state) => ({ years: counted(state, 'years') + 1 }), effects: [enter('year')] },
        },
      },
      on: {
        'example-certified': {
          title: '已认定',
          to: { among: ['WAIT', 'VOTE'], pick: (state) => (counted(state, 'certified') >= 3 ? 'VOTE' : 'WAIT') },
          data: (state, { data }) => ({
            certified: counted(state, 'certified') + 1,
            heard: [...(state.data.heard ?? []), String(data.mark)],
          }),
          effects: [enter('certified')],
        },
        'example-noted': {
          title: '已登记',
          data: (state) => ({ noted: counted(state, 'noted') + 1 }),
        },
      },
      lapse: { to: 'VOTE', data: () => ({ waited: true }), effects: [enter('waited')] },
      outcomes: { 'call-off': { title: '提前结束', by: ['branch.secretary'], to: 'VOTE', reason: true } },
    },
    VOTE: {
      title: '表决',
      seat: 'branch.secretary',
      onEntry: [openRound],
      next: 'COUNT',
      outcomes: {
        close: { title: '表决结束', to: 'COUNT', guards: ['contract-turnout'], effects: [closeRound] },
      },
    },
    COUNT: {
      title: '计票',
      seat: 'branch.secretary',
      outcomes: {
        count: {
          title: '宣布结果',
          looks: ['contract-count'],
          // As `contract-count` has found them.
          data: (_state, _offer, { facts }) => ({ votes: facts.found?.votes as RoundVotes }),
          to: {
            among: ['PUBLISH', 'AGAIN'],
            pick: ({ data: { votes = { yes: 0, no: 0 } } }) => (votes.yes > votes.no ? 'PUBLISH' : 'AGAIN'),
          },
        },
      },
    },
    PUBLISH: {
      title: '公布',
      seat: 'committee.office',
      outcomes: { published: { title: '已公布', to: 'CYCLE', effects: [enter('published')] } },
    },
    AGAIN: {
      title: '另行研究',
      seat: 'team',
      outcomes: {
        again: { title: '再次表决', to: 'VOTE', data: (state) => ({ round: counted(state, 'round') + 1 }) },
        drop: { title: '不再进行', to: 'DROPPED', reason: true },
      },
    },
    CYCLE: {
      title: '年度周期',
      waits: true,
      renews: true,
      until: ({ stageSince }) => addMonths(localDate(stageSince), 12),
      lapse: {
        to: {
          among: ['CYCLE', 'DONE'],
          pick: (state) => (counted(state, 'cycles') >= state.rules.cycles ? 'DONE' : 'CYCLE'),
        },
        data: (state) => ({ cycles: counted(state, 'cycles') + 1 }),
        effects: [enter('cycle')],
        ending: 'over',
      },
      outcomes: {
        correct: {
          title: '更正',
          by: ['committee.office'],
          reason: true,
          fields: { step: { title: '更正第几步', type: 'integer', required: true, minimum: 1 } },
          undoes: (_, { data }) => numberIn(data, 'step'),
        },
      },
    },
    DONE: { title: '办结', tellOnEntry: ['committee.office'], onEntry: [startCase('contract-follow-up')] },
    DROPPED: { title: '终止', tellOnEntry: ['team'] },
  },
});
