import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { Offer, Refusal } from '../../domain/case/offer';
import type { Field, Outcome, Place } from '../../domain/case/procedure';
import type { Transition } from '../../domain/case/transition';
import { startCase } from '../../domain/effects/cases';
import { addDays, daysBetween, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { pocketVisitChecks } from './checks';
import type { VisitData, VisitState } from './data';
import { pocketVisitWords } from './words';

// 口袋党员: his paper was taken out of one organisation and never handed in at another. 《中国共产党党员教育管理工作条例》
// 第二十五条: until he is received his branch keeps its duty. It visits him or talks with him until he is willing, or the
// relation is settled otherwise; the next date always lies within the days that the rule allows. Where it is known which
// organisation here is to receive him, that one visits as well: one task, and whoever comes first records what came of it.

const way: Field = {
  title: '走访方式',
  type: 'choice',
  required: true,
  choices: { home: '家访', talk: '谈心' },
};

const nextOn: Field = { title: '下次走访日期', type: 'date', required: true, mayLieAhead: true };

const rounds = ({ data }: VisitState): number => data.rounds ?? 0;

/** 下次走访日期, which the outcome has required. */
const nextDay = ({ data }: Offer): LocalDate => textIn(data, 'nextOn') ?? '';

/** 下次走访日期: after today, and no later than the rule allows. */
function nextCheck({ rules }: VisitState, offer: Offer, at: Instant): Refusal | undefined {
  const today = localDate(at);
  const day = nextDay(offer);
  const latest = addDays(today, rules.visit.days);
  return day > today && day <= latest ? undefined : { type: 'date-out-of-range', detail: { field: 'nextOn', latest } };
}

/** What a visit came to; where two sides visit, with the organisation of the one who did. */
function visited(state: VisitState, offer: Offer, { at, facts }: Transition): Partial<VisitData> {
  const { receiving } = state.sides;
  const two = receiving !== undefined || state.sides['receiving-committee'] !== undefined;
  return {
    result: offer.outcome,
    way: textIn(offer.data, 'way'),
    visitedOn: localDate(at),
    ...(two ? { visitedBy: facts.as?.organisationId } : {}),
  };
}

function again(state: VisitState, offer: Offer, transition: Transition): Partial<VisitData> {
  const day = nextDay(offer);
  const nextInDays = daysBetween(localDate(transition.at), day);
  return { ...visited(state, offer, transition), rounds: rounds(state) + 1, nextOn: day, nextInDays };
}

/** A visit without the result that was hoped for: there is another. */
const visitAgain = (title: string): Outcome<VisitState> => ({
  title,
  to: 'VISIT',
  reason: true,
  fields: { way, nextOn },
  check: nextCheck,
  data: again,
});

const end = (title: string, ending: string): Outcome<VisitState> => ({ title, to: 'CLOSED', reason: true, ending });

/** Another procedure takes the member up: it is started as soon as it exists. */
const takenUpBy = (title: string, ending: string, procedure: string): Outcome<VisitState> => ({
  ...end(title, ending),
  effects: [startCase(procedure)],
});

const atBranch: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };

/** The community that is to receive him: its branch, or its committee where only that is known. */
const atReceiver: readonly Place[] = [
  { side: 'receiving', roles: ['secretary'], deputies: ['deputy-secretary'] },
  {
    side: 'receiving-committee',
    roles: ['organisation-officer', 'organisation-commissioner'],
    deputies: ['secretary', 'deputy-secretary'],
  },
];

export const pocketVisit = defineProcedure<VisitState>({
  id: 'pocket-visit',
  title: '口袋党员走访',
  code: 'KD',
  source: '《中国共产党党员教育管理工作条例》第二十五条',
  checks: pocketVisitChecks,
  start: { fields: { receivingOrganisationId: { title: '应接收他的党组织（支部或党委）', type: 'organisation' } } },
  seats: {
    starter: { person: 'starter' },
    'branch.secretary': atBranch,
    visitors: { anyOf: [atBranch, ...atReceiver] },
    'committee.office': {
      side: 'committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
  },
  home: ['committee'],
  first: 'VISIT',
  withdrawnTo: 'CLOSED',
  words: pocketVisitWords,
  steps: {
    VISIT: {
      title: '走访',
      source: '间隔由本级党组织设定（参数 visit）',
      seat: 'visitors',
      within: ({ data, rules }) => (data.nextInDays ? { days: data.nextInDays } : rules.visit),
      remindEvery: ({ rules }) => rules.remindEvery,
      tellOnEntry: (state) => (rounds(state) >= state.rules.tellAbove ? ['committee.office'] : []),
      tellWhenLate: ['committee.office'],
      outcomes: {
        willing: {
          title: '愿转',
          to: 'CLOSED',
          fields: { way },
          ending: 'willing',
          data: visited,
        },
        hardship: visitAgain('有困难'),
        unwilling: visitAgain('不愿'),
        'not-found': visitAgain('找不到'),
        settled: end('组织关系已另行落实', 'settled'),
        'lost-contact': takenUpBy('转入失联处理', 'lost-contact', 'lost-contact'),
        'membership-ended': takenUpBy('党员已去世或出党', 'membership-ended', 'membership-end'),
      },
    },
    CLOSED: { title: '办结', tellOnEntry: ['starter', 'visitors', 'committee.office'] },
  },
});
