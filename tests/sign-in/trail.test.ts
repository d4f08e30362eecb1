import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../access/audit';
import { hashPassword } from '../../access/password';
import { nameHashOf } from '../../access/sign-in-tries';
import { forget } from '../../api/http/forget';
import { NOBODY } from '../../domain/case/offer';
import { DAY, type Instant } from '../../domain/time/dates';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;
let api: Served;
let now: Instant = Date.parse('2026-11-23T02:00:00Z');
const PASSWORD = 'right-horse-battery';

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  // As behind a proxy: the test says from which address somebody comes.
  const config = { ...house.config, api: { ...house.config.api, trustProxy: 1, rateLimitFactor: 1000 } };
  api = await serve({ ...house, config }, { clock: () => now });
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

async function somebody() {
  const id = await town.person('secretary', town.east1);
  const loginName = `u${randomUUID().slice(0, 8)}`;
  await house.db.person.update({ where: { id }, data: { loginName, passwordHash: await hashPassword(PASSWORD) } });
  return { id, loginName };
}

const HOME = '192.0.2.7';
const from = (address: string) => ({ 'x-forwarded-for': address, 'user-agent': 'Example/1.0 (\u00e9)' });
const signIn = (loginName: string, password: string, address = HOME) =>
  api.call('POST', '/api/v1/session', { body: { loginName, password }, key: null, headers: from(address) });

const trailOf = async (actorId: string) => {
  const rows = await house.db.audit.findMany({ where: { actorId }, orderBy: { seq: 'asc' } });
  return rows.map(({ action, objectKind, detail }) => [action, objectKind, detail]);
};
const whence = { address: HOME, device: 'Example/1.0 ()' };

test('success, failure, lock and sign-out are on record with address and device, in the chain of whose name it is', async () => {
  const { id, loginName } = await somebody();
  const { token } = (await signIn(loginName, PASSWORD)).body;
  await api.call('DELETE', '/api/v1/session', { token, headers: from(HOME) });
  for (let i = 0; i < 7; i++) await signIn(loginName, 'wrong-password');
  expect(await trailOf(id)).toEqual([
    ['signed-in', 'person', { way: 'local', ...whence }],
    ['signed-out', 'person', whence],
    ...Array.from({ length: 5 }, () => ['sign-in-failed', 'person', whence]),
    // What is tried while it is locked adds nothing.
    ['sign-in-locked', 'person', whence],
  ]);
  expect(await verifyAudit(house.db, id)).toEqual({ rows: 8 });
});

test('a try under a name that nobody has is on record without the name, for the top of the house', async () => {
  const secret = `typed-by-mistake-${randomUUID()}`;
  expect((await signIn(secret, 'wrong-password')).status).toBe(401);
  expect((await trailOf(NOBODY)).at(-1)).toEqual(['sign-in-failed', 'sign-in', whence]);
  const everything = JSON.stringify(await house.owner.audit.findMany());
  expect(everything).not.toContain(secret);
  const seenBy = async (personId: string) => {
    const path = '/api/v1/audit?objectKind=sign-in';
    return (await api.call('GET', path, { token: await api.tokenOf(personId) })).body.items;
  };
  const [entry] = await seenBy(await town.person('auditor', town.street));
  expect(entry).toMatchObject({ actionTitle: '登录失败', objectTitle: '未知用户名的登录', detail: whence });
  expect(await seenBy(await town.person('auditor', town.east))).toEqual([]);
});

test('who locks a name at his address does not keep its owner out, nor do others of the office', async () => {
  const { loginName } = await somebody();
  const types = [];
  for (let i = 0; i < 6; i++) types.push((await signIn(loginName, 'wrong-password', '203.0.113.9')).body.type);
  expect(types.at(-1)).toBe('urn:dangwu:problem:sign-in-locked');
  expect((await signIn(loginName, PASSWORD, '203.0.113.9')).status).toBe(429);
  expect((await signIn(loginName, PASSWORD)).status).toBe(201);
  expect((await signIn((await somebody()).loginName, PASSWORD, '203.0.113.9')).status).toBe(201);
});

