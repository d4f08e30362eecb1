import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../domain/time/dates';
import { ensureSchedules } from '../../worker/schedules';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { Driver } from '../support/transfer';

let house: House;
let town: Town;

beforeAll(async () => {
  house = await openHouse();
  town = await buildTown(house.owner, house.keys);
});
afterAll(() => house.close());

const seal = () =>
  house.client.workflow.execute('dailySeal', {
    workflowId: `daily-seal-${randomUUID()}`,
    taskQueue: house.config.temporal.taskQueue,
  });

test('a day is sealed once, over the chain of every case', async () => {
  const { memberId, personId } = await town.member(town.east1);
  await new Driver(house).start(personId, memberId, town.west1);
  expect(await seal()).toBe(await house.owner.case.count());
  const sealed = await house.owner.seal.findMany();
  expect(sealed.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([addDays(localDate(Date.now()), -1)]);
  const other = await town.member(town.east1);
  await new Driver(house).start(other.personId, other.memberId, town.west1);
  await seal();
  expect(await house.owner.seal.findMany()).toEqual(sealed);
});

test('the schedule is made once and runs after midnight in Shanghai', async () => {
  const { taskQueue } = house.config.temporal;
  await ensureSchedules(house.client, taskQueue);
  await ensureSchedules(house.client, taskQueue);
  const { info, spec } = await house.client.schedule.getHandle('daily-seal').describe();
  expect(spec.timezone).toBe('Asia/Shanghai');
  expect(info.nextActionTimes[0]?.toISOString()).toMatch(/T16:30:00/);
});
