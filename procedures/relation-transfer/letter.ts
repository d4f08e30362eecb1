import { numberIn, textIn } from '../../domain/case/filled-in';
import type { Offer, OfferData, Refusal } from '../../domain/case/offer';
import type { Field, Outcome } from '../../domain/case/procedure';
import { fullDate } from '../../domain/case/text';
import { numberTaken, type Transition } from '../../domain/case/transition';
import { duesIntoTransit } from '../../domain/effects/dues';
import { issueLetter } from '../../domain/effects/letters';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { validityEnd } from '../../domain/time/deadlines';
import type { Letter, TransferState } from './data';

// 介绍信 and 报到, after 组通字〔2006〕45号.

/** 介绍信 of our own office. */
export const letterOf = ({ data }: TransferState): Letter | undefined => data.letter;

/** The same, where the case stands at a step that it reaches by a letter alone. */
function theLetterOf(state: TransferState): Letter {
  const letter = letterOf(state);
  if (!letter) throw new Error(`${state.caseId} has no letter at ${state.stage}`);
  return letter;
}

/** What is said of the letter when it is issued: until when it is valid, and what is to be done with it. */
export const validUntil = (state: TransferState): string =>
  `介绍信已开具，有效期至${fullDate(theLetterOf(state).validUntil)}，须由本人在有效期内持介绍信到接收党组织报到`;

/** The letter from elsewhere with which somebody arrived. */
export const incomingLetterOf = ({ data }: TransferState): Letter | undefined => data.incomingLetter;

/** What an office fills in when it issues a letter. */
export const issueFields: Record<string, Field> = {
  validityDays: { title: '有效期（天）', type: 'integer', minimum: 10, maximum: 93 },
  distance: {
    title: '距离',
    type: 'choice',
    choices: { City: '同城', District: '跨区', County: '跨县', Province: '省内', Other: '跨省' },
  },
};

/** How many days a letter is valid by the rules; the shortest time where no distance is told. */
function daysFor(distance: string | undefined, { rules }: TransferState): number {
  switch (distance) {
    case 'District':
      return rules.validityDistrict;
    case 'County':
      return rules.validityCounty;
    case 'Province':
      return rules.validityProvince;
    case 'Other':
      return rules.validityOther;
    default:
      return rules.validityCity;
  }
}

/** A new letter: valid by the days given or by distance, never over the months that the rule allows. */
export function issue(state: TransferState, { data }: Offer, { at, facts }: Transition): { letter: Letter } {
  const issuedOn = localDate(at);
  const days = numberIn(data, 'validityDays') ?? daysFor(textIn(data, 'distance'), state);
  const letter: Letter = {
    number: numberTaken(facts, 'letter') as string,
    issuedOn,
    validUntil: validityEnd(issuedOn, days, state.rules.validityMonths),
  };
  return { letter };
}

/** What an outcome that issues a letter has in common: its number, what it warns of, and what the registers enter. */
export const issuing = {
  fields: issueFields,
  takesNumber: { of: 'letter', at: 'source-committee' },
  looks: ['probation-ends'],
  data: issue,
  effects: [
    issueLetter((after: TransferState) => ({
      issuerId: after.sides['source-committee'] as string,
      ...theLetterOf(after),
    })),
    duesIntoTransit,
  ],
} as const;

/** 报到日: the day told, else today. */
const reportedBy = (data: OfferData | undefined, at: Instant): LocalDate => textIn(data, 'reportedOn') ?? localDate(at);

/** 报到日: within the letter's validity, and not before it was issued. */
function reportCheck(state: TransferState, { data }: Offer, at: Instant): Refusal | undefined {
  const letter = theLetterOf(state);
  const day = reportedBy(data, at);
  if (day > letter.validUntil) return { type: 'letter-expired', detail: { validUntil: letter.validUntil } };
  return day < letter.issuedOn ? { type: 'date-out-of-range', detail: { field: 'reportedOn' } } : undefined;
}

const reportedOn = { reportedOn: { title: '报到日', type: 'date' } } as const;

/** He hands the letter in to a committee that is here. */
export const report: Outcome<TransferState> = {
  title: '报到',
  to: 'IN_COMMITTEE',
  by: ['member', 'target.committee'],
  fields: reportedOn,
  check: reportCheck,
  data: (_state, { data }, { at }) => ({ reportedOn: reportedBy(data, at), clockLeft: undefined }),
};

/** He, or his old branch, says that he handed the letter in elsewhere. */
export const reportedElsewhere: Outcome<TransferState> = {
  title: '已到对方报到',
  to: 'AWAITING_RECEIPT',
  by: ['member', 'source.secretary', 'source.committee'],
  fields: reportedOn,
  check: reportCheck,
  data: (_state, { data }, { at }) => ({ reportedOn: reportedBy(data, at) }),
};