test('guesses from a hundred addresses lock the name for new ones, and not where its owner is known', async () => {
  const { id, loginName } = await somebody();
  expect((await signIn(loginName, PASSWORD)).status).toBe(201);
  await signIn(loginName, 'wrong-password', '198.51.100.1');
  const counted = { nameHash: nameHashOf(house.keys, loginName), address: '*', failures: 1 };
  expect((await house.owner.signInTry.updateMany({ where: counted, data: { failures: 99 } })).count).toBe(1);
  expect((await signIn(loginName, 'wrong-password', '198.51.100.2')).status).toBe(401);
  expect((await signIn(loginName, PASSWORD, '198.51.100.200')).headers.get('retry-after')).toBe('3600');
  expect((await signIn(loginName, PASSWORD)).status).toBe(201);

  // The security administrator frees it; nobody else does.
  const free = async (personId: string) =>
    api.call('DELETE', `/api/v1/people/${id}/sign-in/lock`, { token: await api.tokenOf(personId) });
  expect((await free(town.people.administrator)).status).toBe(403);
  expect((await free(await town.person('security-administrator', town.west))).status).toBe(404);
  expect((await free(await town.person('security-administrator', town.street))).status).toBe(204);
  expect((await signIn(loginName, PASSWORD, '198.51.100.200')).status).toBe(201);
});

test('the trail stays: the program can neither change nor delete it, and forgets none of it in years', async () => {
  const { id, loginName } = await somebody();
  await signIn(loginName, 'wrong-password');
  await expect(house.db.audit.deleteMany({ where: { actorId: id } })).rejects.toThrow(/permission denied/);
  await expect(house.db.audit.updateMany({ where: { actorId: id }, data: { seq: 9 } })).rejects.toThrow(/permission/);
  await forget(house.db, now + 400 * DAY);
  expect(await trailOf(id)).toEqual([['sign-in-failed', 'person', whence]]);
  expect(await house.db.signInTry.count()).toBe(0);
});

test('a session that stands idle for half an hour ends; its owner sees his sessions and ends them', async () => {
  const { loginName } = await somebody();
  const accounts = { ...house.config.signIn.accounts, idle: 30 * 60_000 };
  const config = { ...house.config, signIn: { ...house.config.signIn, accounts } };
  const strict = await serve({ ...house, config }, { clock: () => now });
  const token = async () => (await signIn(loginName, PASSWORD)).body.token;
  const get = (token: string, path = '/api/v1/me') => strict.call('GET', path, { token });
  const [first, second] = [await token(), await token()];
  now += 29 * 60_000;
  expect((await get(first)).status).toBe(200);
  now += 29 * 60_000;
  expect((await get(first)).status).toBe(200);
  expect((await get(second)).body.type).toMatch(/not-signed-in$/);
  // What an open page asks by itself while nobody sits at it is no use.
  const byItself = { token: first, headers: { 'dangwu-unattended': '1' } };
  now += 20 * 60_000;
  expect((await strict.call('GET', '/api/v1/home', byItself)).status).toBe(200);
  now += 11 * 60_000;
  expect((await get(first)).status).toBe(401);

  const again = await token();
  now += 1_000;
  const third = await token();
  const { items } = (await get(third, '/api/v1/me/sessions')).body;
  expect(items.map(({ current, address, way }: Record<string, unknown>) => [current, address, way])).toEqual([
    [true, HOME, 'local'],
    [false, HOME, 'local'],
  ]);
  const end = (id: string, by: string) => strict.call('DELETE', `/api/v1/me/sessions/${id}`, { token: by });
  const other = (await signIn((await somebody()).loginName, PASSWORD)).body.token;
  expect((await end(items[1].id, other)).status).toBe(404);
  expect((await end(items[1].id, third)).status).toBe(204);
  expect((await get(again)).status).toBe(401);
  expect((await get(third)).status).toBe(200);
  await strict.stop();
});
