import { course, decide, file, paper, until } from './course';

// Open transfers below one committee, to other systems and from them, at every stage that these have.

const passed = decide('secretary', 'pass');

const inside = { transfer: 'east2', by: 'member' } as const;
const bySecretary = { transfer: 'east2', by: 'secretary' } as const;
const approved = [passed, decide('officer', 'approve')];
const objected = [...approved, until('2054-12-16'), decide('otherSecretary', 'object')];

export const internal = [
  course('internal: draft', '2054-12-15', inside, [decide('secretary', 'return')], 'DRAFT'),
  course('internal: branch review', '2054-12-17', inside, [], 'BRANCH_REVIEW'),
  course('internal: begun by a secretary', '2054-12-16', bySecretary, [], 'OUT_COMMITTEE'),
  course('internal: objected to', '2054-12-14', inside, objected, 'OUT_COMMITTEE'),
  course('internal: in branch', '2054-12-14', inside, [...approved, paper('officer', 'adjustment')], 'IN_BRANCH'),
];

const away = { outside: true, by: 'secretary' } as const;
const byHimself = { outside: true, by: 'member' } as const;
const paid = { ...away, member: { duesPaidTo: '2054-12' } };
const paidLess = { ...away, member: { duesPaidTo: '2054-11' } };
const sent = decide('officer', 'issue', { validityDays: 60 });
const there = [sent, decide('member', 'reported')];
const scan = file('officer', 'receipt-scan', '示例回执.png');
const refused = [until('2054-12-16'), decide('officer', 'sent-back')];

export const outgoing = [
  course('outgoing: draft', '2054-12-14', away, [decide('officer', 'refuse')], 'DRAFT'),
  course('outgoing: branch review', '2054-12-17', byHimself, [], 'BRANCH_REVIEW'),
  course('outgoing: out committee', '2054-12-16', away, [], 'OUT_COMMITTEE'),
  course('outgoing: issued', '2054-12-08', paid, [sent, paper('officer', 'letter')], 'ISSUED'),
  course('outgoing: awaiting the receipt', '2054-12-08', away, [...there, scan], 'AWAITING_RECEIPT'),
  course('outgoing: awaiting it, about to miss it', '2054-11-23', paid, there, 'AWAITING_RECEIPT'),
  course('outgoing: receipt missing', '2054-11-02', paidLess, [...there, until('2054-12-08')], 'RECEIPT_MISSING'),
  course('outgoing: sent back', '2054-12-09', away, [...there, ...refused], 'RETURNED'),
  course(
    ...(['outgoing: expired', '2054-12-01', away] as const),
    [decide('officer', 'issue', { distance: 'City' }), until('2054-12-14')],
    'EXPIRED',
  ),
  course('outgoing: lost', '2054-12-10', away, [sent, decide('member', 'lost')], 'LOST'),
];

const begin = { letterFor: 'west1', by: 'newOfficer' } as const;
const onProbation = { ...begin, probationary: true } as const;
const accepted = decide('newOfficer', 'accept');
const letter = file('newOfficer', 'letter-scan', '示例介绍信.png');
const placed = [accepted, decide('newSecretary', 'place'), paper('newOfficer', 'receipt')];

export const incoming = [
  course('incoming: in committee', '2054-12-16', begin, [], 'IN_COMMITTEE'),
  course('incoming: archive, about to lapse', '2054-11-24', begin, [decide('newOfficer', 'archive')], 'ARCHIVE'),
  course('incoming: in branch, on probation', '2054-12-14', onProbation, [letter, accepted], 'IN_BRANCH'),
  course('incoming: received', '2054-12-11', begin, placed, 'RECEIVED'),
];
