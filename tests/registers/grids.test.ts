import { type DutyOffice, openDutyOffice } from './duty-office';

// 网格 are opened, named and walked by those who hold an office of their community today.

let office: DutyOffice;
let worker: string;
let walker: string;
let grid: string;

const gridOf = (more: object) => ({ communityId: office.town.east, name: '第一网格', ...more });
const shown = async () => (await office.as(worker, 'GET', '/grids')).body.items[0];
const change = async (more: object) => {
  const { version } = await shown();
  return await office.refused(worker, 'PATCH', `/grids/${grid}`, { version, ...more });
};

beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
  const { town } = office;
  worker = await town.person('community-worker', town.east);
  walker = await town.person('grid-worker', town.east);
  grid = (await office.as(worker, 'POST', '/grids', gridOf({ workerId: walker }))).body.id;
});
afterAll(() => office.close());

test('a grid has one name, is changed as it was seen, and is kept by offices of its community', async () => {
  const { town } = office;
  expect(await office.refused(worker, 'POST', '/grids', gridOf({}))).toBe('409 grid-known');
  expect(await office.refused(town.people.westOfficer, 'POST', '/grids', gridOf({ name: '二' }))).toBe('404 not-found');
  expect(await office.refused(worker, 'PATCH', `/grids/${grid}`, { version: 7, name: '二' })).toBe('409 conflict');
  expect(await change({ name: '幸福里网格' })).toBe('200');
  expect(await shown()).toMatchObject({ name: '幸福里网格', worker: { id: walker }, closedOn: null, version: 2 });
});

test('it is walked by somebody who holds an office there today, neither elsewhere nor no longer', async () => {
  const { town, house } = office;
  const elsewhere = await town.person('grid-worker', town.west);
  const left = await town.person('grid-worker', town.east);
  await house.owner.roleHolding.updateMany({ where: { personId: left }, data: { toDate: new Date('2026-03-01') } });
  for (const workerId of [elsewhere, left, await town.person()]) {
    const refused = await office.as(worker, 'POST', '/grids', gridOf({ name: '第三网格', workerId }));
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ pointer: '/workerId', detail: '请选择在本社区任职的同志' }],
    ]);
    expect(await change({ workerId })).toBe('400 invalid-input');
  }
  expect((await shown()).worker.id).toBe(walker);
  expect(await change({ workerId: worker })).toBe('200');
  expect(await change({ workerId: walker })).toBe('200');
});

test('where the office of whoever walks it has ended, all else can be changed, and another be named', async () => {
  const { house } = office;
  await house.owner.roleHolding.updateMany({ where: { personId: walker }, data: { toDate: new Date('2026-03-01') } });
  expect(await change({ name: '和谐里网格', workerId: walker })).toBe('200');
  expect(await change({ workerId: worker })).toBe('200');
  expect(await change({ workerId: walker })).toBe('400 invalid-input');
  expect(await change({ workerId: null })).toBe('200');
  expect(await shown()).toMatchObject({ name: '和谐里网格', worker: null });
});
