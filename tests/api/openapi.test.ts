import { problems } from '../../domain/problems';
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
    'delete /session',
    'post /calendar/{year}/preview',
    'post /me/password',
    'post /members/export',
    'post /members/search',
    'post /members/{id}/unmask',
    'post /session',
    'post /sms-reports/{secret}',
    'post /templates/{id}/preview',
  ]);
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
