import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../access/audit';
import { hashPassword } from '../../access/password';
import { forget } from '../../api/http/forget';
import { readConfig } from '../../platform/config';
import type { Served } from '../api/served';
import { BEGIN, oidcSettings, openSignIn, type SignInHouse } from './house';

let all: SignInHouse;

beforeAll(async () => {
  all = await openSignIn();
});
afterAll(async () => {
  await all?.close();
});

const PASSWORD = 'right-horse-battery';

async function named(role: 'secretary' | 'administrator') {
  const id = await all.town.person(role, all.town.east1);
  const loginName = `u${randomUUID().slice(0, 8)}`;
  await all.house.db.person.update({ where: { id }, data: { loginName, passwordHash: await hashPassword(PASSWORD) } });
  return { id, loginName };
}

const signIn = async (api: Served, loginName: string, password = PASSWORD) => {
  const { status, body } = await api.call('POST', '/api/v1/session', { body: { loginName, password }, key: null });
  return [status, body.type?.split(':').at(-1)];
};

async function comeBack(api: Served, login: string): Promise<number> {
  const browser = all.browser(api);
  return (await browser.get(await browser.untilCallback(BEGIN, login))).status;
}

test('local sign-in is switched off for all, or for all but administrators', async () => {
  const [secretary, administrator] = [await named('secretary'), await named('administrator')];
  const off = await all.serveWith({ ...oidcSettings(all.provider), LOCAL_SIGN_IN: 'off' });
  const glass = await all.serveWith({ ...oidcSettings(all.provider), LOCAL_SIGN_IN: 'administrators' });
  expect(await signIn(all.api, secretary.loginName)).toEqual([201, undefined]);
  expect(await signIn(off, administrator.loginName)).toEqual([403, 'local-sign-in-off']);
  expect(await signIn(glass, secretary.loginName)).toEqual([403, 'local-sign-in-off']);
  expect(await signIn(glass, secretary.loginName, 'wrong')).toEqual([401, 'wrong-sign-in']);
  expect(await signIn(glass, administrator.loginName)).toEqual([201, undefined]);
  const ways = async (api: Served) => (await api.call('GET', '/api/v1/session/ways')).body;
  expect(await ways(off)).toMatchObject({
    local: 'off',
    oidc: { title: '统一身份认证', href: '/api/v1/session/oidc' },
  });
  const plain = await all.serveWith({});
  expect(await ways(plain)).toMatchObject({ local: 'on', oidc: null });
  expect((await plain.call('GET', '/api/v1/session/oidc')).body.type).toMatch(/oidc-off$/);
});

test('settings with which nobody could sign in, or that would go over the wire in plain, are refused', () => {
  const needed = { DATABASE_URL: 'x', TEMPORAL_ADDRESS: 'x', DANGWU_KEY_RING: 'x' };
  const read = (more: Record<string, string>) => () => readConfig({ ...needed, ...more });
  const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'dangwu' };
  expect(read({ LOCAL_SIGN_IN: 'off' })).toThrow(/LOCAL_SIGN_IN/);
  expect(read({ ...issuer, LOCAL_SIGN_IN: 'off' })).not.toThrow();
  expect(read({ ...issuer, OIDC_ISSUER: 'http://id.example' })).toThrow(/OIDC_ISSUER: http only on this machine/);
  for (const name of ['SMS_ENDPOINT', 'WECOM_ENDPOINT']) {
    expect(read({ [name]: 'http://provider.example/' })).toThrow(new RegExp(`${name}: http only on this machine`));
    expect(read({ [name]: 'http://127.0.0.1:1/' })).not.toThrow();
  }
  expect(read({ OIDC_ISSUER: 'https://id.example' })).toThrow(/OIDC_CLIENT_ID/);
  expect(read({ ...issuer, OIDC_SCOPES: 'profile' })).toThrow(/OIDC_SCOPES/);
});

