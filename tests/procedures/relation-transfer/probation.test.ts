import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();

const probationary = (joinedOn: string) => ({ kind: 'probationary', joinedOn, fullOn: undefined }) as const;
const linesTo = async (caseId: string, personId: string) =>
  (await t.house.db.notice.findMany({ where: { caseId, personId } })).flatMap(({ lines }) => lines);

test('his papers are ready before the branch lets him go', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW', { member: probationary('2054-11-01') });
  const pass = (papersReady?: boolean) =>
    driver.decide(caseId, town.people.east1Secretary, 'pass', papersReady === undefined ? {} : { papersReady });
  expect((await refusal(pass())).type).toBe('probation-papers-needed');
  expect((await refusal(pass(false))).type).toBe('probation-papers-needed');
  await pass(true);
  expect((await driver.decide(caseId, town.people.eastOfficer, 'issue')).stage).toBe('ISSUED');
});

test('a secretary who starts it says so himself', async () => {
  const { driver, town } = t;
  const { memberId } = await town.member(town.east1, probationary('2054-11-01'));
  const start = (more = {}) => driver.start(town.people.east1Secretary, memberId, town.west1, more);
  expect((await refusal(start())).type).toBe('probation-papers-needed');
  expect((await start({ papersReady: true })).stage).toBe('OUT_COMMITTEE');
});

test('probation over and not yet discussed: blocked, from the day on which it ends', async () => {
  const { driver, town } = t;
  const start = async (joinedOn: string) => {
    const { memberId, personId } = await town.member(town.east1, probationary(joinedOn));
    return await driver.start(personId, memberId, town.west1);
  };
  expect((await refusal(start('2053-11-23'))).type).toBe('probation-over');
  expect((await start('2053-11-24')).stage).toBe('BRANCH_REVIEW');
});

test('over while the case waits: the committee cannot issue the letter', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW', { member: probationary('2053-11-26') });
  await driver.decide(caseId, town.people.east1Secretary, 'pass', { papersReady: true });
  await driver.forwardTo(caseId, '2054-11-26');
  expect((await refusal(driver.decide(caseId, town.people.eastOfficer, 'issue'))).type).toBe('probation-over');
});

test('ending within the validity and a month: both sides are warned', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW', { member: probationary('2054-01-10') });
  for (const personId of [town.people.east1Secretary, town.people.westOfficer]) {
    expect((await linesTo(caseId, personId)).join()).toContain('：预备期将在接转期间届满');
  }
  expect((await driver.state(caseId)).data.warnings).toEqual(['probation-ends']);
});

test('a letter that runs longer than was foreseen warns when it is issued', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'BRANCH_REVIEW', { member: probationary('2054-03-10') });
  await driver.decide(caseId, people.east1Secretary, 'pass', { papersReady: true });
  expect((await driver.state(caseId)).data.warnings).toBeUndefined();
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 90 });
  expect((await driver.state(caseId)).data.warnings).toEqual(['probation-ends']);
  expect((await linesTo(caseId, people.westOfficer)).join()).toContain('：预备期将在接转期间届满');
});

test('ending long after: nobody is warned', async () => {
  const { town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW', { member: probationary('2054-09-01') });
  expect((await linesTo(caseId, town.people.westOfficer)).join()).not.toContain('预备期');
});
