import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

test('the clock stops once for the archive, and what was left of the time is left when it has come', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  expect((await driver.task(caseId)).dueOn).toBe('2054-11-30');
  await driver.forwardTo(caseId, '2054-11-25');
  expect((await driver.decide(caseId, people.westOfficer, 'archive')).stage).toBe('ARCHIVE');
  expect((await driver.task(caseId)).dueOn).toBe('2054-12-23');
  await driver.forwardTo(caseId, '2054-12-07');
  expect((await driver.decide(caseId, people.westOfficer, 'received')).stage).toBe('IN_COMMITTEE');
  // Three of five working days were left on 25 November.
  expect((await driver.task(caseId)).dueOn).toBe('2054-12-10');
  expect((await refusal(driver.decide(caseId, people.westOfficer, 'archive'))).type).toBe('outcome-not-offered');
  expect((await driver.decide(caseId, people.westOfficer, 'accept')).stage).toBe('IN_BRANCH');
});

test('after twenty working days it goes on by itself, marked so', async () => {
  const { driver, town, house } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.forwardTo(caseId, '2054-11-26');
  await driver.decide(caseId, town.people.westOfficer, 'archive');
  await driver.forwardTo(caseId, '2054-12-24', 23);
  expect(await driver.stage(caseId)).toBe('ARCHIVE');
  await driver.forwardTo(caseId, '2054-12-25');
  expect(await driver.task(caseId)).toMatchObject({ stage: 'IN_COMMITTEE', dueOn: '2054-12-29' });
  const lapse = (await driver.timeline(caseId)).find(({ kind }) => kind === 'lapse');
  expect(lapse).toMatchObject({ byTimeout: true, actorId: null, fromStage: 'ARCHIVE', toStage: 'IN_COMMITTEE' });
  const task = await house.db.task.findFirstOrThrow({ where: { caseId, stage: 'ARCHIVE' } });
  expect(task).toMatchObject({ byTimeout: true, closedBy: null, outcome: null });
});

test('the stop is shown to both sides', async () => {
  const { driver, town, house } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.decide(caseId, town.people.westOfficer, 'archive');
  for (const personId of [town.people.eastOfficer, town.people.east1Secretary]) {
    const notices = await house.db.notice.findMany({ where: { caseId, personId } });
    expect(notices.flatMap(({ lines }) => lines).filter((line) => line.includes('调阅档案（停表）'))).toHaveLength(1);
  }
});

test('when the branch objects, the committee has its whole time again', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.forwardTo(caseId, '2054-11-27');
  await driver.decide(caseId, people.westOfficer, 'archive');
  await driver.decide(caseId, people.westOfficer, 'received');
  expect((await driver.task(caseId)).dueOn).toBe('2054-11-30');
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'object');
  expect((await driver.task(caseId)).dueOn).toBe('2054-12-04');
});
