import { course, decide, paper, type Step, until } from './course';

// Transfers that are over: every ending that they have.

const between = { transfer: 'west1', by: 'member' } as const;
const reachable = { ...between, member: { duesPaidTo: '2054-12', phone: '13900000041', informBy: 'sms' } } as const;
const inside = { transfer: 'east2', by: 'member', leads: true } as const;
const away = { outside: true, by: 'secretary' } as const;
const letterFor = { letterFor: 'west1', by: 'newOfficer' } as const;

const passed = decide('secretary', 'pass');
const approved = [passed, decide('officer', 'approve')];
const issued = [passed, decide('officer', 'issue', { validityDays: 30 })];
const letter = paper('officer', 'letter');
const expired = [passed, decide('officer', 'issue', { validityDays: 10 }), until('2054-12-14')];
const there = [decide('officer', 'issue', { validityDays: 30 }), decide('member', 'reported')];
const missed = [...there, until('2054-12-08')];
const proof = { handler: '示例经办人', phone: '010-60000017' };
const accepted = [decide('newOfficer', 'accept'), decide('newSecretary', 'place'), decide('newOfficer', 'receipt')];
const whole = [...issued, letter, decide('member', 'report'), ...accepted, paper('newOfficer', 'receipt')];
const withdraw: Step = { who: 'member', action: 'withdraw' };

export const endedTransfers = [
  course('received by another committee', '2054-12-07', reachable, whole, 'CLOSED/received'),
  course(
    ...(['received below the same committee', '2054-12-07', inside] as const),
    [...approved, decide('otherSecretary', 'place')],
    'CLOSED/received',
  ),
  course(
    ...(['received elsewhere: a receipt came', '2054-12-07', away] as const),
    [...there, decide('officer', 'receipt', { receiptOn: '2054-12-07' }, proof)],
    'CLOSED/received',
  ),
  course(
    ...(['received elsewhere: by telephone', '2054-11-02', away] as const),
    [...missed, decide('officer', 'phone-check', { checkedOn: '2054-12-08' }, proof)],
    'CLOSED/received',
  ),
  course(
    ...(['received elsewhere: the committee says so', '2054-11-02', away] as const),
    [...missed, decide('officer', 'close-with-reason')],
    'CLOSED/received',
  ),
  course('received from elsewhere', '2054-12-07', letterFor, accepted, 'CLOSED/received'),
  course('refused from elsewhere', '2054-12-07', letterFor, [decide('newOfficer', 'refuse')], 'CANCELLED/refused'),
  course('withdrawn', '2054-12-07', between, [withdraw], 'CANCELLED/withdrawn'),
  course(
    ...(['cancelled as a draft', '2054-12-07', between] as const),
    [decide('secretary', 'return'), decide('member', 'cancel')],
    'CANCELLED/cancelled',
  ),
  course(
    ...(['cancelled after a loss', '2054-12-07', between] as const),
    [...issued, decide('member', 'lost'), decide('officer', 'cancel')],
    'CANCELLED/cancelled',
  ),
  course(
    ...(['revoked', '2054-12-07', between] as const),
    [...issued, letter, decide('officer', 'revoke')],
    'CANCELLED/revoked',
  ),
  ...['three-nots', 'lost-contact'].map((ending) =>
    course(
      ...([`expired, then ${ending}`, '2054-12-01', between] as const),
      [...expired, decide('secretary', ending)],
      `CANCELLED/${ending}`,
    ),
  ),
  course(
    ...(['ended with the membership', '2054-11-02', away] as const),
    [...missed, decide('officer', 'membership-ended')],
    'CANCELLED/membership-ended',
  ),
];
