import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Told } from './served';

export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

const BASE = '/api/v1';

/** The operation that a path as sent belongs to; a fixed path goes before one with parameters. */
function operationOf(document: OpenApi, method: string, path: string): Operation | undefined {
  const [bare = ''] = path.split('?');
  const fits = Object.keys(document.paths)
    .filter((template) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare.slice(BASE.length)))
    .sort((a, b) => a.split('{').length - b.split('{').length);
  return document.paths[fits[0] ?? '']?.[method.toLowerCase()];
}

const compiled = new WeakMap<object, ValidateFunction>();
const compilers = new WeakMap<OpenApi, Ajv>();

function compilerOf(document: OpenApi): Ajv {
  const known = compilers.get(document);
  if (known) return known;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://document.invalid/', components: document.components });
  compilers.set(document, ajv);
  return ajv;
}

/** Compiles a schema of the document, with its references; once, since it takes longer than an answer does. */
export function validatorOf(document: OpenApi, schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const text = JSON.stringify(schema).replaceAll('"#/components', '"https://document.invalid/#/components');
  const validate = compilerOf(document).compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate;
}

/** @throws Error when an answer's status, media type or body is not what the document says */
export function checkAgainst(document: OpenApi, method: string, path: string, { status, body, headers }: Told): void {
  if (!path.startsWith(`${BASE}/`) || path.startsWith(`${BASE}/openapi.json`)) return;
  const media = headers.get('content-type')?.split(';')[0] ?? '';
  const fail = (why: string): never => {
    throw new Error(`${method} ${path.split('?')[0]} ${status}: ${why}: ${JSON.stringify(body)}`);
  };
  const operation = operationOf(document, method, path);
  if (!operation) {
    // An unknown path, or a method that it does not have.
    if (status !== 404 && status !== 405) fail('the document has no such operation');
    return;
  }
  const described = operation.responses[status];
  if (!described) throw fail('the status is not documented');
  if (!described.content) {
    if (body !== undefined) fail('a body where none is documented');
    return;
  }
  const schema = described.content[media]?.schema;
  if (!schema) throw fail(`the media type ${media} is not documented`);
  const validate = validatorOf(document, schema);
  if (!validate(body)) fail(JSON.stringify(validate.errors));
}
