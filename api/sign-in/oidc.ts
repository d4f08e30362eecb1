import { z } from 'zod';
import { actorOf } from '../../access/actor';
import { recordAudit } from '../../access/audit';
import { isSample } from '../../access/second-factor';
import { whenceOf } from '../../access/whence';
import { MINUTE } from '../../domain/time/dates';
import { text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Api } from '../http/api';
import type { Deps } from '../http/deps';
import { publicPath } from '../http/public-path';
import { beginAttempt, takeAttempt } from './oidc-attempt';
import { personOfIdentity } from './oidc-person';
import { demandProvider, newSecrets } from './oidc-provider';
import { OfferedPerson, peopleOffered } from './sample-people';
import { openSession, setSessionCookie } from './session-open';
import { triedEntry } from './sign-in';

const BEGIN = '/api/v1/session/oidc';

const Ways = z
  .strictObject({
    local: z.enum(['on', 'off', 'administrators']),
    oidc: z.strictObject({ title: z.string(), href: z.string() }).nullable(),
    accounts: z.strictObject({
      passwordDays: z.int(),
      idleMinutes: z.int(),
      secondFactor: z.enum(['off', 'administrators', 'everybody']),
      secondYes: z.enum(['off', 'where-there-is-a-security-administrator', 'on']),
      sample: z.boolean(),
    }),
    samplePeople: z.array(OfferedPerson).nullable(),
  })
  .meta({
    id: 'SignInWays',
    description:
      'local: whether names and passwords of our own are taken, and whose. accounts: what holds for them; sample: this is the embedded sample, which leaves the second factor and the second one’s yes off unless they are set. samplePeople: whom one may sign in as without a password, only where `npm start` runs the sample on this machine.',
  });

const Returning = z.strictObject({ returnTo: text(500).optional() });

// What else a provider adds (session_state …) is its own matter; the library reads what it must.
const Callback = z.looseObject({ state: text(200).optional(), code: text(4000).optional() });

const page = 'For a browser’s address bar: who asks for text/html gets a page in place of a problem.';

/**
 * A path on our own origin, with query and fragment.
 * @throws Problem `invalid-input` for whatever leads elsewhere
 */
function ownPath(deps: Deps, returnTo = publicPath(deps.config.api.publicUrl, '/')): string {
  const own = new URL(deps.config.api.publicUrl).origin;
  const to = /^\/(?![/\\])/.test(returnTo) && URL.canParse(returnTo, own) ? new URL(returnTo, own) : undefined;
  if (to?.origin !== own || !/^\/(?!\/)/.test(to.pathname)) {
    throw new Problem('invalid-input', { errors: [{ pointer: '?returnTo', detail: '只能返回本系统的页面' }] });
  }
  return to.pathname + to.search + to.hash;
}

/** What of the settings holds here: `auto` as it turns out. */
async function accountsShown({ config, db }: Deps) {
  const { passwordDays, idle, secondFactor, secondYes } = config.signIn.accounts;
  const sample = await isSample(db);
  const byItself = <T>(value: T) => (sample ? ('off' as const) : value);
  return {
    passwordDays,
    idleMinutes: idle / MINUTE,
    secondFactor: secondFactor === 'auto' ? byItself('administrators' as const) : secondFactor,
    secondYes: secondYes === 'auto' ? byItself('where-there-is-a-security-administrator' as const) : secondYes,
    sample,
  };
}

/** Signing in at an identity provider. */
export function oidcRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/session/ways',
    tag: 'session',
    summary: 'Which ways of signing in there are',
    auth: 'none',
    limit: 'sign-in-address',
    answers: { 200: Ways },
    problems: [],
    async handler({ deps }) {
      const { publicUrl } = deps.config.api;
      const { local, oidc: settings } = deps.config.signIn;
      const oidc = settings ? { title: settings.title, href: publicPath(publicUrl, BEGIN) } : null;
      return {
        status: 200,
        body: { local, oidc, accounts: await accountsShown(deps), samplePeople: await peopleOffered(deps) },
      };
    },
  });

  api.route({
    method: 'get',
    path: '/session/oidc',
    tag: 'session',
    summary: 'Go to the identity provider to sign in',
    description: `\`returnTo\` is a path of ours to come back to. ${page}`,
    auth: 'none',
    limit: 'sign-in-address',
    query: Returning,
    answers: { 302: 'To the identity provider' },
    problems: ['oidc-off', 'identity-provider-away'],
    async handler(c) {
      const provider = demandProvider(c.deps);
      const returnTo = ownPath(c.deps, c.query.returnTo);
      const secrets = newSecrets();
      const Location = await provider.signInUrl(secrets);
      await beginAttempt(c, secrets, returnTo);
      return { status: 302, headers: { Location } };
    },
  });

  api.route({
    method: 'get',
    path: '/session/oidc/callback',
    tag: 'session',
    summary: 'Come back from the identity provider: opens a session as a cookie',
    description: page,
    auth: 'none',
    limit: 'sign-in-address',
    query: Callback,
    answers: { 302: 'To the page that was asked for' },
    problems: ['oidc-off', 'sign-in-unfinished', 'not-known-here', 'identity-provider-away'],
    async handler({ deps, query, request, response, at, today }) {
      const provider = demandProvider(deps);
      const attempt = query.state && (await takeAttempt(deps, request, query.state, at));
      if (!attempt) throw new Problem('sign-in-unfinished');
      const told = await provider.finish(`?${request.originalUrl.split('?')[1] ?? ''}`, attempt.secrets);
      const whence = whenceOf(request.ip, request.get('user-agent'));
      const session = await deps.db.$transaction(async (tx) => {
        const personId = await personOfIdentity(tx, { issuer: provider.issuer, ...told }, at);
        if (personId && (await actorOf(tx, personId, today)))
          return await openSession(tx, personId, 'oidc', whence, at);
        await recordAudit(tx, triedEntry(personId, 'sign-in-failed', whence, at));
        return undefined;
      });
      if (!session) throw new Problem('not-known-here');
      setSessionCookie(deps, response, session.token);
      return { status: 302, headers: { Location: attempt.returnTo } };
    },
  });
}
