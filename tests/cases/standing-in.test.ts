import { travel } from '../support/journey';
import { refusal, transfers } from '../support/transfers';

const t = transfers();

/** Ends everybody's roles in an organisation. */
const vacate = (organisationId: string) =>
  t.house.db.roleHolding.updateMany({ where: { organisationId }, data: { toDate: new Date('2054-11-01') } });
const linesTo = async (caseId: string, personId: string) =>
  (await t.house.db.notice.findMany({ where: { caseId, personId } })).flatMap(({ lines }) => lines);
const seatsOf = async (caseId: string) =>
  (await t.driver.task(caseId)).seats.map(({ via, organisationId, role }) => [via, organisationId, role]);

afterEach(async () => {
  await t.house.db.roleHolding.updateMany({ data: { toDate: null } });
  await t.house.owner.roleHolding.deleteMany({ where: { role: { in: ['deputy-secretary'] } } });
});

test('a vacant seat passes to the deputy, and says so', async () => {
  const { driver, town } = t;
  await vacate(town.east1);
  const deputy = await town.person('deputy-secretary', town.east1);
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  expect(await seatsOf(caseId)).toEqual([
    ['first', town.east1, 'secretary'],
    ['deputy', town.east1, 'deputy-secretary'],
  ]);
  expect(await linesTo(caseId, deputy)).toEqual([expect.stringContaining('（原岗位空缺或须回避，由您代为办理）')]);
  expect((await driver.decide(caseId, deputy, 'pass')).stage).toBe('OUT_COMMITTEE');
});

test('no deputy either: the level above stands in, and whoever is appointed meanwhile can act', async () => {
  const { driver, town } = t;
  await vacate(town.east1);
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  expect(await seatsOf(caseId)).toEqual([
    ['first', town.east1, 'secretary'],
    ['above', town.east, 'organisation-officer'],
  ]);
  expect(await linesTo(caseId, town.people.eastOfficer)).toEqual([expect.stringContaining('由您代为办理')]);
  const appointed = await town.person('secretary', town.east1);
  expect((await driver.decide(caseId, appointed, 'pass')).stage).toBe('OUT_COMMITTEE');
});

test('the level above is vacant too: the next one up', async () => {
  const { town } = t;
  await vacate(town.east1);
  await vacate(town.east);
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  expect(await seatsOf(caseId)).toContainEqual(['above', town.street, 'organisation-officer']);
});

test('nobody anywhere: the administrator hears that somebody has to be appointed', async () => {
  const { town, house } = t;
  const { administrator } = town.people;
  await house.db.roleHolding.updateMany({
    where: { role: { not: 'administrator' } },
    data: { toDate: new Date('2054-11-01') },
  });
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  expect(await seatsOf(caseId)).toEqual([['first', town.east1, 'secretary']]);
  expect(await linesTo(caseId, administrator)).toEqual([expect.stringContaining('没有可办理的人，请任命')]);
});

test('what its starter left behind has a last day; late it goes on to the next level', async () => {
  const { driver, town } = t;
  const starter = await town.person('deputy-secretary', town.east2);
  const { memberId } = await town.member(town.east2);
  const { caseId } = await driver.start(starter, memberId, town.west1);
  await t.house.db.roleHolding.updateMany({ where: { personId: starter }, data: { toDate: new Date('2054-11-01') } });
  await driver.decide(caseId, town.people.east2Secretary, 'return');
  expect(await seatsOf(caseId)).toEqual([
    ['first', town.east2, 'deputy-secretary'],
    ['above', town.east, 'organisation-officer'],
  ]);
  expect((await driver.task(caseId)).dueOn).toBe('2054-11-30');
  expect(await linesTo(caseId, town.people.eastOfficer)).toContainEqual(expect.stringContaining('请于11月30日前办理'));
  await driver.forwardTo(caseId, '2054-12-01');
  expect(await seatsOf(caseId)).toContainEqual(['escalated', town.street, 'organisation-officer']);
  expect((await driver.decide(caseId, town.people.streetOfficer, 'cancel')).stage).toBe('CANCELLED');
});

