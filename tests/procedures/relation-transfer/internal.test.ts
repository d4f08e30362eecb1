import { refusal, transfers } from '../../support/transfers';

const t = transfers();

test('under one committee: approved, placed and closed, without letter, validity or receipt', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  const { caseId } = await driver.start(personId, memberId, town.east2);
  await driver.decide(caseId, people.east1Secretary, 'pass');
  const letter = driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  expect((await refusal(letter)).type).toBe('outcome-not-offered');
  expect((await driver.decide(caseId, people.eastOfficer, 'approve')).stage).toBe('IN_BRANCH');
  expect((await driver.decide(caseId, people.east2Secretary, 'place')).stage).toBe('CLOSED');
  const { branchId } = await house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect(branchId).toBe(town.east2);
  expect(await house.db.letter.count({ where: { caseId } })).toBe(0);
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ ending: 'received' });
});

test('to the committee itself: it names the branch when it approves', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  const { caseId } = await driver.start(personId, memberId, town.east);
  await driver.decide(caseId, people.east1Secretary, 'pass');
  const approve = (branchId?: string) =>
    driver.decide(caseId, people.eastOfficer, 'approve', branchId ? { branchId } : {});
  expect(await refusal(approve())).toEqual({ type: 'invalid-input', field: 'branchId' });
  expect(await refusal(approve(town.west1))).toEqual({ type: 'not-this-branch', field: 'branchId' });
  expect((await refusal(approve(town.east1))).type).toBe('same-branch');
  await approve(town.east2);
  expect((await driver.decide(caseId, people.east2Secretary, 'place')).stage).toBe('CLOSED');
});

test('the branch objects: the committee decides again', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const { caseId, stage } = await driver.start(people.east1Secretary, memberId, town.east2);
  expect(stage).toBe('OUT_COMMITTEE');
  await driver.decide(caseId, people.eastOfficer, 'approve');
  expect((await driver.decide(caseId, people.east2Secretary, 'object')).stage).toBe('OUT_COMMITTEE');
  expect((await driver.decide(caseId, people.eastOfficer, 'approve')).stage).toBe('IN_BRANCH');
});
