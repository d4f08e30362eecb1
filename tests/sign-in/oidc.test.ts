import { randomUUID } from 'node:crypto';
import { BEGIN, oidcSettings, openSignIn, PUBLIC, type SignInHouse } from './house';
import { startProvider } from './provider';

let all: SignInHouse;

beforeAll(async () => {
  all = await openSignIn();
});
afterAll(async () => {
  await all?.close();
});

/** A secretary of east1 who is linked to the subject of a name at the provider. */
async function linked(login = `u${randomUUID().slice(0, 8)}`) {
  const { town, api } = all;
  const id = await town.person('secretary', town.east1);
  const token = await api.tokenOf(town.people.administrator);
  const body = { subject: `subject-of-${login}` };
  const told = await api.call('POST', `/api/v1/people/${id}/identities`, { token, body });
  return { id, login, token, told };
}

const me = (cookie: string | undefined, api = all.api) =>
  api.call('GET', '/api/v1/me', { headers: { cookie: `dangwu=${cookie}` } });

test('who is linked to a subject signs in there, comes back to his page, and signs out of both', async () => {
  const { id, login } = await linked();
  const browser = all.browser();
  const callback = await browser.untilCallback(`${BEGIN}?returnTo=/cases?stage=ISSUED%23top`, login);
  const back = await browser.get(callback);
  expect([back.status, back.location]).toEqual([302, '/cases?stage=ISSUED#top']);
  const session = browser.cookie('dangwu');
  expect((await me(session)).body).toMatchObject({ id, roles: [{ role: 'secretary' }] });
  const audit = await all.house.db.audit.findFirstOrThrow({ where: { actorId: id, action: 'signed-in' } });
  expect(audit.detail).toEqual({ way: 'oidc', address: '127.0.0.1', device: 'node' });
  expect(await all.house.db.oidcAttempt.count()).toBe(0);

  const headers = { cookie: `dangwu=${session}`, origin: PUBLIC };
  const out = await all.api.call('DELETE', '/api/v1/session', { headers });
  expect(out.status).toBe(200);
  const there = new URL(out.body.signOutUrl);
  expect(there.origin).toBe(all.provider.issuer);
  expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC}/`);
  expect((await fetch(there)).status).toBe(200);
  expect((await me(session)).status).toBe(401);
});

test('another process finishes what one has begun; the answer is taken once', async () => {
  const { id, login } = await linked();
  const other = await all.serveWith(oidcSettings(all.provider));
  const browser = all.browser();
  const callback = await browser.untilCallback(BEGIN, login);
  browser.api = other.url;
  const back = await browser.get(callback);
  expect([back.status, back.location]).toEqual([302, '/']);
  expect((await me(browser.cookie('dangwu'), other)).body.id).toBe(id);
  const again = await browser.get(callback, 'application/json');
  expect([again.status, JSON.parse(again.text).type]).toEqual([400, 'urn:dangwu:problem:sign-in-unfinished']);
});

test('a person whose one-time password is still unused is let in by the provider', async () => {
  const { id, login } = await linked();
  await all.house.db.person.update({ where: { id }, data: { mustChange: true, passwordHash: 'x' } });
  const browser = all.browser();
  await browser.get(await browser.untilCallback(BEGIN, login));
  const headers = { cookie: `dangwu=${browser.cookie('dangwu')}` };
  expect((await all.api.call('GET', '/api/v1/organisations', { headers })).status).toBe(200);
});

test('a sign-in holds only in the browser that began it, with its own state, for ten minutes', async () => {
  const { login } = await linked();
  const browser = all.browser();
  const callback = await browser.untilCallback(BEGIN, login);
  const stranger = all.browser();
  await stranger.get(BEGIN);
  const unfinished = async (seen: Promise<{ status: number; type: string; text: string }>) => {
    const { status, type, text } = await seen;
    expect([status, type]).toEqual([400, 'text/html; charset=utf-8']);
    expect(text).toContain('身份认证没有完成，请重新登录');
  };
  await unfinished(stranger.get(callback));
  expect(stranger.cookie('dangwu')).toBeUndefined();
  await unfinished(browser.get(callback.replace(/state=[^&]+/, 'state=another')));
  await unfinished(browser.get(callback.replace(/([?&])state=[^&]+/, '$1')));
  all.now += 10 * 60_000;
  await unfinished(browser.get(callback));
  expect(browser.cookie('dangwu')).toBeUndefined();
});

test.each([
  ['nonce', (url: URL) => url.searchParams.set('nonce', 'somebody-elses-nonce')],
  [
    'code challenge',
    (url: URL) => url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
  ],
])('an answer to another %s is refused', async (_, change) => {
  const { login } = await linked();
  const browser = all.browser();
  const seen = await browser.get(await browser.untilCallback(BEGIN, login, change), 'application/json');
  expect([seen.status, JSON.parse(seen.text).type]).toEqual([400, 'urn:dangwu:problem:sign-in-unfinished']);
  expect(browser.cookie('dangwu')).toBeUndefined();
});

test('an ID token whose claims were changed after signing is refused', async () => {
  const { login } = await linked();
  const victim = await linked('somebody-else');
  expect(victim.told.status).toBe(201);
  const browser = all.browser();
  const callback = await browser.untilCallback(BEGIN, login);
  await all.provider.forging(true);
  const seen = await browser.get(callback, 'application/json').finally(() => all.provider.forging(false));
  expect([seen.status, JSON.parse(seen.text).type]).toEqual([400, 'urn:dangwu:problem:sign-in-unfinished']);
});

test('whom nobody linked and whose sign-in was shut are told so in words', async () => {
  const { id, login } = await linked();
  await all.house.db.person.update({ where: { id }, data: { disabledAt: new Date() } });
  for (const name of ['nobody', login]) {
    const browser = all.browser();
    const seen = await browser.get(await browser.untilCallback(BEGIN, name));
    expect(seen.status).toBe(403);
    expect(seen.text).toContain('本系统中没有对应的人员，请联系管理员');
    expect(browser.cookie('dangwu')).toBeUndefined();
  }
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//x',
])('nobody is sent back to %j', async (returnTo) => {
  const told = await all.browser().get(`${BEGIN}?returnTo=${encodeURIComponent(returnTo)}`, 'application/json');
  expect([told.status, JSON.parse(told.text).errors[0].pointer]).toEqual([400, '?returnTo']);
});

test('with the provider away its door says so and the other one stays open', async () => {
  const { login } = await linked();
  const fresh = await all.serveWith(oidcSettings(all.provider));
  const browser = all.browser();
  const callback = await browser.untilCallback(BEGIN, login);
  const { port } = all.provider;
  await all.provider.stop();
  const seen = [await browser.get(callback), await all.browser(fresh).get(BEGIN)];
  for (const { status, text, retryAfter } of seen) {
    expect([status, retryAfter]).toEqual([503, '5']);
    expect(text).toContain('统一身份认证暂时无法连接');
  }
  const wrong = { loginName: 'nobody-here', password: 'wrong-password' };
  expect((await fresh.call('POST', '/api/v1/session', { body: wrong, key: null })).status).toBe(401);
  all.provider = await startProvider(`${PUBLIC}/api/v1/session/oidc/callback`, port);
  const again = all.browser(fresh);
  expect((await again.get(await again.untilCallback(BEGIN, login))).status).toBe(302);
});

test('the doors are limited by address', async () => {
  const strict = await all.serveWith(oidcSettings(all.provider), { rateLimitFactor: 1 });
  const browser = all.browser(strict);
  const seen = await Promise.all(
    Array.from({ length: 130 }, () => browser.get(`${BEGIN}/callback`, 'application/json')),
  );
  expect(seen.filter(({ status }) => status === 400)).toHaveLength(120);
  expect(seen.filter(({ status }) => status === 429)).toHaveLength(10);
});
