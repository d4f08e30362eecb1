import { z } from 'zod';
import { type Actor, actorOf, actorOfSession } from '../../access/actor';
import { recordAudit } from '../../access/audit';
import { isAdministrator, needsCode } from '../../access/second-factor';
import { succeed } from '../../access/sign-in-tries';
import { whenceOf } from '../../access/whence';
import { loginName, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Api } from '../http/api';
import type { Deps } from '../http/deps';
import { providerOf } from './oidc-provider';
import { openSession, setSessionCookie } from './session-open';
import { cookieName, cookieOptions, tokenHash } from './session-token';
import { checkSignIn, triedEntry } from './sign-in';

const SessionInput = z
  .strictObject({
    loginName,
    password: text(200, 1),
    code: z
      .string()
      .regex(/^\d{6}$/, '6 位数字')
      .optional()
      .meta({ description: 'Of the authenticator, where the person has one in use.' }),
  })
  .meta({ id: 'SessionInput' });

const Session = z
  .strictObject({
    token: z.string(),
    expiresAt: z.iso.datetime(),
    mustChange: z.boolean(),
    mustSetUp: z.boolean().meta({ description: 'A second factor has to be set up first of all.' }),
    person: z.strictObject({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'Session' });

const SignedOut = z
  .strictObject({ signOutUrl: z.url().meta({ description: 'Go there next: it ends the session at the provider.' }) })
  .meta({ id: 'SignedOut' });

/** @throws Problem `local-sign-in-off` when this person must sign in at the identity provider */
function demandLocal(deps: Deps, actor?: Actor): void {
  const { local } = deps.config.signIn;
  const open = actor ? isAdministrator(actor.roles) : local === 'administrators';
  if (local !== 'on' && !open) throw new Problem('local-sign-in-off');
}

/** Signing in and out. */
export function sessionRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: 'Sign in by name and password',
    description:
      'Answers a bearer token and sets it as an HttpOnly cookie too. Five failures lock a name for 15 minutes, at that address. Success, failure and lock are on record with address and device.',
    auth: 'none',
    limit: 'sign-in',
    body: SessionInput,
    answers: { 201: Session },
    problems: ['wrong-sign-in', 'code-needed', 'sign-in-locked', 'local-sign-in-off'],
    async handler({ deps, body, at, today, request, response }) {
      demandLocal(deps);
      const whence = whenceOf(request.ip, request.get('user-agent'));
      const { personId, tried } = await checkSignIn(deps, body, whence, at);
      const actor = await actorOf(deps.db, personId, today);
      if (!actor) throw new Problem('wrong-sign-in');
      demandLocal(deps, actor);
      const { token, expiresAt } = await deps.db.$transaction(async (tx) => {
        await succeed(tx, tried, at);
        return await openSession(tx, personId, 'local', whence, at);
      });
      const session = await actorOfSession(deps.db, tokenHash(token), at, today, deps.config.signIn.accounts);
      if (!session) throw new Problem('wrong-sign-in');
      const { mustChange, hasFactor } = session;
      const mustSetUp = !hasFactor && (await needsCode(deps.db, deps.config.signIn.accounts, actor.roles));
      const { name } = await deps.db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
      setSessionCookie(deps, response, token);
      const body201 = { token, expiresAt: written(expiresAt), mustChange, mustSetUp, person: { id: personId, name } };
      return { status: 201, body: body201 };
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
    async handler({ deps, actor, session, at, request, response }) {
      const whence = whenceOf(request.ip, request.get('user-agent'));
      const { way } = await deps.db.$transaction(async (tx) => {
        const ended = await tx.session.update({
          where: { tokenHash: new Uint8Array(session) },
          data: { revokedAt: new Date(at) },
          select: { way: true },
        });
        await recordAudit(tx, triedEntry(actor.personId, 'signed-out', whence, at));
        return ended;
      });
      response.clearCookie(cookieName(deps), cookieOptions(deps));
      const signOutUrl = way === 'oidc' ? await providerOf(deps)?.signOutUrl() : undefined;
      return signOutUrl ? { status: 200, body: { signOutUrl } } : { status: 204 };
    },
  });
}