test('a claim matched with user names links at the first sign-in, and only where that is set up', async () => {
  const { id, loginName } = await named('secretary');
  expect(await comeBack(all.api, loginName)).toBe(403);
  const matching = await all.serveWith({ ...oidcSettings(all.provider), OIDC_LOGIN_CLAIM: 'preferred_username' });
  // The provider writes it in capitals.
  expect(await comeBack(matching, loginName.toUpperCase())).toBe(302);
  const links = await all.house.db.personIdentity.findMany({ where: { personId: id } });
  expect(links).toMatchObject([{ issuer: all.provider.issuer, subject: `subject-of-${loginName.toUpperCase()}` }]);
  expect(await comeBack(all.api, loginName.toUpperCase())).toBe(302);

  // The provider gives the name to somebody else.
  const other = await named('secretary');
  await all.house.owner.personIdentity.create({
    data: { issuer: all.provider.issuer, subject: 'an-earlier-subject', personId: other.id, at: new Date() },
  });
  expect(await comeBack(matching, other.loginName)).toBe(403);
});

test('an administrator links, sees and removes; each is on record, and removing ends the sessions', async () => {
  const { api, town } = all;
  const token = await api.tokenOf(town.people.administrator);
  const { id, loginName } = await named('secretary');
  const path = `/api/v1/people/${id}/identities`;
  const body = { subject: `subject-of-${loginName}` };
  const made = await api.call('POST', path, { token, body });
  expect(made.status).toBe(201);
  const other = await named('secretary');
  const taken = await api.call('POST', `/api/v1/people/${other.id}/identities`, { token, body });
  expect(taken.body.type).toMatch(/identity-taken$/);
  expect((await api.call('GET', path, { token })).body.items).toEqual([made.body]);
  const browser = all.browser();
  await browser.get(await browser.untilCallback(BEGIN, loginName));
  expect((await api.call('DELETE', `${path}/${made.body.id}`, { token })).status).toBe(204);
  expect((await api.call('DELETE', `${path}/${made.body.id}`, { token })).status).toBe(404);
  const headers = { cookie: `dangwu=${browser.cookie('dangwu')}` };
  expect((await api.call('GET', '/api/v1/me', { headers })).status).toBe(401);
  expect(await comeBack(api, loginName)).toBe(403);
  const rows = await all.house.db.audit.findMany({ where: { objectId: id }, orderBy: { at: 'asc' } });
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['identity-linked', 'identity-removed', 'signed-in']),
  );
  expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('subject-of');
  expect(await verifyAudit(all.house.db, town.people.administrator)).toEqual({ rows: expect.any(Number) });
});

test('taking a sign-in away takes the links too; the administrator of a branch links nobody above him', async () => {
  const { api, town } = all;
  const token = await api.tokenOf(town.people.administrator);
  const { id, loginName } = await named('secretary');
  await api.call('POST', `/api/v1/people/${id}/identities`, { token, body: { subject: `subject-of-${loginName}` } });
  expect((await api.call('DELETE', `/api/v1/people/${id}/sign-in`, { token })).status).toBe(204);
  expect(await comeBack(api, loginName)).toBe(403);

  const small = await api.tokenOf((await named('administrator')).id);
  const link = (personId: string, who: string) =>
    api.call('POST', `/api/v1/people/${personId}/identities`, { token: who, body: { subject: 'mine' } });
  expect((await link(town.people.streetOfficer, small)).status).toBe(404);
  expect((await link(town.people.east2Secretary, small)).status).toBe(404);
  expect((await link(town.people.east1Secretary, await api.tokenOf(town.people.east1Secretary))).status).toBe(403);
});

test('sign-ins that nobody came back from are swept', async () => {
  await all.browser().get(BEGIN);
  const { db } = all.house;
  await forget(db, all.now);
  expect(await db.oidcAttempt.count()).toBeGreaterThan(0);
  const rows = await db.oidcAttempt.findMany();
  expect(JSON.stringify(rows.map(({ secret }) => Buffer.from(secret).toString('utf8')))).not.toContain('nonce');
  await forget(db, all.now + 600_001);
  expect(await db.oidcAttempt.count()).toBe(0);
});
