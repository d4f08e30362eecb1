import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { type ProblemType, problems } from '../../domain/words/problems';
import { problemUrn } from '../../platform/problem';
import { EVENT_STREAM } from './base';
import type { AnswerSpec } from './context';

extendZodWithOpenApi(z);

/** What the document says of one route. */
export interface RouteDocument {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  tag: string;
  summary: string;
  description?: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  upload?: { types: string[] };
  answers: Record<number, AnswerSpec>;
  problems: readonly ProblemType[];
  auth?: string;
  idempotent?: boolean;
  link?: true;
}

const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string' as const, format: 'uri' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    instance: { type: 'string' as const, description: 'Names the request in the log.' },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' as const }, detail: { type: 'string' as const } },
      },
    },
  },
};

const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .min(8)
    .max(128)
    .meta({ description: 'The same key and body give the same answer; after a 503 repeat with the same key.' }),
});

const linkToken = z.object({
  'Dangwu-Link': z
    .string()
    .regex(/^[\w-]{43}$/)
    .meta({ description: 'The token of a link without account: what stands behind # in its address.' }),
});

const binary = { type: 'string' as const, format: 'binary' };

function answer(spec: AnswerSpec) {
  if (typeof spec === 'string') return { description: spec };
  if (spec instanceof z.ZodType) return { description: 'Done', content: { 'application/json': { schema: spec } } };
  if ('events' in spec) {
    const schema = { type: 'string' as const };
    return { description: spec.events, content: { [EVENT_STREAM]: { schema } } };
  }
  const media = [spec.media, ...(spec.also ?? [])].map((type) => [type, { schema: binary }] as const);
  return { description: spec.description, content: Object.fromEntries(media) };
}

/** Answers by status for the problems of a route: each lists its types, so that a client can tell them apart. */
function problemAnswers(types: readonly ProblemType[]) {
  const statuses = [...new Set(types.map((type) => problems[type].status))];
  return statuses.map((status) => {
    const here = types.filter((type) => problems[type].status === status);
    const kind = {
      type: 'object' as const,
      properties: { type: { type: 'string' as const, enum: here.map(problemUrn) } },
    };
    return [
      status,
      {
        description: here.map((type) => `${type} ${problems[type].title}`).join('; '),
        content: {
          'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, kind] } },
        },
      },
    ] as const;
  });
}

/** The OpenAPI 3.1 document of the routes, made from the schemas that check their input. */
export function openApiDocument(routes: readonly RouteDocument[], base: string): Record<string, unknown> {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('schemas', 'Problem', problemSchema);
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const route of routes) {
    const ok = Object.entries(route.answers).map(([status, spec]) => [status, answer(spec)] as const);
    const file = route.upload?.types.map((type) => [type, { schema: binary }] as const);
    registry.registerPath({
      method: route.method,
      path: route.path,
      operationId: operationId(route),
      tags: [route.tag],
      summary: route.summary,
      description: route.description,
      security: route.auth === 'none' ? [] : [{ bearer: [] }],
      request: {
        params: route.params as z.ZodObject | undefined,
        query: route.query as z.ZodObject | undefined,
        ...(route.idempotent && { headers: idempotencyKey }),
        ...(route.link && { headers: linkToken }),
        ...(route.body && { body: { required: true, content: { 'application/json': { schema: route.body } } } }),
        ...(file && { body: { required: true, content: Object.fromEntries(file) } }),
      },
      responses: Object.fromEntries([...ok, ...problemAnswers(route.problems)]),
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: '党务 dangwu', version: '1', description: 'Party-affairs procedures: registers, cases, tasks.' },
    servers: [{ url: base }],
  }) as unknown as Record<string, unknown>;
}

/** "GET /members/{id}" is `getMembersById`. */
function operationId(route: RouteDocument): string {
  const words = route.path
    .split(/[/-]/)
    .filter(Boolean)
    .map((part) => part.replace(/^\{(\w+)\}$/, 'by-$1'));
  return (
    route.method +
    words
      .flatMap((word) => word.split('-'))
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')
  );
}
