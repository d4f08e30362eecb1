import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../access/password';
import { HOUR, type Instant, MINUTE } from '../../domain/time/dates';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
let now: Instant = Date.parse('2026-11-23T02:00:00Z');

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house, { clock: () => now });
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const PASSWORD = 'right-horse-battery';

async function somebody(more: { mustChange?: boolean } = {}) {
  const id = await town.person('secretary', town.east1);
  const loginName = `u${randomUUID().slice(0, 8)}`;
  await house.db.person.update({
    where: { id },
    data: { loginName, passwordHash: await hashPassword(PASSWORD), ...more },
  });
  return { id, loginName };
}

const signIn = (loginName: string, password: string) =>
  api.call('POST', '/api/v1/session', { body: { loginName, password }, key: null });

const me = (token: string) => api.call('GET', '/api/v1/me', { token });

test('a session is answered as a token and a cookie, holds twelve hours and ends on signing out', async () => {
  const { id, loginName } = await somebody();
  const told = await signIn(loginName, PASSWORD);
  expect(told.status).toBe(201);
  expect(told.body.expiresAt).toBe(new Date(now + 12 * HOUR).toISOString());
  expect(told.headers.get('set-cookie')).toMatch(/^dangwu=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
  expect((await me(told.body.token)).body).toMatchObject({
    id,
    loginName,
    roles: [{ role: 'secretary', title: '书记' }],
  });
  expect((await api.call('DELETE', '/api/v1/session', { token: told.body.token })).status).toBe(204);
  expect((await me(told.body.token)).body.type).toBe('urn:dangwu:problem:not-signed-in');

  const later = await signIn(loginName, PASSWORD);
  now += 12 * HOUR;
  expect((await me(later.body.token)).status).toBe(401);
});

test('behind https the cookie is for this host and https alone, and browsers are told to stay there', async () => {
  const { loginName } = await somebody();
  const config = { ...house.config, api: { ...house.config.api, publicUrl: 'https://office.example' } };
  const secure = await serve(house, { config, clock: () => now });
  const body = { loginName, password: PASSWORD };
  const { headers } = await secure.call('POST', '/api/v1/session', { body, key: null });
  await secure.stop();
  expect(headers.get('set-cookie')).toMatch(
    /^__Host-dangwu=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(headers.get('set-cookie')).not.toMatch(/Domain=/i);
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000\b/);
});

test('only digests of tokens are kept', async () => {
  const { id, loginName } = await somebody();
  const { token } = (await signIn(loginName, PASSWORD)).body;
  const rows = await house.db.session.findMany({ where: { personId: id } });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.tokenHash ?? []).toString('base64url')).not.toBe(token);
});

test('an unknown name and a wrong password are answered alike', async () => {
  const { loginName } = await somebody();
  const [wrong, unknown] = [await signIn(loginName, 'wrong-password'), await signIn('nobody-here', 'wrong-password')];
  const without = ({ body }: typeof wrong) => ({ ...body, instance: '' });
  expect(wrong.status).toBe(401);
  expect(without(wrong)).toEqual(without(unknown));
});

test('a name that nobody has is locked like one that somebody has', async () => {
  const { loginName } = await somebody();
  const after = async (name: string) => {
    const told = [];
    for (let i = 0; i < 6; i++) told.push(await signIn(name, 'wrong-password'));
    return told.map(({ body, headers }) => [body.type, headers.get('retry-after')]);
  };
  const known = await after(loginName);
  expect(known.at(-1)).toEqual(['urn:dangwu:problem:sign-in-locked', '900']);
  expect(await after('nobody-either')).toEqual(known);
});

test('of many guesses at once five are looked at; the name is locked for a quarter of an hour', async () => {
  const { loginName } = await somebody();
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => signIn(loginName, `wrong-${i}`)));
  expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(7);
  const locked = await signIn(loginName, PASSWORD);
  expect(locked.body.type).toBe('urn:dangwu:problem:sign-in-locked');
  expect(locked.headers.get('retry-after')).toBe('900');
  now += 15 * MINUTE;
  expect((await signIn(loginName, PASSWORD)).status).toBe(201);
  expect((await signIn(loginName, 'wrong-again')).status).toBe(401);
  expect((await signIn(loginName, PASSWORD)).status).toBe(201);
});

