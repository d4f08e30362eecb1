import { randomUUID } from 'node:crypto';
import type { Random } from '../../stack/sample/random';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import type { Traveller } from './journey';
import type { AnyStack } from './stack';
import { movesHere } from './turns';
import { REASON } from './walk';

/** A branch with its people and the committee above it: in each seat two who may act. */
export interface Quarter {
  branch: string;
  secretary: string;
  otherSecretary: string;
  committee: string;
  officer: string;
  otherOfficer: string;
}

/** The town of these tests: every seat has two holders, so that two can decide at once. */
export interface Quarters {
  town: Town;
  all: Quarter[];
  /** Everybody who holds a role. */
  people: string[];
  /**
   * Adds members, each on his way between two quarters in turn; with `random` the secretary starts half of it.
   * @param first how many there are already
   */
  travellers(count: number, random?: Random, first?: number): Promise<Traveller[]>;
  /** Adds a member of a branch; every fifth sits on its committee and leaves that role behind when he moves. */
  member(branch: string, identityNumber: string, index: number): ReturnType<Town['member']>;
}

export async function buildQuarters({ owner, keys }: AnyStack): Promise<Quarters> {
  const town = await buildTown(owner, keys);
  const { people } = town;
  const west2Secretary = await town.person('secretary', town.west2);
  const otherEast = await town.person('organisation-officer', town.east);
  const otherWest = await town.person('organisation-officer', town.west);
  const quarter = async (branch: string, secretary: string, east: boolean): Promise<Quarter> => ({
    branch,
    secretary,
    otherSecretary: await town.person('secretary', branch),
    committee: east ? town.east : town.west,
    officer: east ? people.eastOfficer : people.westOfficer,
    otherOfficer: east ? otherEast : otherWest,
  });
  const all = [
    await quarter(town.east1, people.east1Secretary, true),
    await quarter(town.west1, people.west1Secretary, false),
    await quarter(town.east2, people.east2Secretary, true),
    await quarter(town.west2, west2Secretary, false),
  ];
  const member: Quarters['member'] = async (branch, identityNumber, index) => {
    const ids = await town.member(branch, { identityNumber });
    const role = { id: randomUUID(), personId: ids.personId, organisationId: branch, role: 'discipline-commissioner' };
    if (index % 5 === 0) await owner.roleHolding.create({ data: { ...role, fromDate: new Date('2020-01-01') } });
    return ids;
  };
  return {
    town,
    all,
    member,
    people: all.flatMap(({ secretary, otherSecretary, officer, otherOfficer }) => [
      secretary,
      otherSecretary,
      officer,
      otherOfficer,
    ]),
    travellers: async (count, random, first = 0) => {
      const made: Traveller[] = [];
      for (let index = first; index < first + count; index++) {
        const from = all[index % 4] as Quarter;
        // Two of three cross from one committee to the other, the third stays under his own.
        const to = all[(index + (index % 3 === 2 ? 2 : 1)) % 4] as Quarter;
        const identityNumber = syntheticIdentity(`${1940 + Math.floor(index / 100)}0115`);
        const ids = await member(from.branch, identityNumber, index);
        const starter = random?.chance(0.5) ? from.secretary : ids.personId;
        const start = { memberId: ids.memberId, reason: REASON, data: { targetOrganisationId: to.branch } };
        const choices = () => movesHere({ ...ids, starter }, from, to);
        made.push({ ...ids, starter, from, to, start, choices });
      }
      return made;
    },
  };
}
