import { course, decide, type Step, until, type Who } from './course';

// 口袋党员走访, open and ended.

const begin = { visit: true, by: 'secretary' } as const;
const withBranch = { ...begin, receiving: 'west1' } as const;
const withCommittee = { ...begin, receiving: 'west' } as const;

const again = (who: Who, outcome: string, nextOn: string) => decide(who, outcome, { way: 'home', nextOn });
const three = [
  again('secretary', 'not-found', '2054-12-01'),
  until('2054-12-01'),
  again('secretary', 'hardship', '2054-12-08'),
  until('2054-12-08'),
  again('secretary', 'unwilling', '2055-01-05'),
];
const bothSides = [until('2054-12-09'), again('newSecretary', 'hardship', '2055-01-04')];
const late = [again('secretary', 'not-found', '2054-12-14'), until('2054-12-16')];
const withdraw: Step = { who: 'secretary', action: 'withdraw' };

export const visits = [
  course('visit: first round', '2054-12-07', begin, [], 'VISIT'),
  course('visit: after three, the committee is told', '2054-11-23', begin, three, 'VISIT'),
  course('visit: a branch is to receive him', '2054-12-07', withBranch, bothSides, 'VISIT'),
  course('visit: a committee is to receive him', '2054-12-09', withCommittee, [], 'VISIT'),
  course('visit: late and escalated', '2054-12-07', begin, late, 'VISIT'),
  course('visit: willing', '2054-12-07', begin, [decide('secretary', 'willing', { way: 'talk' })], 'CLOSED/willing'),
  ...['settled', 'lost-contact', 'membership-ended'].map((ending) =>
    course(`visit: ${ending}`, '2054-12-07', begin, [decide('secretary', ending)], `CLOSED/${ending}`),
  ),
  course('visit: withdrawn', '2054-12-07', begin, [withdraw], 'CLOSED/withdrawn'),
];
