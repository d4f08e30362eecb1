import { randomUUID } from 'node:crypto';
import { problems } from '../../domain/words/problems';
import { type House, openHouse } from '../support/house';
import { validatorOf } from './documented';
import { type Served, serve } from './served';

let house: House;
let api: Served;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  api = await serve(house);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const operations = () =>
  Object.entries(api.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('every operation has its own id, its parameters described, and only schemas that compile', () => {
  expect(api.document.openapi).toBe('3.1.0');
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('patchMembersById');
  for (const { path, operation } of operations()) {
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
    expect(described.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
    for (const { content } of Object.values(operation.responses)) {
      for (const { schema } of Object.values(content ?? {})) validatorOf(api.document, schema);
    }
  }
});

test('each problem stands under its status in the words of the one table', () => {
  for (const { operation } of operations()) {
    const answers = Object.entries(operation.responses).filter(
      ([, { content }]) => content?.['application/problem+json'],
    );
    expect(answers.length).toBeGreaterThan(2);
    for (const [status, { content }] of answers) {
      const types = JSON.stringify(content).match(/urn:dangwu:problem:[a-z-]+/g) ?? [];
      expect(types.length).toBeGreaterThan(0);
      for (const urn of types) {
        const type = urn.split(':').at(-1) as keyof typeof problems;
        expect([urn, problems[type]?.status]).toEqual([urn, Number(status)]);
      }
    }
  }
});

test('a write of the registers asks for an Idempotency-Key', () => {
  const without = operations()
    .filter(({ method }) => method !== 'get')
    .filter(
      ({ operation }) => !operation.parameters?.some(({ name, required }) => name === 'Idempotency-Key' && required),
    )
    .map(({ method, path }) => `${method} ${path}`)
    .filter((one) => !/^post \/(cases|tasks|procedures|imports)/.test(one));
  expect(without.sort()).toEqual([
    'delete /me/sessions/{id}',
    'delete /session',
    'post /calendar/{year}/preview',
    'post /me/password',
    'post /me/second-factor',
    'post /me/second-factor/confirm',
    'post /members/export',
    'post /members/search',
    'post /members/{id}/unmask',
    'post /session',
    'post /sms-reports/{secret}',
    'post /templates/{id}/preview',
  ]);
});

/** Lists without an Excel file beside them, and why. */
const withoutExport = {
  '/ballots': 'what waits for my vote',
  '/calendar': 'a line a year, to choose from',
  '/cases/{caseId}/attachments': 'of one case: all of it is in 一案一卷',
  '/cases/{caseId}/documents': 'of one case: all of it is in 一案一卷',
  '/cases/{caseId}/timeline': 'of one case: all of it is in 一案一卷',
  '/directory': 'names to choose from; /organisations/export holds them with what else is known',
  '/national/differences/{id}/rows': 'its file stands beside the comparison: /national/differences/{id}/export',
  '/me/sessions': 'of one person',
  '/people/{id}/identities': 'of one person',
  '/procedures': 'what can be started',
  '/rehearsals/scenarios': 'what can be rehearsed, to choose from',
  '/settings': 'a handful of settings with where they come from',
  '/templates': 'files that can be fetched themselves',
  '/templates/{kind}/fields': 'tags to choose from',
};

test('every list has its export beside it, with the same filters, or says why not', () => {
  const get = (path: string) => api.document.paths[path]?.get;
  const shown = (path: string) => get(path)?.responses[200]?.content?.['application/json']?.schema;
  const lists = Object.keys(api.document.paths).filter((path) => {
    const schema = (shown(path) ?? {}) as { $ref?: string; properties?: object };
    const { properties = {} } = schema.$ref
      ? (api.document.components.schemas[schema.$ref.split('/').at(-1) as string] as typeof schema)
      : schema;
    return 'items' in properties;
  });
  const filters = (path: string) =>
    (get(path)?.parameters ?? []).filter(({ name }) => name !== 'limit' && name !== 'cursor');
  expect(lists).toContain('/audit');
  expect(lists.filter((path) => !get(`${path}/export`)).sort()).toEqual(Object.keys(withoutExport).sort());
  for (const path of lists.filter((one) => get(`${one}/export`))) {
    expect([path, filters(`${path}/export`)]).toEqual([path, filters(path)]);
  }
});

test('a path of words is never taken for one with a parameter', async () => {
  const paths = Object.keys(api.document.paths).filter((path) => api.document.paths[path]?.get);
  const taken = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  const fixed = paths.filter((path) => paths.some((other) => other !== path && taken(other).test(path)));
  expect(fixed).toContain('/members/export');
  const nobody = randomUUID();
  await house.owner.person.create({ data: { id: nobody, name: '示例甲' } });
  const token = await api.tokenOf(nobody);
  for (const path of fixed) {
    // Not allowed, or empty; a word that is no id would be unknown.
    expect([path, (await api.call('GET', `/api/v1${path}`, { token })).status]).not.toEqual([path, 404]);
  }
});

test('the page to read it needs nothing from elsewhere', async () => {
  const page = await (await fetch(`${api.url}/api/docs`)).text();
  const sources = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
  expect(sources.length).toBeGreaterThan(2);
  for (const source of sources) {
    expect(source.startsWith('/api/docs/')).toBe(true);
    expect((await fetch(api.url + source)).status).toBe(200);
  }
  expect(page).not.toMatch(/<script>|style="/);
});
