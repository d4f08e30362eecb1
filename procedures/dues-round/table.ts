import { defineProcedure } from '../../domain/case/define-procedure';
import type { Outcome } from '../../domain/case/procedure';
import { duesSeats } from '../../domain/dues/seats';
import { lastDayOf } from '../../domain/time/months';
import type { DuesRoundState, RoundClosed } from './data';
import { duesRoundWords } from './words';

// The month of a branch: what is due stands in the ledger (the sweep `dues-billing` bills it and begins this case), payments
// are entered there, and each member hears of his own by sweeps. The case is the branch's own work: to close the month.

/** The day after which the month is to be closed soon. */
const monthEnd = ({ data }: DuesRoundState) => lastDayOf(data.month);

const close: Outcome<DuesRoundState> = {
  title: '办结本月收缴',
  to: 'CLOSED',
  guards: ['dues-month-over'],
  looks: ['dues-round-figures'],
  data: (_state, _offer, { facts }) => facts.found as RoundClosed,
};

export const duesRound = defineProcedure<DuesRoundState>({
  id: 'dues-round',
  title: '党费收缴',
  code: 'DF',
  source: '《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）第十二条',
  subject: { kind: 'matter', of: 'round' },
  start: { fields: {}, byProgram: true },
  seats: duesSeats,
  home: ['committee'],
  first: 'COLLECT',
  withdrawnTo: 'CLOSED',
  words: duesRoundWords,
  steps: {
    COLLECT: {
      title: '收缴',
      source: '办结期限由本级党组织设定（参数 closeWithin）',
      seat: 'branch.collector',
      within: ({ rules }) => ({ days: rules.closeWithin }),
      countedFrom: monthEnd,
      lapse: { to: 'LATE' },
      next: 'CLOSED',
      outcomes: { close },
    },
    LATE: {
      title: '逾期未办结',
      source: '告知上级的期限由本级党组织设定（参数 escalateAfter）',
      seat: 'branch.secretary',
      within: ({ rules }) => ({ days: rules.escalateAfter }),
      remindEvery: ({ rules }) => rules.remindEvery,
      tellWhenLate: ['committee.office'],
      next: 'CLOSED',
      outcomes: { close },
    },
    CLOSED: { title: '办结', tellOnEntry: ['branch.collector'] },
  },
});
