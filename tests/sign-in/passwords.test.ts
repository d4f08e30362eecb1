import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashPassword, passwordErrors } from '../../access/password';
import { DAY, type Instant, MINUTE } from '../../domain/time/dates';
import type { AccountsConfig } from '../../platform/sign-in-config';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;
let now: Instant = Date.parse('2026-11-23T02:00:00Z');
const served: Served[] = [];

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
});
afterAll(async () => {
  for (const one of served) await one.stop();
  await house?.close();
});

async function open(more: Partial<AccountsConfig>): Promise<Served> {
  const { config } = house;
  const signIn = { ...config.signIn, accounts: { ...config.signIn.accounts, ...more } };
  const api = await serve({ ...house, config: { ...config, signIn } }, { clock: () => now });
  served.push(api);
  return api;
}

const PASSWORD = 'right-horse-battery';

async function somebody(role: Parameters<Town['person']>[0] = 'secretary') {
  const id = await town.person(role, town.street);
  const loginName = `u${randomUUID().slice(0, 8)}`;
  await house.db.person.update({ where: { id }, data: { loginName, passwordHash: await hashPassword(PASSWORD) } });
  return { id, loginName };
}

const signIn = (api: Served, loginName: string, password: string, code?: string) =>
  api.call('POST', '/api/v1/session', { body: { loginName, password, code }, key: null });

const change = (api: Served, token: string, password: string, newPassword: string) =>
  api.call('POST', '/api/v1/me/password', { token, body: { password, newPassword }, key: null });

test.each(['1234567890', 'Password2026!', '88888qwertyuiop', 'dangwu202611', 'basketball1'])(
  '%s is too common',
  (word) => {
    expect(passwordErrors(word, PASSWORD, 'someone')).toEqual([
      { pointer: '/newPassword', detail: expect.stringMatching(/常见|简单/) },
    ]);
  },
);

test('a sentence of common words is none', () => {
  expect(passwordErrors('seven green boats at noon', PASSWORD, 'someone')).toEqual([]);
});

test('the last five passwords are not taken again, the sixth is', async () => {
  const api = await open({});
  const { loginName } = await somebody();
  const { token } = (await signIn(api, loginName, PASSWORD)).body;
  const chosen = [PASSWORD, ...['one', 'two', 'three', 'four', 'five'].map((word) => `a-chosen-pass-${word}`)];
  for (let i = 1; i < chosen.length; i++) {
    expect((await change(api, token, chosen[i - 1] as string, chosen[i] as string)).status).toBe(204);
  }
  const again = await change(api, token, chosen[5] as string, PASSWORD);
  expect(again.body.errors).toEqual([{ pointer: '/newPassword', detail: '不能使用最近 5 次用过的密码' }]);
  expect((await change(api, token, chosen[5] as string, 'a-chosen-pass-six')).status).toBe(204);
  expect((await change(api, token, 'a-chosen-pass-six', PASSWORD)).status).toBe(204);
});

test('a password of ninety days is changed first of all; the setting says how many, and 0 means never', async () => {
  const strict = await open({ passwordDays: 90 });
  const never = await open({ passwordDays: 0 });
  const { loginName } = await somebody();
  const first = (await signIn(strict, loginName, PASSWORD)).body.token;
  expect((await change(strict, first, PASSWORD, 'a-password-of-today')).status).toBe(204);
  now += 90 * DAY;
  const young = (await signIn(strict, loginName, 'a-password-of-today')).body;
  expect(young.mustChange).toBe(false);
  now += 1;
  const { token, mustChange } = (await signIn(strict, loginName, 'a-password-of-today')).body;
  expect(mustChange).toBe(true);
  expect((await strict.call('GET', '/api/v1/notices', { token })).body.type).toMatch(/password-change-needed$/);
  expect((await never.call('GET', '/api/v1/notices', { token })).status).toBe(200);
  expect((await change(strict, token, 'a-password-of-today', 'a-password-of-tomorrow')).status).toBe(204);
  expect((await strict.call('GET', '/api/v1/notices', { token })).status).toBe(200);
});

const codeOf = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

