import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

test.each([
  ['OUT_COMMITTEE', 'eastOfficer', 'refuse', 'DRAFT'],
  ['IN_COMMITTEE', 'westOfficer', 'refuse', 'RETURNED'],
  ['IN_BRANCH', 'west1Secretary', 'object', 'IN_COMMITTEE'],
  ['BRANCH_REVIEW', 'east1Secretary', 'return', 'DRAFT'],
] as const)('no way back without a reason: %s by %s, %s', async (stop, who, outcome, back) => {
  const { driver, town } = t;
  const { caseId } = await travel(t, stop);
  const { id: taskId } = await driver.task(caseId);
  const actorId = town.people[who];
  const without = driver.act(caseId, { actorId, action: 'decide', outcome, taskId, data: {} });
  expect((await refusal(without)).type).toBe('reason-needed');
  expect(await driver.stage(caseId)).toBe(stop);
  expect((await driver.decide(caseId, actorId, outcome)).stage).toBe(back);
});

test('refused by the receiver: corrected, a new letter goes out and the old number is void', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, personId, memberId } = await travel(t, 'IN_COMMITTEE');
  await driver.decide(caseId, people.westOfficer, 'refuse');
  expect((await driver.decide(caseId, people.eastOfficer, 'correct')).stage).toBe('OUT_COMMITTEE');
  await driver.decide(caseId, people.eastOfficer, 'issue', { distance: 'City' });
  const [old, current] = await house.db.letter.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
  expect(old).toMatchObject({ voidedOn: new Date('2054-11-23'), voidReason: 'reissued' });
  expect(current).toMatchObject({ voidedOn: null, validUntil: new Date('2054-12-03') });
  expect(current?.number).not.toBe(old?.number);
  await driver.decide(caseId, personId, 'report');
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  const member = await house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect(member.branchId).toBe(town.west1);
});

test('refused by the receiver and given up: the letter is void and he stays', async () => {
  const { driver, town, house } = t;
  const { caseId, memberId } = await travel(t, 'IN_COMMITTEE');
  await driver.decide(caseId, town.people.westOfficer, 'refuse');
  expect((await driver.decide(caseId, town.people.eastOfficer, 'cancel')).stage).toBe('CANCELLED');
  expect(await house.db.letter.findFirstOrThrow({ where: { caseId } })).toMatchObject({ voidReason: 'cancelled' });
  expect(await house.db.relationChange.count({ where: { memberId } })).toBe(0);
  expect((await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId).toBe(town.east1);
});

test('objected to by the branch: the committee places him in another one, and the first hears no more of it', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId } = await travel(t, 'IN_BRANCH');
  await driver.decide(caseId, people.west1Secretary, 'object');
  const secretary = await town.person('secretary', town.west2);
  await driver.decide(caseId, people.westOfficer, 'accept', { branchId: town.west2 });
  expect((await refusal(driver.decide(caseId, people.west1Secretary, 'place'))).type).toBe('not-found');
  await driver.decide(caseId, secretary, 'place');
  expect((await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId).toBe(town.west2);
  const sides = await house.db.caseOrganisation.findMany({ where: { caseId, side: 'target' } });
  expect(sides.map(({ organisationId }) => organisationId)).toEqual([town.west2]);
});
