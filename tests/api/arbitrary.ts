import fc from 'fast-check';
import type { OpenApi } from './documented';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** What has broken APIs: for the database, for dates, for numbers, for names of an object's own, for regular expressions. */
const odd: readonly unknown[] = [
  'a\u0000b',
  '\u0000',
  '\ud800',
  'x\udc00y',
  '\u202e反',
  '𠮷'.repeat(40),
  'x'.repeat(5000),
  '',
  ' ',
  '%_\\',
  "'; --",
  '__proto__',
  '0000-01-01',
  '0001-01-01',
  '1899-12-31',
  '2201-01-01',
  '9999-12-31',
  '2026-02-30',
  '9999-12',
  '2026-11-22T14:30+08:00',
  '00000000-0000-0000-0000-000000000000',
  0,
  -1,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  1e308,
  true,
  null,
  [],
  [[[[]]]],
  {},
  { toString: 1 },
  JSON.parse('{"__proto__": {"x": 1}}'),
  { constructor: { prototype: 1 }, '\u0000': '\u0000' },
];

export const oddity: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Makes values as the document describes them; `ids` are some that exist. */
export function fitting(document: OpenApi, ids: readonly string[]): (schema: Schema) => fc.Arbitrary<unknown> {
  const make = (schema: Schema): fc.Arbitrary<unknown> => {
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1) as string;
      return make(document.components.schemas[name] as Schema);
    }
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    const choices = schema.anyOf ?? (schema.properties ? undefined : (schema.oneOf ?? schema.allOf));
    if (choices) return fc.oneof(...choices.map(make));
    const types = [schema.type ?? 'string'].flat();
    return fc.oneof(...types.map((type) => ofType(type, schema)));
  };
  const ofType = (type: string, schema: Schema): fc.Arbitrary<unknown> => {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
      case 'array':
        return fc.array(make(schema.items ?? {}), { maxLength: 3 });
      case 'object':
        return ofObject(schema);
      default:
        return textOf(schema, ids);
    }
  };
  const ofObject = ({ properties = {}, required, additionalProperties, propertyNames }: Schema) => {
    const parts = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, make(one)]));
    const wanted = (required ?? []).filter((name) => name in parts);
    const own = fc.record(parts, { requiredKeys: wanted }) as fc.Arbitrary<object>;
    if (typeof additionalProperties !== 'object') return own;
    const more = fc.dictionary(textOf(propertyNames ?? {}, ids), make(additionalProperties), { maxKeys: 2 });
    return fc.tuple(own, more).map(([one, other]) => ({ ...other, ...one }));
  };
  return make;
}

function textOf({ format, pattern, example, minLength = 0, maxLength = 30 }: Schema, ids: readonly string[]) {
  if (format === 'uuid') return fc.constantFrom(...ids);
  if (format === 'date') return fc.constantFrom('2026-11-22', '1900-01-01', '2200-12-31', '2027-01-01');
  if (format === 'email') return fc.constantFrom('a@example.com', 'someone@example.org');
  const plain = fc.oneof(
    fc.constantFrom('示例甲', '例员', 'shili', '汉族', '13900000000', '99000119600115001X', 'admin', 'no such thing'),
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) }),
  );
  const given = example === undefined ? [] : [fc.constant(String(example))];
  // A pattern that only says what cannot be stored leaves any text; of the others a few are made from the pattern itself.
  const made =
    pattern && !pattern.includes('udfff') && !/\(\?[=!<]/.test(pattern) ? [fc.stringMatching(new RegExp(pattern))] : [];
  return fc.oneof(...given, ...(made.length ? made : [plain]));
}

/** Replaces one place of a value: the `at`-th of all its places, itself included. */
export function withOdd(value: unknown, at: number, by: unknown): unknown {
  const places = placesOf(value);
  const path = places[at % places.length] as (string | number)[];
  return put(value, path, by);
}

function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
  return [path, ...inner];
}

function put(value: unknown, [first, ...rest]: (string | number)[], by: unknown): unknown {
  if (first === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[first] = put((value as Record<string, unknown>)[first], rest, by);
  return copy;
}
