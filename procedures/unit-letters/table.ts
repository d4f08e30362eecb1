import { defineProcedure } from '../../domain/case/define-procedure';
import { lettersBegun, lettersReviewed } from '../../domain/effects/unit-letters';
import { keepers } from '../../domain/people/roles';
import { addDays, localDate } from '../../domain/time/dates';
import type { LetterCounts, UnitLettersState } from './data';
import { unitLettersWords } from './words';

// What a community writes to units: 感谢信 each January, 反馈函 twice a year. The program drafts them from certified facts; the
// secretary looks, one by one or at the rest in one stroke; then they are printed or mailed, and asked about once. Letters are
// rows of a register: the case says of them how many.

const counted = (_: UnitLettersState, _offer: unknown, { facts }: { facts: { found?: Record<string, unknown> } }) =>
  facts.found as LetterCounts;

export const unitLetters = defineProcedure<UnitLettersState>({
  id: 'unit-letters',
  title: '感谢信和反馈函',
  code: 'XH',
  source: '各地关于在职党员到社区报到服务情况反馈和感谢的做法',
  subject: { kind: 'matter', of: 'letter-round' },
  start: { fields: {}, byProgram: true },
  seats: {
    secretary: { side: 'community', roles: ['secretary'], deputies: ['deputy-secretary', 'organisation-officer'] },
    office: {
      side: 'community',
      roles: ['community-worker', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary', 'organisation-officer'],
    },
    above: { side: 'committee', roles: ['organisation-officer'], deputies: ['secretary'] },
  },
  readers: {
    roles: [
      { side: 'community', roles: [...keepers, 'community-worker'], above: true },
      { side: 'committee', roles: [...keepers] },
    ],
    subject: 'nothing',
  },
  home: ['community'],
  first: 'REVIEW',
  withdrawnTo: 'CLOSED',
  words: unitLettersWords,
  steps: {
    REVIEW: {
      title: '书记审阅',
      source: '感谢信在1月20日前审阅；期限由本级党组织设定（参数 review）',
      seat: 'secretary',
      until: ({ data }) => data.reviewBy,
      onEntry: [lettersBegun],
      tellWhenLate: ['above'],
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'SEND',
      outcomes: {
        reviewed: {
          title: '审阅完毕，其余全部同意发出',
          to: 'SEND',
          guards: ['letters-to-review'],
          looks: ['letters-counted'],
          data: counted,
          effects: [lettersReviewed],
        },
        nothing: {
          title: '全部不发',
          to: 'CLOSED',
          ending: 'nothing',
          reason: true,
          guards: ['letters-nothing-to-send'],
          looks: ['letters-counted'],
          data: counted,
        },
      },
    },
    SEND: {
      title: '打印发出',
      source: '期限由本级党组织设定（参数 send）',
      seat: 'office',
      within: ({ rules }) => rules.send,
      tellWhenLate: ['secretary'],
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'SENT',
      outcomes: {
        sent: {
          title: '已全部发出',
          to: 'SENT',
          guards: ['letters-all-sent'],
          looks: ['letters-counted'],
          data: (state, offer, transition) => ({
            ...counted(state, offer, transition),
            sentOn: localDate(transition.at),
          }),
        },
      },
    },
    SENT: {
      title: '已发出',
      source: '发出后询问一次是否收到（参数 askAfter）',
      waits: true,
      next: 'ASK',
      until: ({ data, rules }) => data.sentOn && addDays(data.sentOn, rules.askAfter),
      lapse: { to: 'ASK' },
    },
    ASK: {
      title: '询问是否收到',
      source: '只询问一次（参数 ask）',
      seat: 'office',
      within: ({ rules }) => rules.ask,
      lapse: { to: 'CLOSED', ending: 'sent' },
      next: 'CLOSED',
      outcomes: { asked: { title: '已询问', to: 'CLOSED', ending: 'sent' } },
    },
    CLOSED: { title: '办结', tellOnEntry: ['secretary'] },
  },
});
