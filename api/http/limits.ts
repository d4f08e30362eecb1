import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { asLoginName } from '../../domain/words/text';
import { digest } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import type { Deps } from './deps';

/** Requests a minute. By person, since one office shares one address; counted in each API process by itself. */
export const requestLimits = {
  read: 1200,
  write: 240,
  /** Looking a person up by number, unmasking, handing out passwords. */
  sensitive: 60,
  /** Wrong tries at one's own password, in a quarter of an hour: who sits at an open session may not guess on. */
  password: 5,
  /** Wrong codes of a sitting, in a quarter of an hour. */
  'sitting-code': 10,
  /** By address, before anybody is known. */
  address: 6000,
  'sign-in-address': 120,
  /** Asking for the validity of a paper, by address: enough for a counter, too few for guessing. */
  verify: 30,
  /** What comes by a link without account, by address: enough for an office, too few for guessing. */
  'unit-link': 60,
  /** Lists sent by a link without account, by address: each is read in a process of its own. */
  'unit-link-list': 6,
  /** Pushes of the SMS service, by address. */
  report: 600,
  'sign-in-name': 10,
} as const;

export type LimitClass =
  | 'read'
  | 'write'
  | 'sensitive'
  | 'password'
  | 'sitting-code'
  | 'sign-in'
  | 'sign-in-address'
  | 'verify'
  | 'unit-link'
  | 'unit-link-list'
  | 'report'
  /** One request for hours, limited by how many are open. */
  | 'stream';

const byAddress = (request: Request) => ipKeyGenerator(request.ip ?? '');

// With the address, so that nobody keeps another from signing in by trying his name. The name goes into the store as a
// digest: what people type into that field is now and then a password.
const byName = (request: Request) => {
  const typed: unknown = request.body?.loginName;
  const name = typeof typed === 'string' ? asLoginName(typed) : '';
  return digest(byAddress(request), '\n', name).toString('base64');
};

/** Only a wrong password counts, and no office's size makes more of them right. */
const wrongTries: Partial<Options> = {
  windowMs: 15 * 60_000,
  limit: requestLimits.password,
  skipSuccessfulRequests: true,
  requestWasSuccessful: (_request, response) => response.statusCode !== 401,
};

/** Whoever stands before the wall has the right one. */
const wrongCodes: Partial<Options> = {
  windowMs: 15 * 60_000,
  skipSuccessfulRequests: true,
  requestWasSuccessful: (_request, response) => response.statusCode < 400,
};

/** The limiters of one application, each with a store of its own. */
export function openLimits(deps: Deps): Record<keyof typeof requestLimits, RequestHandler> {
  const limiter = (
    kind: keyof typeof requestLimits,
    keyGenerator: (request: Request) => string,
    more: Partial<Options> = {},
  ) =>
    rateLimit({
      windowMs: 60_000,
      limit: requestLimits[kind] * deps.config.api.rateLimitFactor,
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      keyGenerator,
      handler: (_request, response, next) => {
        next(new Problem('too-many-requests', { retryAfter: Number(response.get('Retry-After')) || 60 }));
      },
      ...more,
    });
  const byPerson = (request: Request) => request.personId ?? byAddress(request);
  return {
    read: limiter('read', byPerson),
    write: limiter('write', byPerson),
    sensitive: limiter('sensitive', byPerson),
    password: limiter('password', byPerson, wrongTries),
    'sitting-code': limiter('sitting-code', byPerson, wrongCodes),
    address: limiter('address', byAddress),
    verify: limiter('verify', byAddress),
    'unit-link': limiter('unit-link', byAddress),
    'unit-link-list': limiter('unit-link-list', byAddress),
    report: limiter('report', byAddress),
    'sign-in-address': limiter('sign-in-address', byAddress),
    'sign-in-name': limiter('sign-in-name', byName),
  };
}

declare global {
  namespace Express {
    interface Request {
      /** Names the request in log and answer. */
      id: string;
      /** Who signed in, once known. */
      personId?: string;
      /** Template of the route, once known: "/api/v1/members/{id}". */
      template?: string;
    }
  }
}
