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
    'delete /procedures/{id}/draft',
    'delete /session',
    'post /calendar/{year}/preview',
    'post /me/password',
    'post /me/second-factor',
    'post /me/second-factor/confirm',
    'post /members/export',
    'post /members/search',
    'post /members/{id}/unmask',
    'post /people/search',
    'post /received',
    'post /registrants/papers',
    'post /registrants/search',
    'post /registrants/{id}/contact',
    'post /self-registration',
    'post /session',
    'post /session/sample',
    'post /sms-reports/{secret}',
    'post /templates/{id}/preview',
    'post /unit-link/answers',
    'post /unit-link/list',
    'put /procedures/{id}/draft',
  ]);
});

/** Lists without an Excel file beside them, and why. */
const withoutExport = {
  '/assignments': 'what somebody did not do is for few: it leaves in no file',
  '/organisations/{id}/three-nots/names': 'for few: it leaves in no file',
  '/procedures/three-nots/statistics/names': 'for few: it leaves in no file',
  '/audit/objects': 'kinds to choose from',
  '/ballots': 'what waits for my vote',
  '/sittings/{id}/matters': 'the votes of one evening; their paper is 票决结果',
  '/books/{committeeId}': 'a year of one book: its rows have theirs, and all committees',
  '/calendar': 'a line a year, to choose from',
  '/channels': 'three channels and how each does',
  '/cases/{caseId}/attachments': 'of one case: all of it is in 一案一卷',
  '/cases/{caseId}/documents': 'of one case: all of it is in 一案一卷',
  '/cases/{caseId}/timeline': 'of one case: all of it is in 一案一卷',
  '/directory': 'names to choose from; /organisations/export holds them with what else is known',
  '/national/differences/{id}/rows': 'its file stands beside the comparison: /national/differences/{id}/export',
  '/me/sessions': 'of one person',
  '/my-pairings': 'of one person',
  '/my-registrations': 'of one person',
  '/openings/for-me': 'what fits me, to choose from',
  '/registrants/{id}/openings': 'what fits him, to choose from',
  '/openings/{id}/suited': 'a proposal of the day; who has one stands in /commitments',
  '/showing-consents': 'consents are taken back: a file would go on showing who gave them',
  '/side-tasks/kinds': 'kinds to choose from',
  '/unit-answers': 'what waits for the community; what came of it stands with the registrants',
  '/unit-link/feedback': 'of one unit, by its link',
  '/unit-link/letters': 'of one unit, by its link',
  '/organisations/{id}/dues-publications': 'what was published, a sheet a year',
  '/people/{id}/identities': 'of one person',
  '/procedures': 'what can be started',
  '/procedures/dues-hand-over/lists/unpublished/rows': 'its file stands beside the list itself',
  '/procedures/dues-hand-over/lists/unsettled-lines/rows': 'its file stands beside the list itself',
  '/procedures/dues-round/lists/arrears/rows': 'its file stands beside the list itself',
  '/procedures/dues-round/lists/bases-open/rows': 'its file stands beside the list itself',
  '/procedures/dues-round/lists/months/rows': 'its file stands beside the list itself',
  '/procedures/pocket-visit/lists/pocket-members/rows': 'its file stands beside the list itself',
  '/procedures/relation-transfer/lists/household-apart/rows': 'its file stands beside the list itself',
  '/procedures/sitting/lists/exemptions-ending/rows': 'its file stands beside the list itself',
  '/procedures/sitting/lists/study-short/rows': 'its file stands beside the list itself',
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

interface Described extends Record<string, unknown> {
  $ref?: string;
  type?: string | string[];
  pattern?: string;
  maxLength?: number;
  maximum?: number;
}

/** Every schema below one, by its place. */
function below(schema: Described, place: string): [string, Described][] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) as string;
    return below(api.document.components.schemas[name] as Described, place);
  }
  const { properties = {}, items, additionalProperties, propertyNames, anyOf = [], oneOf = [] } = schema;
  const parts = [
    ...Object.entries(properties as Record<string, Described>),
    ...([...(anyOf as Described[]), ...(oneOf as Described[])].map((one, at) => [`|${at}`, one]) as [
      string,
      Described,
    ][]),
    ...(typeof items === 'object' ? [['[]', items as Described] as const] : []),
    ...(typeof additionalProperties === 'object' ? [['{}', additionalProperties as Described] as const] : []),
    ...(typeof propertyNames === 'object' ? [['{key}', propertyNames as Described] as const] : []),
  ];
  return [[place, schema], ...parts.flatMap(([name, one]) => below(one, `${place}/${name}`))];
}

test('every text that is sent has its length in the document, and none may hold what cannot be stored', () => {
  const sent = operations().flatMap(({ method, path, operation }) => {
    const { parameters = [], requestBody } = operation as unknown as {
      parameters?: { name: string; schema: Described }[];
      requestBody?: { content: Record<string, { schema: Described }> };
    };
    const schemas = [
      ...parameters.map(({ name, schema }) => [name, schema] as const),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => ['', schema] as const),
    ];
    return schemas.flatMap(([name, schema]) => below(schema, `${method} ${path} ${name}`));
  });
  const texts = sent.filter(([, { type, format, ...one }]) => {
    const known = ['uuid', 'date', 'binary', 'email'].includes(String(format));
    return [type].flat().includes('string') && !known && !('enum' in one) && !('const' in one);
  });
  expect(texts.length).toBeGreaterThan(60);
  for (const [place, { pattern, maxLength }] of texts) {
    const isBounded = maxLength !== undefined || (pattern !== undefined && !/[*+]/.test(pattern));
    expect([place, isBounded]).toEqual([place, true]);
    if (place.endsWith('Idempotency-Key')) continue;
    expect([place, pattern && new RegExp(pattern, 'u').test('示\u0000')]).toEqual([place, false]);
  }
  const versions = sent.filter(([place]) => place.endsWith('/version'));
  expect(versions.length).toBeGreaterThan(3);
  for (const [place, { maximum = Number.POSITIVE_INFINITY }] of versions) {
    expect([place, maximum < 2 ** 31]).toEqual([place, true]);
  }
});

test('which fields exclude or need each other stands in the document', () => {
  const { schemas } = api.document.components;
  const fits = (name: string, body: object) => validatorOf(api.document, schemas[name] as object)(body);
  const id = '6f1c2d3e-0000-4000-8000-000000000001';
  expect(fits('StartInput', { memberId: id })).toBe(true);
  expect(fits('StartInput', { subject: { kind: 'member', id } })).toBe(true);
  expect(fits('StartInput', { memberId: id, subject: { kind: 'member', id } })).toBe(false);
  expect(fits('SubjectInput', { kind: 'matter', id, title: '示例' })).toBe(false);
  expect(fits('SubjectInput', { kind: 'matter' })).toBe(false);
  expect(fits('BatchRowMend', { name: '示例甲' })).toBe(false);
  expect(fits('BatchRowMend', { contact: '010-00000000' })).toBe(false);
  expect(fits('BatchRowMend', { contact: '010-00000000', reason: '示例' })).toBe(true);
  expect(fits('MemberChange', { version: 1, name: '示'.repeat(51) })).toBe(false);
});
