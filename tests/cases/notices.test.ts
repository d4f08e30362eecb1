import { randomUUID } from 'node:crypto';
import { atTime, DAY, localDate, MINUTE } from '../../domain/time/dates';
import { openDatabase } from '../../prisma/client';
import { sendDue } from '../../worker/sender';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

const noticesOf = (caseId: string, personId: string) =>
  t.house.db.notice.findMany({ where: { caseId, personId }, orderBy: { localDate: 'asc' } });
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

test('what a person is told in a day about a case is one notice, line by line', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId, number } = await travel(t, 'OUT_COMMITTEE');
  await driver.act(caseId, { actorId: personId, action: 'urge' });
  const [notice, ...more] = await noticesOf(caseId, people.eastOfficer);
  expect(more).toEqual([]);
  const { name } = await t.house.db.member.findUniqueOrThrow({ where: { personId } });
  const about = `${name}的组织关系接转（${number}）`;
  expect(notice?.lines).toEqual([
    `${about}待您办理：转出党委审批，请于11月30日前办理（上一环节：通过）`,
    `催办：${about}“转出党委审批”请尽快办理`,
  ]);
});

test('what comes after it was handed over waits for the next day', async () => {
  const { driver, town, house } = t;
  const { eastOfficer } = town.people;
  const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
  expect(await sendDue(house.db, driver.clocks.now(caseId) + 10 * MINUTE)).toBeGreaterThan(0);
  await driver.act(caseId, { actorId: personId, action: 'urge' });
  const all = await noticesOf(caseId, eastOfficer);
  expect(all.map(({ localDate: day }) => dayOf(day))).toEqual(['2054-11-23', '2054-11-24']);
  expect(all[1]?.lines).toHaveLength(1);
  expect(all[1]?.notBefore.getTime()).toBeGreaterThanOrEqual(atTime('2054-11-24', 8));
  await driver.forwardTo(caseId, '2054-11-24', 7);
  await driver.act(caseId, { actorId: personId, action: 'urge' });
  expect((await noticesOf(caseId, eastOfficer)).map(({ lines }) => lines.length)).toEqual([1, 2]);
});

test.each([
  ['at ten in the evening', '2054-11-23', 22, '2054-11-24'],
  ['before dawn', '2054-11-24', 5, '2054-11-24'],
])('none at night: what is written %s leaves in the morning hour', async (_when, date, hour, leaves) => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, date, hour);
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  const [notice, ...more] = await noticesOf(caseId, town.people.eastOfficer);
  expect(more).toEqual([]);
  expect(notice?.notBefore.getTime()).toBeGreaterThanOrEqual(atTime(leaves, 8));
  expect(notice?.notBefore.getTime()).toBeLessThanOrEqual(atTime(leaves, 9));
  expect(dayOf(notice?.localDate as Date)).toBe(leaves);
});

test('one written at night and one of the next morning are one', async () => {
  const { driver, town } = t;
  const { caseId, personId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2054-11-24', 22);
  await driver.decide(caseId, town.people.east1Secretary, 'pass');
  await driver.forwardTo(caseId, '2054-11-25', 7, 30);
  await driver.act(caseId, { actorId: personId, action: 'urge' });
  const all = await noticesOf(caseId, town.people.eastOfficer);
  expect(all.map(({ localDate: day, lines }) => [dayOf(day), lines.length])).toEqual([['2054-11-25', 2]]);
});

test('the one who acted is not told of it', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  await driver.decide(caseId, people.westOfficer, 'archive');
  const told = async (personId: string) =>
    (await noticesOf(caseId, personId)).flatMap(({ lines }) => lines).filter((line) => line.includes('停表'));
  expect(await told(people.westOfficer)).toEqual([]);
  expect(await told(people.eastOfficer)).toHaveLength(1);
});

