import type { Offer, Refusal } from '../../domain/case/offer';
import type { Field, Outcome } from '../../domain/case/procedure';
import type { CaseData, CaseState } from '../../domain/case/state';
import { numberTaken, type Transition } from '../../domain/case/transition';
import { duesIntoTransit } from '../../domain/effects/dues';
import { issueLetter } from '../../domain/effects/letters';
import { localDate } from '../../domain/time/dates';
import { validityEnd } from '../../domain/time/deadlines';

// 介绍信 and 报到, after 组通字〔2006〕45号.

/** 介绍信 of our own office in force. Dates are local; `validUntil` is its last day. */
export interface Letter {
  number: string;
  issuedOn: string;
  validUntil: string;
}

export const letterOf = (state: CaseState): Letter | undefined => state.data.letter as Letter | undefined;

/** The letter from elsewhere with which somebody arrived. */
export const incomingLetterOf = (state: CaseState): Letter | undefined =>
  state.data.incomingLetter as Letter | undefined;

/** What an office fills in when it issues a letter. */
export const issueFields: Record<string, Field> = {
  validityDays: { title: '有效期（天）', type: 'integer', minimum: 10, maximum: 93 },
  distance: {
    title: '距离',
    type: 'choice',
    choices: { City: '同城', District: '跨区', County: '跨县', Province: '省内', Other: '跨省' },
  },
};

/** A new letter: valid by the days given or by distance, never over the months that the rule allows. */
export function issue(state: CaseState, offer: Offer, transition: Transition): CaseData {
  const issuedOn = localDate(transition.at);
  const days = (offer.data?.validityDays ?? state.rules[`validity${offer.data?.distance ?? 'City'}`]) as number;
  const letter: Letter = {
    number: numberTaken(transition.facts, 'letter') as string,
    issuedOn,
    validUntil: validityEnd(issuedOn, days, state.rules.validityMonths as number),
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
    issueLetter((after) => ({ issuerId: after.sides['source-committee'] as string, ...(letterOf(after) as Letter) })),
    duesIntoTransit,
  ],
} as const;

/** 报到日: within the letter's validity, and not before it was issued. */
function reportCheck(state: CaseState, offer: Offer, at: number): Refusal | undefined {
  const letter = letterOf(state) as Letter;
  const day = (offer.data?.reportedOn as string | undefined) ?? localDate(at);
  if (day > letter.validUntil) return { type: 'letter-expired', detail: { validUntil: letter.validUntil } };
  return day < letter.issuedOn ? { type: 'date-out-of-range', detail: { field: 'reportedOn' } } : undefined;
}

const reportedOn = { reportedOn: { title: '报到日', type: 'date' } } as const;

/** He hands the letter in to a committee that is here. */
export const report: Outcome = {
  title: '报到',
  to: 'IN_COMMITTEE',
  by: ['member', 'target.committee'],
  fields: reportedOn,
  check: reportCheck,
  data: (_state, offer, { at }) => ({ reportedOn: offer.data?.reportedOn ?? localDate(at), clockLeft: undefined }),
};

/** He, or his old branch, says that he handed the letter in elsewhere. */
export const reportedElsewhere: Outcome = {
  title: '已到对方报到',
  to: 'AWAITING_RECEIPT',
  by: ['member', 'source.secretary', 'source.committee'],
  fields: reportedOn,
  check: reportCheck,
  data: (_state, offer, { at }) => ({ reportedOn: offer.data?.reportedOn ?? localDate(at) }),
};
