import { randomUUID } from 'node:crypto';
import type { OfferData } from '../../../domain/case/offer';
import type { TypedValues } from '../../../domain/case/typed';
import type { CheckedMember } from '../../../registers/members/member-row';
import { syntheticIdentity } from '../../support/town';
import type { Transfers } from '../../support/transfers';

/** An organisation of another system. */
export async function elsewhere(
  { house, town }: Transfers,
  name = `示例外市示例街道党工委${randomUUID()}`,
): Promise<string> {
  const id = randomUUID();
  const createdBy = town.people.eastOfficer;
  await house.owner.outsideOrganisation.create({ data: { id, name, createdBy, createdAt: new Date() } });
  return id;
}

type Stop = 'OUT_COMMITTEE' | 'ISSUED' | 'AWAITING_RECEIPT';

/** A transfer of a fresh member of east1 to another system, started by his secretary, brought to `stop`. */
export async function leave(
  t: Transfers,
  stop: Stop,
  way: { member?: Partial<CheckedMember>; issue?: OfferData } = {},
) {
  const { town, driver } = t;
  const { people } = town;
  const outsideId = await elsewhere(t);
  const { memberId, personId } = await town.member(town.east1, way.member);
  const { caseId } = await driver.startOut(people.east1Secretary, memberId, outsideId);
  const leaver = { caseId, memberId, personId, outsideId };
  if (stop === 'OUT_COMMITTEE') return leaver;
  await driver.decide(caseId, people.eastOfficer, 'issue', way.issue ?? { validityDays: 30 });
  if (stop === 'AWAITING_RECEIPT') await driver.decide(caseId, personId, 'reported');
  return leaver;
}

/** What is written on the bearer of a letter. */
export const bearer = (more: TypedValues = {}): TypedValues => ({
  name: '示例来者',
  identityNumber: syntheticIdentity('19850302'),
  ethnicity: '汉族',
  phone: '13900000033',
  education: 'bachelor',
  category: 'enterprise-professional',
  kind: 'full',
  joinedOn: '2010-07-01',
  fullOn: '2011-07-01',
  ...more,
});

/** What is written on the letter itself, in order on 2054-11-23. */
export const letter = (
  outsideOrganisationId: string,
  targetOrganisationId: string,
  more: OfferData = {},
): OfferData => ({
  outsideOrganisationId,
  targetOrganisationId,
  letterNumber: '示组转〔2054〕第12号',
  letterIssuedOn: '2054-11-01',
  letterValidUntil: '2054-12-31',
  reportedOn: '2054-11-20',
  duesPaidTo: '2054-10',
  ...more,
});

/** A letter for west1 taken in by the committee of west. */
export async function arrive(t: Transfers, way: { typed?: TypedValues; data?: OfferData; outsideId?: string } = {}) {
  const { town, driver, house } = t;
  const outsideId = way.outsideId ?? (await elsewhere(t));
  const typed = way.typed ?? bearer();
  const answer = await driver.arrive(town.people.westOfficer, letter(outsideId, town.west1, way.data), typed);
  const { memberId } = await house.db.case.findUniqueOrThrow({ where: { id: answer.caseId } });
  return { ...answer, memberId: memberId as string, outsideId, typed };
}
