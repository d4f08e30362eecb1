import { z } from 'zod';
import { type Actor, actorOf } from '../../access/actor';
import { loginName, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Api } from '../http/api';
import type { Deps } from '../http/deps';
import { Strangers } from '../http/strangers';
import { providerOf } from './oidc-provider';
import { openSession, setSessionCookie } from './session-open';
import { cookieName, cookieOptions } from './session-token';
import { checkSignIn, FAILURES, LOCK } from './sign-in';

const SessionInput = z.strictObject({ loginName, password: text(200, 1) }).meta({ id: 'SessionInput' });

const Session = z
  .strictObject({
    token: z.string(),
    expiresAt: z.iso.datetime(),
    mustChange: z.boolean(),
    person: z.strictObject({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'Session' });

const SignedOut = z
  .strictObject({ signOutUrl: z.url().meta({ description: 'Go there next: it ends the session at the provider.' }) })
  .meta({ id: 'SignedOut' });

/** @throws Problem `local-sign-in-off` when this person must sign in at the identity provider */
function demandLocal(deps: Deps, actor?: Actor): void {
  const { local } = deps.config.signIn;
  const open = actor ? actor.roles.some(({ role }) => role === 'administrator') : local === 'administrators';
  if (local !== 'on' && !open) throw new Problem('local-sign-in-off');
}

/** Signing in and out. */
export function sessionRoutes(api: Api): void {
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
    problems: ['wrong-sign-in', 'sign-in-locked', 'local-sign-in-off'],
    async handler({ deps, body, at, today, response }) {
      demandLocal(deps);
      const personId = await checkSignIn(deps, strangers, body, at);
      const actor = await actorOf(deps.db, personId, today);
      if (!actor) throw new Problem('wrong-sign-in');
      demandLocal(deps, actor);
      const { token, expiresAt } = await deps.db.$transaction((tx) => openSession(tx, personId, 'local', at));
      const select = { id: true, name: true, mustChange: true };
      const person = await deps.db.person.findUniqueOrThrow({ where: { id: personId }, select });
      setSessionCookie(deps, response, token);
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
    description: 'After a sign-in at an identity provider the answer names where the browser ends that session too.',
    answers: { 200: SignedOut, 204: 'Signed out' },
    problems: [],
    async handler({ deps, session, at, response }) {
      const { way } = await deps.db.session.update({
        where: { tokenHash: new Uint8Array(session) },
        data: { revokedAt: new Date(at) },
        select: { way: true },
      });
      response.clearCookie(cookieName(deps), cookieOptions(deps));
      const signOutUrl = way === 'oidc' ? await providerOf(deps)?.signOutUrl() : undefined;
      return signOutUrl ? { status: 200, body: { signOutUrl } } : { status: 204 };
    },
  });
}
