import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { Driver } from '../support/transfer';

let house: House;
let town: Town;
let driver: Driver;

beforeAll(async () => {
  house = await openHouse();
  town = await buildTown(house.owner, house.keys);
  driver = new Driver(house);
});
afterAll(() => house.close());

const branchOf = async (memberId: string) => (await house.db.member.findUniqueOrThrow({ where: { id: memberId } })).branchId;

test('a transfer between two committees, started by the member, goes from step to step and moves him once', async () => {
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  const { caseId, number, stage } = await driver.start(personId, memberId, town.west1);
  expect(number).toMatch(/^\d{4}-JZ-\d{6}$/);
  expect(stage).toBe('BRANCH_REVIEW');
  expect((await driver.decide(caseId, people.east1Secretary, 'pass')).stage).toBe('OUT_COMMITTEE');
  expect((await driver.decide(caseId, people.eastOfficer, 'issue', { validityDays: 30 })).stage).toBe('ISSUED');
  expect((await driver.decide(caseId, personId, 'report')).stage).toBe('IN_COMMITTEE');
  expect((await driver.decide(caseId, people.westOfficer, 'accept')).stage).toBe('IN_BRANCH');
  expect(await branchOf(memberId)).toBe(town.east1);
  expect((await driver.decide(caseId, people.west1Secretary, 'place', { groupId: town.westGroup })).stage).toBe('RECEIVED');
  expect(await branchOf(memberId)).toBe(town.west1);
  expect((await driver.decide(caseId, people.westOfficer, 'receipt')).stage).toBe('CLOSED');
  await house.client.workflow.getHandle(caseId).result();
  const row = await house.db.case.findUniqueOrThrow({ where: { id: caseId }, include: { timeline: true, tasks: true } });
  expect(row.ending).toBe('received');
  expect(row.timeline).toHaveLength(7);
  expect(row.tasks.every((task) => task.closedAt)).toBe(true);
});
