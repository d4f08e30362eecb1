import { type ApiParameter, apiDocument, type Content, type Json, type Operation } from './api-document';

// Of any operation: the page tells problems apart by their type, and shows their words.
const PROBLEM =
  "default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem']; }; };";

const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`);
const block = (members: string[]) => (members.length ? `{ ${members.join(' ')} }` : 'Record<string, never>');
const union = (schemas: unknown, between: string) => (schemas as Json[]).map(typeOf).join(between);

/** A JSON Schema as a type. */
function typeOf(schema: Json): string {
  const { $ref, type } = schema;
  if (typeof $ref === 'string') return `components['schemas']['${$ref.split('/').at(-1)}']`;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.anyOf || schema.oneOf) return `(${union(schema.anyOf ?? schema.oneOf, ' | ')})`;
  if (schema.allOf) return `(${union(schema.allOf, ' & ')})`;
  if (Array.isArray(type)) return `(${type.map((one) => typeOf({ ...schema, type: one })).join(' | ')})`;
  switch (type) {
    case 'array':
      return `(${schema.items ? typeOf(schema.items as Json) : 'unknown'})[]`;
    case 'object':
      return objectOf(schema);
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string';
    case 'boolean':
    case 'null':
      return type;
    default:
      return 'unknown';
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Json): string {
  const members = Object.entries(properties as Record<string, Json>).map(
    ([name, schema]) => `${key(name)}${(required as string[]).includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  if (members.length || !additionalProperties) return block(members);
  return `Record<string, ${additionalProperties === true ? 'unknown' : typeOf(additionalProperties as Json)}>`;
}

const contentOf = (content: Content | undefined) =>
  content ? block(Object.entries(content).map(([media, { schema }]) => `'${media}': ${typeOf(schema)};`)) : 'never';

function parametersOf(parameters: ApiParameter[]): string {
  const places = ['query', 'header', 'path', 'cookie'].map((place) => {
    const here = parameters.filter((one) => one.in === place);
    // What stands in a path comes from another answer: a procedure to come needs no other type.
    const type = (schema: Json) => (place === 'path' ? 'string' : typeOf(schema));
    const members = here.map(({ name, required, schema }) => `${key(name)}${required ? '' : '?'}: ${type(schema)};`);
    const wanted = here.some(({ required }) => required);
    return members.length ? `${place}${wanted ? '' : '?'}: ${block(members)};` : `${place}?: never;`;
  });
  return block(places);
}

function operationOf({ parameters = [], requestBody, responses }: Operation): string {
  const done = Object.entries(responses).filter(([status]) => status < '400');
  const answers = done.map(
    ([status, { content }]) =>
      `${status}: { headers: Record<string, unknown>; content${content ? '' : '?'}: ${contentOf(content)}; };`,
  );
  answers.push(PROBLEM);
  return block([
    `parameters: ${parametersOf(parameters)};`,
    requestBody ? `requestBody: { content: ${contentOf(requestBody.content)}; };` : 'requestBody?: never;',
    `responses: ${block(answers)};`,
  ]);
}

/**
 * The types by which the console calls the API, in the shape that openapi-fetch takes. Made here and not by
 * openapi-typescript, which needs the compiler of TypeScript 5.
 */
export function apiTypes(): string {
  const { paths, components } = apiDocument();
  const all = Object.entries(paths).map(([path, operations]) => {
    const members = Object.entries(operations).map(([method, one]) => `    ${method}: ${operationOf(one)};\n`);
    return `  '${path}': {\n${members.join('')}  };`;
  });
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `    ${key(name)}: ${typeOf(schema)};`);
  return [
    '// Made by `npm run docs` from the OpenAPI document.',
    'export interface paths {',
    ...all,
    '}',
    'export interface components {',
    '  schemas: {',
    ...schemas,
    '  };',
    '}',
    '',
  ].join('\n');
}
