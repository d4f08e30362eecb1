import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { z } from 'zod';
import { localDate } from '../../domain/time/dates';
import { digest } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import { restricted } from '../../procedures/tables';
import { signedIn } from '../sign-in/session-token';
import { API_BASE } from './base';
import { readFile, readJson } from './body';
import { changesIn } from './changes';
import type { AnswerSpec, Context, RouteSpec, Stored } from './context';
import type { Deps } from './deps';
import { decisionOf } from './idempotency';
import { fieldErrors, words } from './invalid';
import { openLimits } from './limits';
import { onlyMethods } from './only-methods';
import type { RouteDocument } from './openapi';
import { checkOrigin } from './origin';
import { publicPath } from './public-path';
import { problemsOf } from './route-problems';

/** Collects the routes of all resources; a resource file is one function that takes it. */
export class Api {
  readonly router: Router = express.Router({ caseSensitive: true, strict: true });
  readonly documents: RouteDocument[] = [];
  readonly #handlers = new Map<RouteDocument, RequestHandler>();
  readonly #limits;

  constructor(readonly deps: Deps) {
    this.#limits = openLimits(deps);
    this.router.use(this.#limits.address);
  }

  /** Adds an endpoint: reading, checking, sign-in, limits, its documentation and its handler. */
  route<
    const Answers extends Record<number, AnswerSpec>,
    Params extends z.ZodType = z.ZodUndefined,
    Query extends z.ZodType = z.ZodUndefined,
    Input extends z.ZodType = z.ZodUndefined,
  >(spec: RouteSpec<Params, Query, Input, Answers>): void {
    const document = { ...spec, problems: problemsOf(spec) };
    this.documents.push(document);
    this.#handlers.set(document, async (request, response) => {
      request.template = API_BASE + spec.path;
      const context = await this.#open(spec, request, response);
      const sent = spec.method !== 'get' && request.personId;
      const reply = (await spec.handler(context as never).finally(() => {
        if (sent) changesIn(this.deps.db).note(sent);
      })) as Stored;
      send(response, reply, spec.answers[reply.status], this.deps.config.api.publicUrl);
    });
  }

  /** Call last: puts the routes in order, and answers 405 to other methods on known paths. */
  close(): void {
    const ordered = this.documents.toSorted((a, b) => wordsFirst(a.path, b.path));
    for (const path of new Set(ordered.map((route) => route.path))) {
      const here = ordered.filter((route) => route.path === path);
      for (const document of here) {
        this.router[document.method](expressPath(path), this.#handlers.get(document) as RequestHandler);
      }
      // At once: else another method on a path of words would be taken for one of a path with a parameter.
      this.router.all(expressPath(path), onlyMethods(here.map(({ method }) => method)));
    }
  }

  async #open(
    spec: Omit<RouteSpec<z.ZodType, z.ZodType, z.ZodType, Record<number, AnswerSpec>>, 'handler'>,
    request: Request,
    response: Response,
  ): Promise<Context> {
    const { deps } = this;
    const at = deps.clock();
    const limit = (kind: keyof ReturnType<typeof openLimits>) => pass(this.#limits[kind], request, response);
    let who: Awaited<ReturnType<typeof signedIn>> | undefined;
    if (spec.limit === 'sign-in') await limit('sign-in-address');
    if (spec.auth !== 'none') {
      who = await signedIn(deps, request);
      request.personId = who.actor.personId;
      if (who.byCookie && spec.method !== 'get') checkOrigin(deps, request);
      if (who.mustChange && spec.auth !== 'before-password-change') throw new Problem('password-change-needed');
      if (who.mustSetUp && spec.auth !== 'before-password-change') throw new Problem('second-factor-needed');
    }
    if (spec.limit !== 'sign-in' && spec.limit !== 'stream') {
      await limit(spec.limit ?? (spec.method === 'get' ? 'read' : 'write'));
    }
    const params = spec.params?.safeParse(request.params);
    if (params && !params.success) throw new Problem('not-found');
    const query = spec.query ? parse(spec.query, request.query, '?') : undefined;
    const sent = spec.body ? await readJson(request, response) : undefined;
    const file = spec.upload ? await readFile(request, response, spec.upload.types, spec.upload.limit) : undefined;
    if (spec.limit === 'sign-in') await limit('sign-in-name');
    const body = spec.body ? parse(spec.body, sent, '') : undefined;
    const route = `${request.method} ${request.baseUrl}${request.path}`;
    const content = {
      query: request.query,
      body: spec.traceless ? null : (sent ?? null),
      file: file && digest(file).toString('hex'),
    };
    return {
      deps,
      params: params?.data,
      query,
      body,
      at,
      today: localDate(at),
      log: deps.log,
      restricted: restricted(),
      request,
      response,
      ...(file && { file }),
      ...(who && { actor: who.actor, session: who.tokenHash, mustSetUp: who.mustSetUp }),
      ...(who &&
        spec.idempotent && {
          decision: decisionOf(who.actor.personId, route, request.get('idempotency-key'), content, deps.keys.lookup),
        }),
    } as Context;
  }
}

/** Fixed words are matched before parameters, which would take the word for their value: /cases/export. */
function wordsFirst(one: string, other: string): number {
  const [a, b] = [one, other].map((path) => path.replace(/\{\w+\}/g, '\uFFFF')) as [string, string];
  return a === b ? 0 : a < b ? -1 : 1;
}

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

function parse(schema: z.ZodType, value: unknown, prefix: '' | '?'): unknown {
  const parsed = schema.safeParse(value, { error: words });
  if (!parsed.success) throw new Problem('invalid-input', { errors: fieldErrors(parsed.error, prefix) });
  return parsed.data;
}

const pass = (limiter: express.RequestHandler, request: Request, response: Response) =>
  new Promise<void>((resolve, reject) => {
    Promise.resolve(limiter(request, response, (error?: unknown) => (error ? reject(error) : resolve()))).catch(reject);
  });

function send(response: Response, reply: Stored, described: AnswerSpec | undefined, publicUrl: string): void {
  if (reply.stream) {
    reply.stream(response);
    return;
  }
  response.status(reply.status);
  if (typeof described === 'object' && 'media' in described) response.type(described.media);
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    // A new resource stands where the browser sees the API; other places are whole already.
    const isOwn = name === 'Location' && value.startsWith(`${API_BASE}/`);
    response.set(name, isOwn ? publicPath(publicUrl, value) : value);
  }
  if (Buffer.isBuffer(reply.body)) response.end(reply.body);
  else if (reply.body === undefined) response.end();
  else response.json(reply.body);
}
