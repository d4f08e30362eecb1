import type { OfferData } from '../../domain/case/offer';
import type { CheckedMember } from '../../registers/members/member-row';
import type { Transfers } from './transfers';

/** The stages that a transfer between two committees passes, in order. */
export type Stop = 'BRANCH_REVIEW' | 'OUT_COMMITTEE' | 'ISSUED' | 'IN_COMMITTEE' | 'IN_BRANCH' | 'RECEIVED' | 'CLOSED';

export interface Traveller {
  caseId: string;
  number: string;
  memberId: string;
  personId: string;
}

interface Way {
  target?: string;
  member?: Partial<CheckedMember>;
  issue?: OfferData;
}

/** A transfer of a fresh member of east1 to west1, started by himself and brought to `stop` the usual way. */
export async function travel({ town, driver }: Transfers, stop: Stop, way: Way = {}): Promise<Traveller> {
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1, way.member);
  const { caseId, number } = await driver.start(personId, memberId, way.target ?? town.west1);
  const steps: [Stop, string, string, OfferData?][] = [
    ['BRANCH_REVIEW', people.east1Secretary, 'pass'],
    ['OUT_COMMITTEE', people.eastOfficer, 'issue', way.issue ?? { validityDays: 30 }],
    ['ISSUED', personId, 'report'],
    ['IN_COMMITTEE', people.westOfficer, 'accept'],
    ['IN_BRANCH', people.west1Secretary, 'place'],
    ['RECEIVED', people.westOfficer, 'receipt'],
  ];
  for (const [stage, actorId, outcome, data] of steps) {
    if (stage === stop) break;
    await driver.decide(caseId, actorId, outcome, data);
  }
  return { caseId, number, memberId, personId };
}