test('who is asked at a step is not told besides that it begins, whatever he holds', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'OUT_COMMITTEE');
  // The secretary of the branch is told that a letter is on its way; here it is his own.
  const office = { role: 'secretary', organisationId: town.east1, fromDate: new Date('2020-01-01') };
  const { id } = await house.db.roleHolding.create({ data: { id: randomUUID(), personId, ...office } });
  await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 });
  await house.owner.roleHolding.delete({ where: { id } });
  const issued = async (whom: string) =>
    (await noticesOf(caseId, whom)).flatMap(({ lines }) => lines).filter((line) => line.includes('已开具，在途'));
  expect(await issued(personId)).toEqual([expect.stringContaining('待您办理：已开具，在途')]);
  expect(await issued(people.east1Secretary)).toEqual([expect.stringContaining('进入“已开具，在途”')]);
});

test('at the end everybody concerned is told', async () => {
  const { town } = t;
  const { people } = town;
  const { caseId, personId } = await travel(t, 'CLOSED');
  for (const whom of [personId, people.eastOfficer, people.east1Secretary, people.west1Secretary]) {
    const lines = (await noticesOf(caseId, whom)).flatMap((notice) => notice.lines);
    expect(lines.at(-1)).toContain('进入“办结”（上一环节：寄出回执）');
  }
});

test('a notice is one a person, case and day, also when a month of reminders has gone by', async () => {
  const { driver, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(caseId, '2055-01-10');
  const days = (await noticesOf(caseId, town.people.east1Secretary)).map(({ localDate: day }) => dayOf(day));
  expect(days.length).toBeGreaterThan(8);
  expect(new Set(days).size).toBe(days.length);
  const hours = (await t.house.db.notice.findMany({ where: { caseId } })).map(
    ({ notBefore }) => (notBefore.getTime() - atTime(localDate(notBefore.getTime()), 0)) / (DAY / 24),
  );
  expect(hours.every((hour) => hour >= 8 && hour < 21)).toBe(true);
});

test('two senders at once: each notice is handed over once, and none before its time', async () => {
  const { house, town } = t;
  const { caseId } = await travel(t, 'BRANCH_REVIEW');
  const at = atTime('2053-01-01', 9);
  const row = (n: number) => ({
    id: randomUUID(),
    personId: town.people.streetOfficer,
    caseId,
    localDate: new Date(atTime('2053-01-01', 12) + n * DAY),
    notBefore: new Date(n < 900 ? at - n : at + 1),
    lines: ['示例'],
    createdAt: new Date(at),
  });
  await house.db.notice.createMany({ data: Array.from({ length: 1000 }, (_, n) => row(n)) });
  const second = openDatabase(house.config.databaseUrl, 4);
  const senders = [house.db, second, house.db, second].map(async (db) => {
    let sum = 0;
    for (let sent = 1; sent; sum += sent) sent = await sendDue(db, at);
    return sum;
  });
  const handed = (await Promise.all(senders)).reduce((sum, one) => sum + one, 0);
  await second.$disconnect();
  expect(handed).toBe(900);
  const waiting = await house.db.notice.count({
    where: { personId: town.people.streetOfficer, caseId, deliveredAt: null },
  });
  expect(waiting).toBe(100);
});

test('a notice to the member is his, others are the office’s; what is due today and urging are urgent', async () => {
  const { driver, town } = t;
  const { caseId, personId } = await travel(t, 'ISSUED');
  await driver.act(caseId, { actorId: town.people.east1Secretary, action: 'urge' });
  const [own] = await noticesOf(caseId, personId);
  expect(own).toMatchObject({ audience: 'member', urgent: true });
  const [office] = await noticesOf(caseId, town.people.eastOfficer);
  expect(office).toMatchObject({ audience: 'office', urgent: false });
  const other = await travel(t, 'BRANCH_REVIEW');
  await driver.forwardTo(other.caseId, '2054-12-01');
  const told = await noticesOf(other.caseId, town.people.east1Secretary);
  const urgent = told.filter((notice) => notice.urgent).flatMap(({ lines }) => lines);
  expect(urgent).toEqual([expect.stringContaining('今天到期')]);
});