test('unread for three working days it passes on, and says so', async () => {
  const { driver, town } = t;
  const deputy = await town.person('deputy-secretary', town.east1);
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-11-26', 23, 50);
  expect((await refusal(driver.decide(caseId, deputy, 'pass'))).type).toBe('not-allowed');
  await driver.forwardTo(caseId, '2054-11-27', 0, 30);
  expect((await driver.moments(caseId)).at(-1)).toBe('2054-11-27 pass-on unread');
  expect(await linesTo(caseId, deputy)).toEqual([expect.stringContaining('原办理人 3 个工作日未签阅，现由您办理')]);
  expect((await driver.decide(caseId, deputy, 'pass')).stage).toBe('OUT_COMMITTEE');
});

test.each(['read', 'claimed'])('%s in time it does not pass on', async (how) => {
  const { driver, town, house } = t;
  const deputy = await town.person('deputy-secretary', town.east1);
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const { id } = await driver.task(caseId);
  if (how === 'read') await house.db.task.update({ where: { id }, data: { readAt: new Date() } });
  else await driver.around(caseId, town.people.east1Secretary, 'claim');
  await driver.forwardTo(caseId, '2054-11-27', 0, 30);
  expect((await driver.moments(caseId)).at(-1)).toBe('2054-11-27 note unread');
  expect(await linesTo(caseId, deputy)).toEqual([]);
  expect((await driver.task(caseId)).seats).toHaveLength(1);
});

test('late it goes to the level above; those who were asked first may still act', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'OUT_COMMITTEE');
  await driver.forwardTo(caseId, '2054-12-01');
  expect(await seatsOf(caseId)).toEqual([
    ['first', town.east, 'organisation-officer'],
    ['above', town.street, 'organisation-officer'],
  ]);
  expect((await driver.moments(caseId)).at(-1)).toBe('2054-12-01 escalate late');
  expect((await driver.decide(caseId, town.people.streetOfficer, 'issue', {})).stage).toBe('ISSUED');
});

test('late at the receiver: both sides hear of it', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.forwardTo(caseId, '2054-12-01');
  for (const personId of [town.people.eastOfficer, town.people.westOfficer, town.people.streetOfficer]) {
    expect((await linesTo(caseId, personId)).at(-1)).toContain('“接收党委审核”已超期（期限11月30日）');
  }
});

test('a secretary does not decide on himself: his deputy does, else the level above', async () => {
  const { driver, town, house } = t;
  const { memberId, personId } = await town.member(town.east2);
  await house.owner.roleHolding.create({
    data: {
      id: crypto.randomUUID(),
      personId,
      organisationId: town.east2,
      role: 'secretary',
      fromDate: new Date('2020-01-01'),
    },
  });
  await house.db.roleHolding.updateMany({
    where: { personId: town.people.east2Secretary },
    data: { toDate: new Date('2054-11-01') },
  });
  const { caseId, stage } = await driver.start(personId, memberId, town.west1);
  // Starting it himself is not a review of himself.
  expect(stage).toBe('BRANCH_REVIEW');
  expect(await seatsOf(caseId)).toEqual([['above', town.east, 'organisation-officer']]);
  expect((await refusal(driver.decide(caseId, personId, 'pass'))).type).toBe('not-allowed');
  expect((await driver.decide(caseId, town.people.eastOfficer, 'pass')).stage).toBe('OUT_COMMITTEE');
});

test('an officer does not decide on himself where he has a colleague, nor by another role', async () => {
  const { driver, town, house } = t;
  const { memberId, personId } = await town.member(town.east1);
  await house.owner.roleHolding.create({
    data: {
      id: crypto.randomUUID(),
      personId,
      organisationId: town.east,
      role: 'organisation-officer',
      fromDate: new Date('2020-01-01'),
    },
  });
  const { caseId } = await driver.start(personId, memberId, town.west1);
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  expect((await refusal(driver.decide(caseId, personId, 'issue'))).type).toBe('own-case');
  await driver.decide(caseId, town.people.eastOfficer, 'issue');
  expect((await refusal(driver.decide(caseId, personId, 'revoke'))).type).toBe('own-case');
  // What is the member's to do he does.
  const reported = await driver.decide(caseId, personId, 'report');
  expect(reported.stage).toBe('IN_COMMITTEE');
  expect((await driver.timeline(caseId)).at(-1)).toMatchObject({ actorRole: 'member' });
});
