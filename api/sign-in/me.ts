import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { hashPassword, passwordErrors, passwordFits } from '../../access/password';
import { hadBefore, keepPast } from '../../access/past-passwords';
import { hasFactor } from '../../access/second-factor';
import { codes } from '../../domain/people/member-codes';
import { roles } from '../../domain/people/roles';
import { text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Api } from '../http/api';

const Me = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    loginName: z.string().nullable(),
    mustChange: z.boolean(),
    mustSetUp: z.boolean().meta({ description: 'A second factor has to be set up first of all.' }),
    secondFactor: z.boolean().meta({ description: 'Whether one is in use.' }),
    member: z.strictObject({ id: z.uuid(), branch: z.strictObject({ id: z.uuid(), name: z.string() }) }).nullable(),
    roles: z.array(
      z.strictObject({
        role: z.enum(codes(roles)),
        title: z.string(),
        organisation: z.strictObject({ id: z.uuid(), name: z.string(), kind: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Me' });

const PasswordChange = z
  .strictObject({ password: text(200, 1), newPassword: text(128, 10) })
  .meta({ id: 'PasswordChange' });

/** Who I am, and my password. */
export function meRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/me',
    tag: 'session',
    summary: 'Who I am, with the roles I hold today',
    auth: 'before-password-change',
    answers: { 200: Me },
    problems: [],
    async handler({ deps, actor, mustSetUp }) {
      const ids = actor.roles.map((held) => held.organisationId);
      const [person, organisations, secondFactor] = await Promise.all([
        deps.db.person.findUniqueOrThrow({
          where: { id: actor.personId },
          select: {
            name: true,
            loginName: true,
            mustChange: true,
            member: { select: { id: true, branch: { select: { id: true, name: true } } } },
          },
        }),
        deps.db.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, kind: true } }),
        hasFactor(deps.db, actor.personId),
      ]);
      const held = actor.roles.flatMap(({ role, organisationId }) => {
        const organisation = organisations.find(({ id }) => id === organisationId);
        return organisation ? [{ role, title: roles[role], organisation }] : [];
      });
      return { status: 200, body: { id: actor.personId, ...person, mustSetUp, secondFactor, roles: held } };
    },
  });

  api.route({
    method: 'post',
    path: '/me/password',
    tag: 'session',
    summary: 'Change my password; all my other sessions end',
    description: 'Five wrong tries at the old one bar this for a quarter of an hour.',
    auth: 'before-password-change',
    limit: 'password',
    body: PasswordChange,
    answers: { 204: 'Changed' },
    problems: ['wrong-sign-in', 'conflict'],
    async handler({ deps, actor, body, session, at }) {
      const { personId } = actor;
      const person = await deps.db.person.findUniqueOrThrow({ where: { id: personId } });
      if (!(await passwordFits(person.passwordHash, body.password))) throw new Problem('wrong-sign-in');
      const errors = passwordErrors(body.newPassword, body.password, person.loginName);
      if (!errors.length && (await hadBefore(deps.db, personId, body.newPassword))) {
        errors.push({ pointer: '/newPassword', detail: '不能使用最近 5 次用过的密码' });
      }
      if (errors.length) throw new Problem('invalid-input', { errors });
      const passwordHash = await hashPassword(body.newPassword);
      await deps.db.$transaction(async (tx) => {
        const { count } = await tx.person.updateMany({
          where: { id: personId, passwordHash: person.passwordHash },
          data: { passwordHash, mustChange: false, passwordAt: new Date(at) },
        });
        if (count === 0) throw new Problem('conflict');
        await keepPast(tx, personId, person.passwordHash as string, at);
        await tx.session.updateMany({
          where: { personId, revokedAt: null, NOT: { tokenHash: new Uint8Array(session) } },
          data: { revokedAt: new Date(at) },
        });
        await recordAudit(tx, {
          actorId: personId,
          at,
          action: 'password-changed',
          objectKind: 'person',
          objectId: personId,
        });
      });
      return { status: 204 };
    },
  });
}
