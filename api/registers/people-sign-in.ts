import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { hashPassword, oneTimePassword } from '../../access/password';
import { keepPast } from '../../access/past-passwords';
import { freeName, nameHashOf } from '../../access/sign-in-tries';
import { loginNameOf } from '../../domain/words/text';
import { byId, loginName } from '../../lists/inputs';
import { isDuplicate } from '../../platform/database-error';
import { Problem } from '../../platform/problem';
import { signInEnded } from '../../registers/people/end-of-office';
import { demandOtherAdministrators } from '../../registers/people/last-administrator';
import { personSelect, personSubject, revokeSessions } from '../../registers/people/person-view';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { demandPerson, personEntry } from './keeping-person';
import { demandSecondYes, demandYesForWatch } from './second-yes';

const SignInInput = z
  .strictObject({
    loginName: loginName
      .refine((name) => loginNameOf(name) !== undefined, '字母开头，3 到 32 个字母、数字或 . _ -')
      .meta({ pattern: '^[A-Za-z][A-Za-z0-9._-]{2,31}$', description: 'Capitals are kept as small letters.' }),
  })
  .meta({ id: 'SignInInput' });

const SignIn = z
  .strictObject({
    loginName: z.string(),
    /** Null in the answer to a repeat. */
    oneTimePassword: z.string().nullable(),
  })
  .meta({ id: 'SignIn', description: 'The password is shown once; an answer that is repeated holds null.' });

/** Giving people a way in, and taking it away. */
export function peopleSignInRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/people/{id}/sign-in',
    tag: 'people',
    summary: 'Give a sign-in with a one-time password, or a new password to an old one',
    description:
      'Only for persons whose every role lies in my reach. His sessions end; he must change the password first of all.',
    idempotent: true,
    limit: 'sensitive',
    params: byId,
    body: SignInInput,
    answers: { 201: SignIn },
    problems: ['not-allowed', 'second-yes-needed'],
    async handler(c) {
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      return once(c, async (tx) => {
        const person = await demandPerson(tx, c, c.params.id);
        if (person.id === c.actor.personId) throw new Problem('not-allowed');
        const { loginName } = c.body;
        const { paths } = personSubject(person);
        const wish = { kind: 'sign-in', paths, about: person.id, detail: { loginName } } as const;
        const yes = await demandSecondYes(c, tx, wish);
        const data = { loginName, passwordHash, mustChange: true, passwordAt: null };
        if (person.passwordHash) await keepPast(tx, person.id, person.passwordHash, c.at);
        await tx.person.update({ where: { id: person.id }, data }).catch((error) => {
          const errors = [{ pointer: '/loginName', detail: '用户名已被使用' }];
          throw isDuplicate(error) ? new Problem('invalid-input', { errors }) : error;
        });
        await revokeSessions(tx, person.id, c.at);
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'sign-in-given', detail: yes });
        const kept = { loginName, oneTimePassword: null };
        return { status: 201, body: { loginName, oneTimePassword: password }, kept };
      });
    },
  });

  api.route({
    method: 'delete',
    path: '/people/{id}/sign-in',
    tag: 'people',
    summary: 'Take the sign-in away, links to an identity provider included; all sessions end',
    idempotent: true,
    params: byId,
    answers: { 204: 'Taken away' },
    problems: ['not-allowed', 'last-administrator', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const person = await demandPerson(tx, c, c.params.id);
        await demandOtherAdministrators(tx, person.id, c.today);
        const yes = await demandYesForWatch(c, tx, person, { what: 'taken' });
        // With the name kept, the provider could let him in by it.
        const data = { passwordHash: null, loginName: null, mustChange: false };
        await tx.person.update({ where: { id: person.id }, data });
        await tx.personIdentity.deleteMany({ where: { personId: person.id } });
        await revokeSessions(tx, person.id, c.at);
        await signInEnded(tx, person.id, c.at);
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'sign-in-taken', detail: yes });
        return { status: 204 };
      }),
  });

  api.route({
    method: 'delete',
    path: '/people/{id}/second-factor',
    tag: 'people',
    summary: 'Reset the second factor of somebody who lost it; all sessions end',
    idempotent: true,
    params: byId,
    answers: { 204: 'Reset' },
    problems: ['not-allowed', 'second-yes-needed'],
    handler: (c) =>
      once(c, async (tx) => {
        const person = await demandPerson(tx, c, c.params.id);
        if (person.id === c.actor.personId) throw new Problem('not-allowed');
        const { paths } = personSubject(person);
        const yes = await demandSecondYes(c, tx, { kind: 'second-factor', paths, about: person.id, detail: {} });
        await tx.secondFactor.deleteMany({ where: { personId: person.id } });
        await revokeSessions(tx, person.id, c.at);
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'second-factor-reset', detail: yes });
        return { status: 204 };
      }),
  });

  api.route({
    method: 'delete',
    path: '/people/{id}/sign-in/lock',
    tag: 'people',
    summary: 'Free a name that failed sign-ins have locked, at every address',
    description: 'By the 安全管理员.',
    idempotent: true,
    params: byId,
    answers: { 204: 'Free' },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const person = await tx.person.findUnique({ where: { id: c.params.id }, select: personSelect });
        if (!person || !may(c.actor, 'person.read', personSubject(person))) throw new Problem('not-found');
        if (!may(c.actor, 'sign-in.free', personSubject(person))) throw new Problem('not-allowed');
        const locked =
          person.loginName !== null && (await freeName(tx, nameHashOf(c.deps.keys, person.loginName), c.at));
        await recordAudit(tx, { ...personEntry(c, person.id), action: 'sign-in-freed', detail: { locked } });
        return { status: 204 };
      }),
  });
}
