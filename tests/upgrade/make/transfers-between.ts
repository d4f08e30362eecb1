import { course, decide, file, paper, until } from './course';

// Open transfers between two committees, at every stage.

const begin = { transfer: 'west1', by: 'member' } as const;
const bySecretary = { transfer: 'west1', by: 'secretary' } as const;
// Whose months are in transit with the letter, and whom somebody has to tell.
const paid = { ...begin, member: { duesPaidTo: '2054-12', informBy: 'visit' } } as const;
const onProbation = { ...begin, member: { kind: 'probationary', joinedOn: '2054-01-11', fullOn: null } } as const;

const passed = decide('secretary', 'pass');
const issue = (validityDays: number) => [passed, decide('officer', 'issue', { validityDays })];
const reported = [...issue(30), decide('member', 'report')];
const accepted = [...reported, decide('newOfficer', 'accept')];
const archive = decide('newOfficer', 'archive');

const claim = { who: 'officer', around: 'claim' } as const;
const delegate = { who: 'officer', around: 'delegate', to: 'colleague' } as const;
const handOver = { who: 'newOfficer', around: 'hand-over', to: 'newColleague' } as const;
const busy = [
  { who: 'secretary', around: 'claim' },
  { who: 'member', action: 'urge' },
  { who: 'secretary', action: 'copy', to: 'otherSecretary' },
] as const;
const lost = [until('2054-12-04'), decide('member', 'lost'), until('2054-12-08')];
const reissued = decide('officer', 'reissue', { distance: 'District' });
const stopped = [until('2054-12-09'), archive, until('2054-12-16'), decide('newOfficer', 'received')];

export const between = [
  course('between: returned by the branch', '2054-12-14', begin, [decide('secretary', 'return')], 'DRAFT'),
  course('between: refused to a secretary', '2054-12-14', bySecretary, [decide('officer', 'refuse')], 'DRAFT'),
  course('between: branch review', '2054-12-16', begin, [], 'BRANCH_REVIEW'),
  course('between: claimed, urged, copied', '2054-12-16', begin, [...busy], 'BRANCH_REVIEW'),
  course('between: late and escalated', '2054-12-07', begin, [], 'BRANCH_REVIEW'),
  course('between: out committee', '2054-12-16', paid, [file('member', 'other', '示例.png'), passed], 'OUT_COMMITTEE'),
  course('between: delegated', '2054-12-15', begin, [passed, claim, delegate], 'OUT_COMMITTEE'),
  course('between: unread and passed on', '2054-12-11', begin, [passed], 'OUT_COMMITTEE'),
  course('between: issued', '2054-12-07', paid, [...issue(30), paper('officer', 'letter', 2)], 'ISSUED'),
  course('between: issued within a probation', '2054-12-09', onProbation, issue(30), 'ISSUED'),
  course('between: issued, about to expire', '2054-12-11', begin, issue(10), 'ISSUED'),
  course(
    ...(['between: issued again', '2054-12-01', paid] as const),
    [...issue(30), paper('officer', 'letter'), ...lost, reissued, paper('officer', 'letter')],
    'ISSUED',
  ),
  course('between: in committee', '2054-12-15', paid, reported, 'IN_COMMITTEE'),
  course('between: handed over', '2054-12-15', begin, [...reported, handOver], 'IN_COMMITTEE'),
  course('between: no branch named', '2054-12-15', { ...begin, transfer: 'west' }, reported, 'IN_COMMITTEE'),
  course('between: clock stopped once', '2054-12-07', begin, [...reported, ...stopped], 'IN_COMMITTEE'),
  course('between: archive', '2054-12-08', begin, [...reported, archive], 'ARCHIVE'),
  course('between: in branch', '2054-12-14', paid, accepted, 'IN_BRANCH'),
  course(
    'between: in a branch without secretary',
    '2054-12-14',
    { ...begin, transfer: 'west2' },
    accepted,
    'IN_BRANCH',
  ),
  course(
    ...(['between: received', '2054-12-10', { ...paid, leads: true }] as const),
    [...accepted, decide('newSecretary', 'place'), paper('newOfficer', 'receipt')],
    'RECEIVED',
  ),
  course('between: sent back', '2054-12-14', paid, [...reported, decide('newOfficer', 'refuse')], 'RETURNED'),
  course('between: expired', '2054-12-01', paid, [...issue(10), until('2054-12-15')], 'EXPIRED'),
  course('between: lost', '2054-12-10', begin, [...issue(30), decide('secretary', 'lost')], 'LOST'),
];
