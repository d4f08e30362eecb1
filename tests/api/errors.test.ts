import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { problems } from '../../domain/words/problems';
import { openDatabase } from '../../prisma/client';
import { type House, openHouse } from '../support/house';
import { administer, databaseUrl } from '../support/stack';
import { buildTown, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
let token: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  token = await api.tokenOf(town.people.administrator);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const expectProblem = (told: Awaited<ReturnType<Served['call']>>, type: keyof typeof problems) => {
  expect(told.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(told.body).toMatchObject({ type: `urn:dangwu:problem:${type}`, ...problems[type] });
  expect(told.status).toBe(problems[type].status);
  expect(told.body.instance).toBe(`urn:dangwu:request:${told.headers.get('x-request-id')}`);
  expect(JSON.stringify(told.body)).not.toMatch(/\bat .*:\d+:\d+|node_modules|prisma/i);
};
const post = (body: unknown, headers = {}) => api.call('POST', '/api/v1/organisations', { token, body, headers });

test('JSON that is none', async () => expectProblem(await post('{"name": '), 'malformed-json'));
test('JSON of the wrong kind', async () => expectProblem(await post('[]'), 'invalid-input'));
test('no body', async () => expectProblem(await post(undefined), 'invalid-input'));
test('a body that is too large', async () =>
  expectProblem(await post({ name: 'x'.repeat(300_000) }), 'body-too-large'));
test('another media type', async () =>
  expectProblem(
    await post('name=x', { 'content-type': 'application/x-www-form-urlencoded' }),
    'unsupported-media-type',
  ));
test('a media type of an unknown charset', async () =>
  expectProblem(await post('{}', { 'content-type': 'application/json; charset=x-none' }), 'unsupported-media-type'));
test('an encoding that is not what it says', async () =>
  expectProblem(await post('{}', { 'content-encoding': 'gzip' }), 'malformed-json'));
test('a query that is wrong', async () => {
  const told = await api.call('GET', '/api/v1/organisations?limit=0&odd=1', { token });
  expectProblem(told, 'invalid-input');
  expect(told.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['?limit', '?odd']);
});

test.each([
  '/api/v1/nothing',
  '/api/nothing',
  '/nothing',
  '/api/v1/members/not-a-uuid',
  '/api/v1/members/',
  '/api/v1/%E0%A4',
  '/api/v1/Members',
])('an unknown path %s', async (path) => expectProblem(await api.call('GET', path, { token }), 'not-found'));

test('a method that a path does not have', async () => {
  const told = await api.call('DELETE', '/api/v1/organisations', { token });
  expectProblem(told, 'method-not-allowed');
  expect(told.headers.get('allow')).toBe('GET, POST, HEAD');
  expectProblem(await api.call('PUT', '/api/v1/members/search', { token }), 'method-not-allowed');
});

test('every path answers 405 to each method that it does not declare, and names those that it does', async () => {
  for (const [template, methods] of Object.entries(api.document.paths)) {
    const path = template.replace(/\{\w+\}/g, randomUUID());
    const declared = Object.keys(methods).map((one) => one.toUpperCase());
    const other = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((one) => !declared.includes(one));
    for (const method of other) {
      const told = await api.call(method, `/api/v1${path}`, { token });
      expect([method, template, told.status]).toEqual([method, template, 405]);
      const allowed = told.headers.get('allow')?.split(', ').sort();
      expect(allowed).toEqual([...declared, ...(declared.includes('GET') ? ['HEAD'] : [])].sort());
    }
  }
  for (const path of ['/livez', '/readyz', '/metrics', '/api/v1/openapi.json', '/api/docs/start.js']) {
    expect((await api.call('POST', path)).headers.get('allow')).toBe('GET, HEAD');
  }
});

/** What comes back for bytes that are sent as they are. */
function raw(bytes: string): Promise<string> {
  const { port, hostname } = new URL(api.url);
  return new Promise((resolve, reject) => {
    let told = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.setEncoding('utf8').on('data', (text) => {
      told += text;
    });
    socket.on('close', () => resolve(told)).on('error', reject);
  });
}

test.each([
  ['an unknown method', 'FETCH /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n', 'malformed-request'],
  ['no HTTP at all', 'hello\r\n\r\n', 'malformed-request'],
  ['a header that is none', 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\na b\r\n\r\n', 'malformed-request'],
  [
    'two lengths',
    'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{',
    'malformed-request',
  ],
  ['headers too large', `GET /api/v1/me HTTP/1.1\r\nHost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 'headers-too-large'],
  ['CONNECT', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', 'method-not-allowed'],
] as const)('what the parser refuses is a problem too: %s', async (_what, bytes, type) => {
  const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${problems[type].status} `));
  expect(head).toMatch(/^content-type: application\/problem\+json/im);
  expect(JSON.parse(body)).toMatchObject({ type: `urn:dangwu:problem:${type}`, ...problems[type] });
});

test.each([
  ['NUL in a name', { name: 'a\u0000b' }, '/name'],
  ['half a character', { name: '示例\ud800' }, '/name'],
  ['a day before 1900', { closedOn: '1899-12-31' }, '/closedOn'],
  ['a day after 2200', { closedOn: '2201-01-01' }, '/closedOn'],
  ['the year 0', { closedOn: '0000-01-01' }, '/closedOn'],
  ['a version beyond 32 bits', { version: 2 ** 31 }, '/version'],
  ['a version after which there is none', { version: 2 ** 31 - 1 }, '/version'],
])('what cannot be kept is refused by the schema: %s', async (_what, part, pointer) => {
  const body = { version: 1, ...part };
  const told = await api.call('PATCH', `/api/v1/organisations/${town.east1}`, { token, body });
  expectProblem(told, 'invalid-input');
  expect(told.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([pointer]);
});

test.each(['', 'Bearer', `Bearer ${'x'.repeat(43)}`, 'Basic eDp5'])('no session: %s', async (authorization) => {
  const told = await api.call('GET', '/api/v1/me', { headers: authorization ? { authorization } : {} });
  expectProblem(told, 'not-signed-in');
  expect(told.headers.get('www-authenticate')).toBe('Bearer');
});

/**
 * What a stranger may ask: signing in, and whether a paper is valid; whoever has a code of his 报到单, or of a service that
 * he received, or the link of a unit; the SMS service knows a path of its own.
 */
const PUBLIC = [
  'post /session',
  'post /session/sample',
  'get /session/ways',
  'get /session/oidc',
  'get /session/oidc/callback',
  'get /documents/verify/{code}',
  'post /sms-reports/{secret}',
  'post /self-registration',
  'post /received',
  'get /unit-link',
  'get /unit-link/feedback',
  'get /unit-link/letters',
  'get /unit-link/letters/{id}/sheet',
  'get /unit-link/template',
  'post /unit-link/list',
  'post /unit-link/answers',
];

test('every operation but those for strangers asks for a session before anything else', async () => {
  const some = '00000000-0000-4000-8000-000000000000';
  let asked = 0;
  for (const [template, methods] of Object.entries(api.document.paths)) {
    for (const method of Object.keys(methods)) {
      if (PUBLIC.includes(`${method} ${template}`)) continue;
      const path = template.replace('{year}', '2026').replace(/\{\w+\}/g, some);
      const told = await api.call(method.toUpperCase(), `/api/v1${path}`);
      expect([method, path, told.body?.type]).toEqual([method, path, 'urn:dangwu:problem:not-signed-in']);
      asked++;
    }
  }
  expect(asked).toBeGreaterThan(20);
});

test('headers keep a browser safe and caches empty', async () => {
  const { headers } = await api.call('GET', '/api/v1/me', { token, headers: { 'x-request-id': 'given-by-caller' } });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  for (const rule of ["frame-ancestors 'self'", "object-src 'none'", "base-uri 'self'"]) {
    expect(headers.get('content-security-policy')).toContain(rule);
  }
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  // No page of another site may read an answer.
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-request-id')).toBe('given-by-caller');
});

test('too many requests are answered with the time to wait', async () => {
  const strict = await serve(house, { config: house.config });
  try {
    const told = await Promise.all(
      Array.from({ length: 12 }, () =>
        strict.call('POST', '/api/v1/session', { body: { loginName: 'nobody', password: 'x' }, key: null }),
      ),
    );
    const limited = told.filter(({ body }) => body.type === 'urn:dangwu:problem:too-many-requests');
    expect(limited).toHaveLength(2);
    for (const one of limited) expectProblem(one, 'too-many-requests');
    expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await strict.stop();
  }
});

test('PostgreSQL away is 503 with Retry-After, and /readyz says so', async () => {
  const nowhere = openDatabase('postgresql://app:x@127.0.0.1:1/dangwu', 2);
  const cut = await serve(house, { db: nowhere });
  try {
    const told = await cut.call('GET', '/api/v1/me', { token });
    expectProblem(told, 'unavailable');
    expect(told.headers.get('retry-after')).toBe('2');
    const ready = await cut.call('GET', '/readyz');
    expect([ready.status, ready.body]).toEqual([
      503,
      { ready: false, parts: { database: 'away', temporal: 'ready', worker: 'away' } },
    ]);
    expect((await cut.call('GET', '/livez')).status).toBe(200);
  } finally {
    await cut.stop();
    await nowhere.$disconnect();
  }
});

test('connections that PostgreSQL ends are 503 or made anew, never 500', async () => {
  const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app' AND datname = '${house.config.temporal.taskQueue}'`;
  const statuses = new Set<number>();
  const ask = async () => {
    for (let i = 0; i < 15; i++) {
      const search = { token, body: { text: '示例' }, key: null };
      statuses.add((await api.call('POST', '/api/v1/members/search', search)).status);
      const body = { code: randomUUID().slice(0, 30), name: '示例支部', kind: 'branch', parentId: town.east };
      statuses.add((await api.call('POST', '/api/v1/organisations', { token, body })).status);
    }
  };
  let asking = true;
  const asks = Promise.all(Array.from({ length: 4 }, ask)).finally(() => {
    asking = false;
  });
  let ended = 0;
  while (asking) {
    await administer(databaseUrl(house.shared, 'postgres', 'postgres'), [kill]);
    ended++;
    await delay(50);
  }
  await asks;
  expect(ended).toBeGreaterThan(2);
  expect([...statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  expect(statuses.has(503)).toBe(true);
  expect((await api.call('GET', '/api/v1/me', { token })).status).toBe(200);
});

test('readiness of the worker is by its heartbeat on this task queue', async () => {
  const ready = async () => (await api.call('GET', '/readyz')).body.parts.worker;
  const { taskQueue } = house.config.temporal;
  const beat = (workerId: string, queue: string, age: number) =>
    house.db.heartbeat.create({ data: { workerId, taskQueue: queue, at: new Date(Date.now() - age) } });
  await beat('old', taskQueue, 20_000);
  await beat('other', 'another-queue', 0);
  expect(await ready()).toBe('away');
  await beat('young', taskQueue, 1_000);
  expect(await ready()).toBe('ready');
});

test('metrics need the token once there is one', async () => {
  const metrics = async (served: Served, headers = {}) => {
    const answer = await fetch(`${served.url}/metrics`, { headers });
    return [answer.status, await answer.text()] as const;
  };
  const [status, text] = await metrics(api);
  expect(status).toBe(200);
  expect(text).toMatch(/dangwu_cases_open 0/);
  expect(text).toMatch(/dangwu_http_seconds_count\{method="GET",route="\/api\/v1\/me",status="200"\}/);
  expect(text).not.toMatch(/not-a-uuid/);
  const metricsToken = 'a-token-of-some-length';
  const guarded = await serve(house, { config: { ...house.config, api: { ...house.config.api, metricsToken } } });
  try {
    expect((await metrics(guarded))[0]).toBe(404);
    expect((await metrics(guarded, { authorization: `Bearer ${metricsToken}` }))[0]).toBe(200);
  } finally {
    await guarded.stop();
  }
});
