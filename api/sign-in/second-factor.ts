import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { beginFactor, takeCode } from '../../access/second-factor';
import { Problem } from '../../platform/problem';
import type { Api } from '../http/api';
import { personEntry } from '../registers/keeping-person';

const NewFactor = z
  .strictObject({
    secret: z.string().meta({ description: 'Base32, to be typed into an authenticator by hand.' }),
    uri: z.string().meta({ description: 'otpauth://…, to be shown as a QR code.' }),
  })
  .meta({ id: 'NewFactor' });

const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/, '6 位数字') }).meta({ id: 'Code' });

/** The second factor: a code of an authenticator (TOTP, RFC 6238) besides the password. */
export function secondFactorRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/me/second-factor',
    tag: 'session',
    summary: 'Begin to set up a second factor: a secret for an authenticator, shown once',
    description: 'In use only once a code of it confirmed it. One that is in use is reset by an administrator.',
    auth: 'before-password-change',
    limit: 'sensitive',
    answers: { 201: NewFactor },
    problems: ['second-factor-in-use'],
    async handler(c) {
      const { personId } = c.actor;
      const factor = await c.deps.db.$transaction(async (tx) => {
        const { loginName } = await tx.person.findUniqueOrThrow({
          where: { id: personId },
          select: { loginName: true },
        });
        return await beginFactor(tx, c.deps.keys, { personId, label: loginName ?? '' }, c.at);
      });
      if (!factor) throw new Problem('second-factor-in-use');
      return { status: 201, body: factor };
    },
  });

  api.route({
    method: 'post',
    path: '/me/second-factor/confirm',
    tag: 'session',
    summary: 'Take the second factor into use by a code of it',
    auth: 'before-password-change',
    limit: 'sensitive',
    body: Code,
    answers: { 204: 'In use' },
    problems: ['wrong-code'],
    async handler(c) {
      const { personId } = c.actor;
      await c.deps.db.$transaction(async (tx) => {
        const right = await takeCode(tx, c.deps.keys, { personId, code: c.body.code }, c.at, true);
        if (!right) throw new Problem('wrong-code');
        await recordAudit(tx, { ...personEntry(c, personId), action: 'second-factor-set' });
      });
      return { status: 204 };
    },
  });
}
