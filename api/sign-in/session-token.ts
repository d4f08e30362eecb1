import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { type Actor, actorOfSession } from '../../access/actor';
import { needsCode } from '../../access/second-factor';
import { localDate, MINUTE } from '../../domain/time/dates';
import { digest } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import type { Deps } from '../http/deps';

/** A session lasts a working day. Milliseconds. */
export const SESSION_LIFE = 12 * 60 * 60_000;

/** 32 random bytes as text; only its SHA-256 is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => digest(token);

const https = (deps: Deps) => deps.config.api.publicUrl.startsWith('https:');

/** The browser holds a `__Host-` cookie to this host and to https; over plain http it would refuse it. */
export const cookieName = (deps: Deps): string => (https(deps) ? '__Host-dangwu' : 'dangwu');

export const cookieOptions = (deps: Deps) =>
  ({ httpOnly: true, sameSite: 'strict', secure: https(deps), path: '/' }) as const;

export interface SignedIn {
  actor: Actor;
  tokenHash: Buffer;
  mustChange: boolean;
  /** He must set up a second factor before anything else. */
  mustSetUp: boolean;
  byCookie: boolean;
}

/** When a session was used last is kept to this, so that not every request writes. Milliseconds. */
const SEEN = MINUTE;

/** The token in a cookie; undefined when there is none, or something else. */
export function cookieToken(request: Request, name: string): string | undefined {
  const wanted = `${name}=`;
  const cookies = (request.get('cookie') ?? '').split(';').map((part) => part.trim());
  const token = cookies.find((part) => part.startsWith(wanted))?.slice(wanted.length);
  return token && /^[\w-]{43}$/.test(token) ? token : undefined;
}

function tokenOf(deps: Deps, request: Request): { token: string; byCookie: boolean } | undefined {
  const bearer = /^Bearer ([\w-]{43})$/.exec(request.get('authorization') ?? '');
  if (bearer) return { token: bearer[1] as string, byCookie: false };
  const token = cookieToken(request, cookieName(deps));
  return token ? { token, byCookie: true } : undefined;
}

/** Asked by an open page while nobody sits at it: that is no use of the session, which ends when it stands idle. */
const isByItself = (request: Request): boolean =>
  request.get('dangwu-unattended') !== undefined || request.get('accept') === 'text/event-stream';

/**
 * Who sent the request, by bearer token or cookie.
 * @throws Problem `not-signed-in` when there is no session, or it ran out, stood idle or was ended
 */
export async function signedIn(deps: Deps, request: Request): Promise<SignedIn> {
  const found = tokenOf(deps, request);
  if (!found) throw new Problem('not-signed-in');
  const hash = tokenHash(found.token);
  const at = deps.clock();
  const { accounts } = deps.config.signIn;
  const session = await actorOfSession(deps.db, hash, at, localDate(at), accounts);
  if (!session) throw new Problem('not-signed-in');
  const { actor, mustChange, way, hasFactor, seenAt } = session;
  if (at - seenAt.getTime() >= SEEN && !isByItself(request)) {
    const where = { tokenHash: new Uint8Array(hash), revokedAt: null };
    await deps.db.session.updateMany({ where, data: { lastSeenAt: new Date(at) } });
  }
  // A provider looks after its own second factor.
  const mustSetUp = way === 'local' && !hasFactor && (await needsCode(deps.db, accounts, actor.roles));
  return { actor, mustChange, mustSetUp, tokenHash: hash, byCookie: found.byCookie };
}
