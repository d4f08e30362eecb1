import type { Request, Response } from 'express';
import { type Instant, MINUTE } from '../../domain/time/dates';
import { open, seal } from '../../platform/cipher';
import { digest } from '../../platform/hash';
import type { Deps } from '../http/deps';
import type { Secrets } from './oidc-provider';
import { cookieName, cookieOptions, cookieToken, newToken } from './session-token';

/** How long somebody may take at the identity provider. Milliseconds. */
export const ATTEMPT_LIFE = 10 * MINUTE;

const cookie = (deps: Deps) => `${cookieName(deps)}-oidc`;

// The browser that set out must be the one that comes back: else a stranger's sign-in could be slipped to somebody.
const keyOf = (state: string, browser: string) => digest(`${state}\n${browser}`);

const contextOf = (hash: Buffer) => `oidc-attempt:${hash.toString('hex')}`;

/**
 * Begins a sign-in: its secrets go sealed into the database, so that any API process can finish it.
 * @param returnTo a path of ours
 */
export async function beginAttempt(
  { deps, request, response, at }: { deps: Deps; request: Request; response: Response; at: Instant },
  secrets: Secrets,
  returnTo: string,
): Promise<void> {
  // Two tabs of a browser may be under way at once.
  const browser = cookieToken(request, cookie(deps)) ?? newToken();
  const hash = keyOf(secrets.state, browser);
  await deps.db.oidcAttempt.create({
    data: {
      stateHash: new Uint8Array(hash),
      secret: new Uint8Array(seal(deps.keys.field, Buffer.from(JSON.stringify(secrets)), contextOf(hash))),
      returnTo,
      expiresAt: new Date(at + ATTEMPT_LIFE),
    },
  });
  // Strict would keep it back when the browser comes from the provider.
  response.cookie(cookie(deps), browser, { ...cookieOptions(deps), sameSite: 'lax', maxAge: ATTEMPT_LIFE });
}

/** Takes an attempt out, once: undefined when there is none, another browser began it, or it ran out. */
export async function takeAttempt(
  deps: Deps,
  request: Request,
  state: string,
  at: Instant,
): Promise<{ secrets: Secrets; returnTo: string } | undefined> {
  const browser = cookieToken(request, cookie(deps));
  if (!browser) return undefined;
  const hash = keyOf(state, browser);
  const [row] = await deps.db.$queryRaw<{ secret: Uint8Array; return_to: string; expires_at: Date }[]>`
    DELETE FROM oidc_attempt WHERE state_hash = ${hash} RETURNING secret, return_to, expires_at`;
  if (!row || row.expires_at.getTime() <= at) return undefined;
  const text = open(deps.keys.field, row.secret, contextOf(hash)).toString('utf8');
  return { secrets: JSON.parse(text) as Secrets, returnTo: row.return_to };
}
