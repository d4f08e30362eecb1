import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
/** A member of east1 who is its 组织委员, and one of west1 without a role. */
let holder: string;
let plain: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  const enter = async (branch: string, name: string) => {
    const { personId } = await town.member(branch, { name });
    await house.owner.person.update({ where: { id: personId }, data: { name } });
    return personId;
  };
  holder = await enter(town.east1, '单例甲');
  plain = await enter(town.west1, '例某某乙');
  await api.call('POST', `/api/v1/people/${holder}/roles`, {
    token: await api.tokenOf(town.people.administrator),
    body: { role: 'organisation-commissioner', organisationId: town.east1, fromDate: '2026-01-01' },
  });
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const search = async (personId: string, body: object) =>
  api.call('POST', '/api/v1/people/search', { token: await api.tokenOf(personId), body, key: null });
const found = async (personId: string, body: object): Promise<string[]> =>
  (await search(personId, { limit: 50, ...body })).body.items.map(({ id }: { id: string }) => id);

const administrator = () => town.people.administrator;

test.each([
  ['a part of the name', '例甲'],
  ['initials, in whichever way the surname is read', 'slj'],
  ['the same by its other reading', 'dlj'],
  ['pinyin from its beginning', 'shanli'],
  ['the role', '组织委员'],
  ['the organisation', '东社区第一党支部'],
])('somebody is found by %s', async (_, text) => {
  expect(await found(administrator(), { text })).toContain(holder);
});

test('a role in the past or elsewhere and members without one are found only where they are asked for', async () => {
  expect(await found(administrator(), { text: '例某某乙' })).toEqual([]);
  expect(await found(administrator(), { text: '例某某乙', members: true })).toEqual([plain]);
  expect(await found(administrator(), { text: '例某某乙', members: true, role: 'secretary' })).toEqual([]);
  expect(await found(administrator(), { text: '单', role: 'organisation-commissioner' })).toEqual([holder]);
  expect(await found(administrator(), { text: '单', organisationId: town.west1 })).toEqual([]);
});

test('nobody finds whom he may not read, and wildcards stand for themselves', async () => {
  expect(await found(town.people.west1Secretary, { text: '单例甲', members: true })).toEqual([]);
  expect(await found(town.people.west1Secretary, { text: '例某某乙', members: true })).toEqual([plain]);
  expect(await found(administrator(), { text: '%', members: true })).toEqual([]);
  const { personId } = await town.member(town.east2);
  expect((await search(personId, { text: '单' })).body).toMatchObject({ type: 'urn:dangwu:problem:not-allowed' });
});

test('pages follow each other in the order of names', async () => {
  const all = await found(administrator(), { text: '示例' });
  const pages: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const { body } = await search(administrator(), { text: '示例', limit: 3, ...(cursor && { cursor }) });
    pages.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.next;
    more = body.next !== null;
  }
  expect(all.length).toBeGreaterThan(5);
  expect(pages).toEqual(all);
});

test('figures of an organisation are those of the list of cases; who keeps no cases is told none', async () => {
  const figures = async (personId: string, id: string) =>
    api.call('GET', `/api/v1/organisations/${id}/figures`, { token: await api.tokenOf(personId) });
  expect((await figures(town.people.streetOfficer, town.east)).body).toEqual({ open: 0, overdue: 0 });
  expect((await figures(administrator(), town.east)).status).toBe(403);
  expect((await figures(town.people.west1Secretary, town.east)).status).toBe(404);
});
