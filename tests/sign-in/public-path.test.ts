import { randomUUID } from 'node:crypto';
import type { Context } from '../../api/http/context';
import { verifyAddress } from '../../api/papers/document-store';
import { readConfig } from '../../platform/config';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { Browser } from './browser';
import { oidcSettings } from './house';
import { type RunningProvider, startProvider } from './provider';

// Everything that leaves the house as an address, where a proxy shows it below a path.
const PUBLIC = 'http://127.0.0.1:1/party/works';

let house: House;
let town: Town;
let provider: RunningProvider;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  provider = await startProvider(`${PUBLIC}/api/v1/session/oidc/callback`);
  const needed = { DATABASE_URL: 'x', TEMPORAL_ADDRESS: 'x', DANGWU_KEY_RING: 'x', SECOND_FACTOR: 'off' };
  const { signIn } = readConfig({ ...needed, ...oidcSettings(provider) });
  const { config } = house;
  const settings = { ...config, signIn, api: { ...config.api, publicUrl: `${PUBLIC}/`, rateLimitFactor: 1000 } };
  api = await serve(house, { config: settings });
});
afterAll(async () => {
  await api?.stop();
  await provider?.stop();
  await house?.close();
});

test('the way to the provider, back from it and out of it holds the path', async () => {
  const ways = (await api.call('GET', '/api/v1/session/ways')).body;
  expect(ways.oidc.href).toBe('/party/works/api/v1/session/oidc');
  const login = `u${randomUUID().slice(0, 8)}`;
  const id = await town.person('secretary', town.east1);
  const token = await api.tokenOf(town.people.administrator);
  await api.call('POST', `/api/v1/people/${id}/identities`, { token, body: { subject: `subject-of-${login}` } });
  const browser = new Browser(PUBLIC, api.url);
  const begin = `${PUBLIC}/api/v1/session/oidc`;
  const sent = new URL((await new Browser(PUBLIC, api.url).get(begin)).location as string);
  expect(sent.searchParams.get('redirect_uri')).toBe(`${PUBLIC}/api/v1/session/oidc/callback`);
  const back = await browser.get(await browser.untilCallback(begin, login));
  expect([back.status, back.location]).toEqual([302, '/party/works/']);
  const headers = { cookie: `dangwu=${browser.cookie('dangwu')}`, origin: new URL(PUBLIC).origin };
  const out = await api.call('DELETE', '/api/v1/session', { headers });
  expect(new URL(out.body.signOutUrl).searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC}/`);
});

test('a sign-in that fails leads back to the console, not to the root of the host', async () => {
  const seen = await new Browser(PUBLIC, api.url).get(`${PUBLIC}/api/v1/session/oidc/callback?state=none`);
  expect(seen.text).toContain('<a href="/party/works/">');
});

test('the page to read the API finds its files and its document, and the document names where the API is', async () => {
  for (const path of ['/api/docs', '/api/docs/']) {
    const page = await (await fetch(api.url + path)).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file as string);
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(file).toMatch(/^\/party\/works\/api\/docs\//);
      expect((await fetch(api.url + file)).status).toBe(200);
    }
  }
  expect(await (await fetch(`${api.url}/api/docs/start.js`)).text()).toContain(
    "url: '/party/works/api/v1/openapi.json'",
  );
  const { servers } = (await (await fetch(`${api.url}/api/v1/openapi.json`)).json()) as { servers: unknown };
  expect(servers).toEqual([{ url: '/party/works/api/v1' }]);
});

test('what was made is at an address below the path', async () => {
  const token = await api.tokenOf(town.people.administrator);
  const body = { code: 'east3', name: '示例东社区第三党支部', kind: 'branch', parentId: town.east };
  const made = await api.call('POST', '/api/v1/organisations', { token, body });
  expect([made.status, made.headers.get('location')]).toEqual([
    201,
    `/party/works/api/v1/organisations/${made.body.id}`,
  ]);
});

test('a paper says where to ask about it below the path, and without one at the root', () => {
  const at = (publicUrl: string) =>
    verifyAddress({ deps: { config: { api: { publicUrl } } } } as Context, 'ABCD-EFGH-JKMN');
  expect(at(PUBLIC)).toBe(`${PUBLIC}/verify/ABCD-EFGH-JKMN`);
  expect(at(`${PUBLIC}/`)).toBe(at(PUBLIC));
  expect(at('https://dangwu.example')).toBe('https://dangwu.example/verify/ABCD-EFGH-JKMN');
});