test('an administrator sets up a second factor before anything else, and signs in with a code, each taken once', async () => {
  const api = await open({ secondFactor: 'auto' });
  const { id, loginName } = await somebody('administrator');
  const { token, mustSetUp } = (await signIn(api, loginName, PASSWORD)).body;
  expect(mustSetUp).toBe(true);
  expect((await api.call('GET', '/api/v1/people', { token })).body.type).toMatch(/second-factor-needed$/);
  const { secret, uri } = (await api.call('POST', '/api/v1/me/second-factor', { token, key: null })).body;
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
  const confirm = (code: string) =>
    api.call('POST', '/api/v1/me/second-factor/confirm', { token, body: { code }, key: null });
  expect((await confirm(codeOf(secret, now - 10 * MINUTE))).body.type).toMatch(/wrong-code$/);
  expect((await confirm(codeOf(secret))).status).toBe(204);
  expect((await api.call('GET', '/api/v1/people', { token })).status).toBe(200);
  expect((await api.call('POST', '/api/v1/me/second-factor', { token, key: null })).status).toBe(409);
  const row = await house.owner.secondFactor.findUniqueOrThrow({ where: { personId: id } });
  expect(Buffer.from(row.secret).toString('latin1')).not.toContain(secret);

  expect((await signIn(api, loginName, PASSWORD)).body.type).toMatch(/code-needed$/);
  expect((await signIn(api, loginName, 'wrong-password')).body.type).toMatch(/wrong-sign-in$/);
  // The code that confirmed it is used up.
  expect((await signIn(api, loginName, PASSWORD, codeOf(secret))).body.type).toMatch(/wrong-sign-in$/);
  now += MINUTE;
  const told = await signIn(api, loginName, PASSWORD, codeOf(secret));
  expect([told.status, told.body.mustSetUp]).toEqual([201, false]);
  expect((await signIn(api, loginName, PASSWORD, codeOf(secret))).status).toBe(401);

  // Asking without a code between guesses does not begin the count anew.
  const types = [];
  for (let i = 0; i < 4; i++) {
    types.push(
      (await signIn(api, loginName, PASSWORD, '000000')).body.type,
      (await signIn(api, loginName, PASSWORD)).body.type,
    );
  }
  expect(types.at(-1)).toMatch(/sign-in-locked$/);

  // Who lost it has it reset by another administrator, and sets up a new one.
  const other = await api.tokenOf((await somebody('secretary')).id);
  const reset = (by: string) => api.call('DELETE', `/api/v1/people/${id}/second-factor`, { token: by });
  expect((await reset(other)).status).toBe(403);
  const lenient = await open({ secondFactor: 'off' });
  const by = await lenient.tokenOf(town.people.administrator);
  expect((await lenient.call('DELETE', `/api/v1/people/${id}/second-factor`, { token: by })).status).toBe(204);
  now += 15 * MINUTE;
  expect((await signIn(api, loginName, PASSWORD)).body.mustSetUp).toBe(true);
});

test('who needs no code is not asked for one; in the embedded sample no administrator is', async () => {
  const auto = await open({ secondFactor: 'auto' });
  const everybody = await open({ secondFactor: 'everybody' });
  const secretary = await somebody();
  expect((await signIn(auto, secretary.loginName, PASSWORD)).body.mustSetUp).toBe(false);
  expect((await signIn(everybody, secretary.loginName, PASSWORD)).body.mustSetUp).toBe(true);
  const security = await somebody('security-administrator');
  expect((await signIn(auto, security.loginName, PASSWORD)).body.mustSetUp).toBe(true);
  const at = new Date(now);
  const row = {
    actorId: security.id,
    seq: 1_000,
    at,
    action: 'imported',
    objectKind: 'sample',
    objectId: '2026',
    detail: {},
  };
  await house.owner.audit.create({ data: { ...row, previousHash: new Uint8Array(32), hash: new Uint8Array(32) } });
  expect((await signIn(auto, security.loginName, PASSWORD)).body.mustSetUp).toBe(false);
  // And it says so.
  const said = async (api: Served) => (await api.call('GET', '/api/v1/session/ways')).body.accounts;
  expect(await said(auto)).toMatchObject({ sample: true, secondFactor: 'off', secondYes: 'off' });
  expect(await said(everybody)).toMatchObject({ sample: true, secondFactor: 'everybody' });
});
