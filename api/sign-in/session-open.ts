import type { Response } from 'express';
import { recordAudit } from '../../access/audit';
import type { Whence } from '../../access/whence';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { Deps } from '../http/deps';
import { cookieName, cookieOptions, newToken, SESSION_LIFE, tokenHash } from './session-token';

/** How a session began: by a name and password of our own, or at the identity provider. */
export type SignInWay = 'local' | 'oidc';

/**
 * Opens a session of a person, with its audit row.
 * @returns the token, which is kept nowhere, and when it ends
 */
export async function openSession(
  tx: Transaction,
  personId: string,
  way: SignInWay,
  whence: Whence,
  at: Instant,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(at + SESSION_LIFE);
  const row = {
    tokenHash: new Uint8Array(tokenHash(token)),
    personId,
    createdAt: new Date(at),
    expiresAt,
    way,
    ...whence,
  };
  await tx.session.create({ data: row });
  const entry = { actorId: personId, at, action: 'signed-in', objectKind: 'person', objectId: personId };
  await recordAudit(tx, { ...entry, detail: { way, ...whence } });
  return { token, expiresAt };
}

/** Gives the browser its session. */
export function setSessionCookie(deps: Deps, response: Response, token: string): void {
  response.cookie(cookieName(deps), token, { ...cookieOptions(deps), maxAge: SESSION_LIFE });
}
