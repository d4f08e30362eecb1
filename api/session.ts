import { z } from 'zod';
import { actorOf } from './actor';
import type { Api } from './api';
import { record } from './audit';
import { written } from './db-date';
import { Problem } from './problem';
import { cookieName, cookieOptions, newToken, SESSION_LIFE, tokenHash } from './session-token';
import { checkSignIn, FAILURES, LOCK } from './sign-in';
import { Strangers } from './strangers';

const SessionInput = z
  .strictObject({ loginName: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) })
  .meta({ id: 'SessionInput' });

const Session = z
  .strictObject({
    token: z.string(),
    expiresAt: z.iso.datetime(),
    mustChange: z.boolean(),
    person: z.strictObject({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'Session' });

/** Signing in and out. */
export function session(api: Api): void {
  const strangers = new Strangers(FAILURES, LOCK);
  api.route({
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: 'Sign in by name and password',
    description:
      'Answers a bearer token and sets it as an HttpOnly cookie too. Five failures lock a name for 15 minutes.',
    auth: 'none',
    limit: 'sign-in',
    body: SessionInput,
    answers: { 201: Session },
    problems: ['wrong-sign-in', 'sign-in-locked'],
    async handler({ deps, body, at, today, response }) {
      const personId = await checkSignIn(deps, strangers, body, at);
      if (!(await actorOf(deps.db, personId, today))) throw new Problem('wrong-sign-in');
      const token = newToken();
      const expiresAt = new Date(at + SESSION_LIFE);
      const person = await deps.db.$transaction(async (tx) => {
        const row = { tokenHash: new Uint8Array(tokenHash(token)), personId, createdAt: new Date(at), expiresAt };
        await tx.session.create({ data: row });
        await record(tx, { actorId: personId, at, action: 'signed-in', objectKind: 'person', objectId: personId });
        return tx.person.findUniqueOrThrow({
          where: { id: personId },
          select: { id: true, name: true, mustChange: true },
        });
      });
      response.cookie(cookieName(deps), token, { ...cookieOptions(deps), maxAge: SESSION_LIFE });
      const { id, name, mustChange } = person;
      return { status: 201, body: { token, expiresAt: written(expiresAt), mustChange, person: { id, name } } };
    },
  });

  api.route({
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: 'Sign out: the token ends',
    auth: 'before-password-change',
    answers: { 204: 'Signed out' },
    problems: [],
    async handler({ deps, session, at, response }) {
      await deps.db.session.update({
        where: { tokenHash: new Uint8Array(session) },
        data: { revokedAt: new Date(at) },
      });
      response.clearCookie(cookieName(deps), cookieOptions(deps));
      return { status: 204 };
    },
  });
}
