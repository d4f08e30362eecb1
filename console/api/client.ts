import createClient from 'openapi-fetch';
import { isAttended } from './attended';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Where the console stands: `/`, or its path behind a proxy. */
export const base = new URL(document.baseURI).pathname;

/** Where the API stands, whichever path the console has behind a proxy. */
export const apiBase = new URL('api/v1', document.baseURI).href;

export const client = createClient<paths>({ baseUrl: apiBase, credentials: 'same-origin' });
client.use({
  onRequest({ request }) {
    if (!isAttended()) request.headers.set('Dangwu-Unattended', '1');
  },
});

/** An answer that is no success, in the words of the API. `type` is without its urn. */
export class ApiProblem extends Error {
  constructor(
    readonly type: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly { pointer: string; detail: string }[],
    readonly retryAfter: number,
  ) {
    super(title);
  }
}

/** Nobody answered: the network, or the API, is away. */
export class ApiAway extends Error {}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What the API answered.
 * @throws ApiProblem when it refused, ApiAway when nobody answered
 */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const told = await call.catch(() => {
    throw new ApiAway();
  });
  const { response, error, data } = told;
  if (response.ok) return data as T;
  const problem = error as Partial<Schemas['Problem']> | undefined;
  // A proxy in between answers with a page of its own when the API is away.
  if (typeof problem !== 'object' || !problem?.type) throw new ApiAway();
  throw new ApiProblem(
    problem.type.split(':').at(-1) ?? '',
    response.status,
    problem.title ?? '',
    problem.detail,
    problem.errors ?? [],
    Number(response.headers.get('Retry-After')) || 2,
  );
}

/** An Idempotency-Key: made when a form opens. `randomUUID` is not there on a page without https. */
export const newIdempotencyKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
