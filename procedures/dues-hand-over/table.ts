import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { Outcome } from '../../domain/case/procedure';
import { lastDayOfQuarter } from '../../domain/dues/quarters';
import { duesSeats } from '../../domain/dues/seats';
import { handOverConfirmed, handOverListed, handOverReturned } from '../../domain/effects/hand-overs';
import type { HandedOver, HandOverState } from './data';
import { duesHandOverWords } from './words';

// A branch hands what it has taken to its committee, each payment once. What the case says of it are sums: the list with
// the names is in the register, for those who may see it. The committee counts and confirms; its book has it as income.

const branchOf = ({ sides, data: { quarter } }: HandOverState) => ({ branchId: sides.branch as string, quarter });

const listed = handOverListed<HandOverState>((after) => {
  const { way = '', handedOn = '', fen = 0, payments = 0 } = after.data;
  return { ...branchOf(after), committeeId: after.sides.committee as string, way, handedOn, fen, payments };
});

const handOver: Outcome<HandOverState> = {
  title: '上交',
  to: 'CONFIRM',
  guards: ['hand-over-something'],
  looks: ['hand-over-sums'],
  fields: {
    way: { title: '上交方式', type: 'choice', required: true, choices: { bank: '转账', cash: '现金' } },
    handedOn: { title: '上交日期', type: 'date', required: true },
    slip: { title: '转账凭证或收据（扫描件）', type: 'attachment' },
  },
  data: (_state, { data }, { facts }) => ({
    ...(facts.found as HandedOver),
    way: textIn(data, 'way'),
    handedOn: textIn(data, 'handedOn'),
  }),
  effects: [listed],
};

const nothing: Outcome<HandOverState> = {
  title: '本季度没有要上交的',
  to: 'CLOSED',
  guards: ['hand-over-nothing'],
  ending: 'nothing',
};

export const duesHandOver = defineProcedure<HandOverState>({
  id: 'dues-hand-over',
  title: '党费上交',
  code: 'SJ',
  source: '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）',
  subject: { kind: 'matter', of: 'hand-over' },
  start: { fields: {}, byProgram: true },
  seats: duesSeats,
  home: ['committee'],
  first: 'PREPARE',
  withdrawnTo: 'CLOSED',
  words: duesHandOverWords,
  steps: {
    PREPARE: {
      title: '上交',
      source: '按季上交是各地做法；期限由本级党组织设定（参数 handOver）',
      seat: 'branch.collector',
      within: ({ rules }) => rules.handOver,
      countedFrom: ({ data }) => lastDayOfQuarter(data.quarter),
      lapse: { to: 'LATE' },
      next: 'CONFIRM',
      outcomes: { 'hand-over': handOver, nothing },
    },
    LATE: {
      title: '逾期未上交',
      source: '再次告知的间隔由本级党组织设定（参数 lateAgain）',
      seat: 'branch.secretary',
      within: ({ rules }) => rules.lateAgain,
      remindEvery: ({ rules }) => rules.remindEvery,
      tellOnEntry: ['committee.office'],
      tellWhenLate: ['committee.office'],
      next: 'CONFIRM',
      outcomes: { 'hand-over': handOver, nothing },
    },
    CONFIRM: {
      title: '确认收款',
      source: '时限由本级党组织设定（参数 confirm）',
      seat: 'committee.office',
      within: ({ rules }) => rules.confirm,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'CLOSED',
      outcomes: {
        received: {
          title: '确认收到',
          to: 'CLOSED',
          notSameAs: ['PREPARE', 'LATE'],
          fields: { receivedOn: { title: '收到日期', type: 'date', required: true } },
          data: (_, { data }) => ({ receivedOn: textIn(data, 'receivedOn') }),
          effects: [
            handOverConfirmed<HandOverState>((after) => ({
              ...branchOf(after),
              receivedOn: after.data.receivedOn as string,
            })),
          ],
          ending: 'handed-over',
        },
        return: {
          title: '退回',
          to: 'PREPARE',
          reason: true,
          effects: [handOverReturned<HandOverState>(branchOf)],
        },
      },
    },
    CLOSED: { title: '办结', tellOnEntry: ['branch.collector'] },
  },
});