test('who must change his password can do nothing else; changing ends his other sessions', async () => {
  const { loginName } = await somebody({ mustChange: true });
  const first = (await signIn(loginName, PASSWORD)).body.token;
  const second = (await signIn(loginName, PASSWORD)).body.token;
  expect((await api.call('GET', '/api/v1/organisations', { token: first })).body.type).toMatch(
    /password-change-needed$/,
  );
  expect((await me(first)).body.mustChange).toBe(true);
  const change = (password: string, newPassword: string) =>
    api.call('POST', '/api/v1/me/password', { token: first, body: { password, newPassword }, key: null });
  expect((await change('not-the-old-one', 'a-new-password-1')).status).toBe(401);
  expect((await change(PASSWORD, PASSWORD)).body.errors[0].pointer).toBe('/newPassword');
  // Ten characters at least, 128 at most, whatever they are.
  for (const newPassword of ['nine-char', `${'long-word '.repeat(12)}123456789`]) {
    expect((await change(PASSWORD, newPassword)).body.errors[0].pointer).toBe('/newPassword');
  }
  expect((await change(PASSWORD, 'a-new-password-1')).status).toBe(204);
  expect((await api.call('GET', '/api/v1/organisations', { token: first })).status).toBe(200);
  expect((await me(second)).status).toBe(401);
  expect((await signIn(loginName, PASSWORD)).status).toBe(401);
  expect((await signIn(loginName, 'a-new-password-1')).status).toBe(201);
});

test('a write by cookie needs the origin of the console; a bearer token does not', async () => {
  const { loginName } = await somebody();
  const { token } = (await signIn(loginName, PASSWORD)).body;
  const cookie = `dangwu=${token}`;
  const signOut = (headers: Record<string, string>) =>
    api.call('DELETE', '/api/v1/session', { headers: { cookie, ...headers } });
  expect((await signOut({})).body.type).toMatch(/wrong-origin$/);
  expect((await signOut({ origin: 'https://elsewhere.example' })).body.type).toMatch(/wrong-origin$/);
  expect((await api.call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(200);
  expect((await signOut({ origin: house.config.api.publicUrl })).status).toBe(204);
});

test('a role counts from its first day to its last', async () => {
  const { id, loginName } = await somebody();
  const { token } = (await signIn(loginName, PASSWORD)).body;
  const today = new Date(now + 8 * HOUR).toISOString().slice(0, 10);
  await house.db.roleHolding.updateMany({ where: { personId: id }, data: { toDate: new Date(today) } });
  expect((await me(token)).body.roles).toHaveLength(1);
  await house.db.roleHolding.updateMany({
    where: { personId: id },
    data: { toDate: new Date(Date.parse(today) - 24 * HOUR) },
  });
  expect((await me(token)).body.roles).toHaveLength(0);
});

test('capitals and full width in a user name make no difference; what no name can be is a wrong input', async () => {
  const { loginName } = await somebody();
  const wide = loginName.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  for (const typed of [loginName.toUpperCase(), ` ${loginName} `, wide]) {
    expect((await signIn(typed, PASSWORD)).status).toBe(201);
  }
  const administrator = await api.tokenOf(town.people.administrator);
  const id = await town.person('secretary', town.east1);
  const given = await api.call('POST', `/api/v1/people/${id}/sign-in`, {
    token: administrator,
    body: { loginName: 'Li.Si' },
  });
  expect(given.body.loginName).toBe('li.si');
  expect((await signIn('LI.SI', given.body.oneTimePassword)).status).toBe(201);
  for (const wrong of [`${loginName}\u0000`, '\ud800', { toString: 1 }]) {
    expect((await signIn(wrong as string, PASSWORD)).status).toBe(400);
  }
  expect((await signIn(loginName, 'a\u0000b')).status).toBe(400);
});

test('of many guesses at the old password by an open session five are looked at', async () => {
  const { loginName } = await somebody();
  const { token } = (await signIn(loginName, PASSWORD)).body;
  const change = (password: string) =>
    api.call('POST', '/api/v1/me/password', { token, body: { password, newPassword: 'a-new-password-1' }, key: null });
  const told = [];
  for (let n = 0; n < 7; n++) told.push((await change(`wrong-guess-${n}`)).status);
  expect(told).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect((await change(PASSWORD)).body.type).toMatch(/too-many-requests$/);
  // The limit is his alone, and takes nothing else from him.
  expect((await me(token)).status).toBe(200);
});
