import { localDate } from '../../domain/time/dates';
import type { Comer, Leaver, Traveller } from './journey';
import type { Quarter } from './quarter';

export interface Choice {
  actor: string;
  outcome: string;
  data?: Record<string, unknown>;
  typed?: Record<string, string>;
}

/** What people choose at each stage: the first usually; the others now and then, or at the same moment as a rival. */
export type Choices = Record<string, Choice[]>;

/** From branch to branch. */
export function movesHere(
  { starter, personId }: Pick<Traveller, 'starter' | 'personId'>,
  from: Quarter,
  to: Quarter,
): Choices {
  const internal = from.committee === to.committee;
  return {
    ...leaves(starter, from),
    ...arrives(to),
    OUT_COMMITTEE: [
      internal
        ? { actor: from.officer, outcome: 'approve', data: { branchId: to.branch } }
        : { actor: from.officer, outcome: 'issue', data: { validityDays: 30 } },
      { actor: from.otherOfficer, outcome: 'refuse' },
    ],
    ISSUED: [
      { actor: personId, outcome: 'report' },
      { actor: to.officer, outcome: 'report' },
      { actor: from.secretary, outcome: 'lost' },
      { actor: from.officer, outcome: 'revoke' },
    ],
  };
}

/** To another system, until its receipt has come. */
export function movesAway({ starter, personId, from }: Pick<Leaver, 'starter' | 'personId' | 'from'>): Choices {
  const receipt: Choice = {
    actor: from.officer,
    outcome: 'receipt',
    data: { receiptOn: localDate(Date.now()) },
    typed: { handler: '示例经办人', phone: '010-60000017' },
  };
  const sentBack: Choice = { actor: from.otherOfficer, outcome: 'sent-back' };
  return {
    ...leaves(starter, from),
    OUT_COMMITTEE: [
      { actor: from.officer, outcome: 'issue', data: { validityDays: 30 } },
      { actor: from.otherOfficer, outcome: 'refuse' },
    ],
    ISSUED: [
      { actor: personId, outcome: 'reported' },
      { actor: from.otherSecretary, outcome: 'reported' },
      receipt,
      sentBack,
      { actor: from.secretary, outcome: 'lost' },
      { actor: from.officer, outcome: 'revoke' },
    ],
    AWAITING_RECEIPT: [receipt, { ...receipt, actor: from.otherOfficer }, sentBack],
  };
}

/** From another system: with a letter, until our receipt is sent. */
export const comesIn = ({ to }: Pick<Comer, 'to'>): Choices => arrives(to);

/** What the old side does, whatever the other is. */
const leaves = (starter: string, from: Quarter): Choices => ({
  DRAFT: [{ actor: starter, outcome: 'submit' }],
  BRANCH_REVIEW: [
    { actor: from.secretary, outcome: 'pass' },
    { actor: from.otherSecretary, outcome: 'return' },
  ],
  LOST: [{ actor: from.officer, outcome: 'reissue', data: { validityDays: 20 } }],
  RETURNED: [
    { actor: from.officer, outcome: 'correct' },
    { actor: from.otherOfficer, outcome: 'cancel' },
  ],
});

/** What the new side does. */
const arrives = (to: Quarter): Choices => ({
  IN_COMMITTEE: [
    { actor: to.officer, outcome: 'accept', data: { branchId: to.branch } },
    { actor: to.otherOfficer, outcome: 'refuse' },
  ],
  IN_BRANCH: [
    { actor: to.secretary, outcome: 'place' },
    { actor: to.otherSecretary, outcome: 'object' },
  ],
  RECEIVED: [{ actor: to.officer, outcome: 'receipt' }],
});
