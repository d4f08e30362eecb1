import type { LocalDate } from '../../domain/time/dates';
import { type SampleMember, type Special, sampleMember } from './member';
import type { Random } from './random';
import type { SampleOrganisation } from './street';

/** The branch whose secretary tries a transfer: it has a member for every guard. */
const FIRST_BRANCH = 'QH01-01';
// Below this place in a branch are those who hold its roles.
const ORDINARY_FROM = 10;
const IN_FIRST_BRANCH: Special[] = [
  'probationary',
  'probation-over',
  'arrears',
  'exempt',
  'lost',
  'disposition',
  'pocket',
  'floating',
];
const ELSEWHERE: [Special, number][] = [
  ['probationary', 0.012],
  ['arrears', 0.03],
  ['exempt', 0.01],
  ['pocket', 0.008],
  ['floating', 0.03],
];

/** The members of all branches, in the order of the branches. */
export function sampleMembers(random: Random, organisations: SampleOrganisation[]): SampleMember[] {
  const rows: SampleMember[] = [];
  const born = new Map<LocalDate, number>();
  for (const branch of organisations.filter(({ kind }) => kind === 'branch')) {
    const groups = organisations.filter(({ parent }) => parent === branch.code).map(({ code }) => code);
    for (let place = 0; place < branch.members; place += 1) {
      const group = groups[place % Math.max(1, groups.length)];
      rows.push(sampleMember(random, rows.length + 1, born, branch, group, specialAt(random, branch.code, place)));
    }
  }
  return rows;
}

function specialAt(random: Random, branch: string, place: number): Special | undefined {
  if (branch === FIRST_BRANCH) return IN_FIRST_BRANCH[place - ORDINARY_FROM];
  if (place < ORDINARY_FROM) return undefined;
  return ELSEWHERE.find(([, share]) => random.chance(share))?.[0];
}
