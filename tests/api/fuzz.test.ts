import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fitting, oddity, type Schema, withOdd } from './arbitrary';
import { checkAgainst } from './documented';
import { type Office, openOffice } from './office';

/** Fixed, so that a failure is the same tomorrow; another one for a longer search by hand. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
/** Requests an operation. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 6);

interface Described {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  security: unknown[];
}

let office: Office;
let ids: string[];

beforeAll(async () => {
  office = await openOffice();
  const { town } = office;
  const { memberId, personId, caseId } = await office.started();
  const { taskId } = await office.house.owner.task
    .findFirstOrThrow({ where: { caseId }, select: { id: true } })
    .then(({ id }) => ({ taskId: id }));
  known = { caseId, taskId };
  const { people, member: _member, person: _person, ...places } = town;
  ids = [memberId, personId, ...Object.values(places), ...Object.values(people), randomUUID()];
});
afterAll(() => office?.close());

let known: Record<string, string>;

interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** Requests of an operation: as described, with one place or none of each made odd. */
function requests(method: string, template: string, { parameters = [], requestBody }: Described): fc.Arbitrary<Asked> {
  const make = fitting(office.api.document, ids);
  const value = (schema: Schema) =>
    fc
      .tuple(make(schema), fc.nat({ max: 60 }), fc.option(oddity, { freq: 2, nil: NOTHING }))
      .map(([fits, at, by]) => (by === NOTHING ? fits : withOdd(fits, at, by)));
  const named = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map(({ name, schema }) => [
            name,
            known[name] ? fc.oneof(fc.constant(known[name]), value(schema)) : value(schema),
          ]),
      ),
      { requiredKeys: parameters.filter((one) => one.in === place && one.required).map(({ name }) => name) },
    );
  const [media, described] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body = !media
    ? fc.constant(undefined)
    : media === 'application/json'
      ? value((described as { schema: Schema }).schema).map((one) => JSON.stringify(one) ?? 'null')
      : fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.constantFrom('姓名,身份证号\n示例甲,1\u0000\n', '%PDF-1.7\n', 'PK\u0003\u0004'),
        );
  return fc
    .record({ path: named('path'), query: named('query'), header: named('header'), body })
    .map(({ path, query, header, body }) => {
      const url = template.replace(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(wellFormed(path[name])) || '%20');
      const asked = new URLSearchParams(
        Object.entries(query).map(([name, one]): [string, string] => [name, wellFormed(one)]),
      );
      return {
        method: method.toUpperCase(),
        path: `/api/v1${url}${asked.size ? `?${asked}` : ''}`,
        headers: {
          // Of what a header can hold: anything else no client could send.
          ...(Object.keys(header).length && {
            'idempotency-key': wellFormed(Object.values(header)[0]).replace(/[^\x20-\x7e]/g, 'k'),
          }),
          ...(media && { 'content-type': media }),
        },
        ...(body !== undefined && { body }),
      };
    });
}

const NOTHING = Symbol('nothing');
const wellFormed = (one: unknown) =>
  String(typeof one === 'object' ? JSON.stringify(one) : one).replace(/\p{Cs}/gu, '\ufffd');

async function ask({ method, path, headers, body }: Asked, token: string | undefined) {
  const answer = await fetch(office.api.url + path, {
    method,
    headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    body: body as RequestInit['body'],
    redirect: 'manual',
  });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
    headers: answer.headers,
  };
}

test('whatever is sent to any operation is answered as the document says, and never by 5xx', async () => {
  const { town, api } = office;
  const actors = [town.people.administrator, town.people.eastOfficer, town.people.east1Secretary, ids[1] as string];
  const wrong: string[] = [];
  let asked = 0;
  for (const [template, methods] of Object.entries(api.document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const described = operation as unknown as Described;
      // A stream has no end to wait for: tests/api/events.test.ts reads it.
      if ('text/event-stream' in (operation.responses['200']?.content ?? {})) continue;
      // Anew for each, since some of them end it.
      const tokens = described.security.length ? await Promise.all(actors.map((id) => api.tokenOf(id))) : [undefined];
      const property = fc.asyncProperty(
        requests(method, template, described),
        fc.constantFrom(...tokens),
        async (one, token) => {
          asked++;
          const told = await ask(one, token);
          if (told.status >= 500) throw new Error(`${told.status} ${JSON.stringify(told.body)}`);
          checkAgainst(api.document, one.method, one.path, told);
        },
      );
      const run = await fc.check(property, { seed: SEED, numRuns: RUNS });
      if (run.failed)
        wrong.push(
          `${method} ${template}: ${String(run.errorInstance)} after ${JSON.stringify(run.counterexample?.[0])}`,
        );
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(RUNS * 90);
});
