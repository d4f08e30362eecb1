import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { isStillOpen } from '../../domain/life/sitting-statuses';
import { byId, text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { signInByPhone } from '../../registers/attendance/sign-in-by-phone';
import { signInCode } from '../../registers/attendance/sign-in-code';
import { settingOf } from '../../registers/settings/read';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { attendanceTimes } from './attendance-times';
import { demandSittingKeeping, seenSitting } from './seen-sitting';

const SignInCode = z
  .strictObject({ code: z.string(), endsAt: z.iso.datetime(), title: z.string(), place: z.string() })
  .meta({ id: 'SittingCode' });

/** 手机签到: the code on the wall, and signing in by it. */
export function sittingSignInRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/code',
    tag: 'sittings',
    summary: 'The code for the wall, by which members sign in on their phones: the same each time',
    idempotent: true,
    params: byId,
    answers: { 200: SignInCode },
    problems: ['not-allowed', 'attendance-closed', 'phone-sign-in-off'],
    handler: (c) =>
      once(c, async (tx) => {
        const seen = await seenSitting(c, c.params.id, tx);
        demandSittingKeeping(seen);
        const { id, organisationId, status, endsAt, title, place } = seen.sitting;
        if (!isStillOpen(status)) throw new Problem('attendance-closed');
        if (!(await settingOf(tx, organisationId, 'phone-sign-in'))) throw new Problem('phone-sign-in-off');
        const code = await signInCode(tx, c.deps.keys, id);
        const entry = { actorId: c.actor.personId, at: c.at, action: 'read', objectKind: 'sitting-code', objectId: id };
        await recordAudit(tx, entry);
        return { status: 200 as const, body: { code, endsAt: written(endsAt), title, place } };
      }),
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/sign-in',
    tag: 'sittings',
    summary: 'I am here: sign in with the code on the wall',
    description: 'From half an hour before until the attendance is closed, where the organisation has it switched on.',
    limit: 'sitting-code',
    idempotent: true,
    params: byId,
    body: z.strictObject({ code: text(20, 1) }).meta({ id: 'SittingSignIn' }),
    answers: { 200: z.strictObject({ mark: z.enum(['present', 'late']) }) },
    problems: [
      ...(['attendance-closed', 'phone-sign-in-off', 'sign-in-not-yet', 'wrong-sitting-code'] as const),
      ...(['not-on-attendance', 'marked-by-keeper'] as const),
    ],
    async handler(c) {
      const { id } = c.params;
      const { memberId, personId } = c.actor;
      const { sitting } = await seenSitting(c, id);
      const times = await attendanceTimes(c.deps.db, sitting.caseId);
      return await once(c, async (tx) => {
        if (!memberId) throw new Problem('not-on-attendance');
        const code = c.body.code.replaceAll(/\s/g, '');
        const given = { sittingId: id, memberId, personId, code, at: c.at, times };
        const mark = await signInByPhone(tx, c.deps.keys, given);
        await recordAudit(tx, {
          ...{ actorId: personId, at: c.at, action: 'came', objectKind: 'sitting', objectId: id },
          detail: { mark },
        });
        return { status: 200 as const, body: { mark } };
      });
    },
  });
}
