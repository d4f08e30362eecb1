import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { leaveKinds } from '../../domain/life/attendance-words';
import { codes } from '../../domain/people/member-codes';
import { byId, paragraph } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { answerLeave, askLeave, withdrawLeave } from '../../registers/attendance/leave';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { attendanceTimes } from './attendance-times';
import { lineAnswer } from './line-answer';
import { AttendanceLine } from './line-schemas';
import { demandSittingKeeping, isFromAbove, memberOfLine, seenSitting } from './seen-sitting';

const memberId = z.uuid();

const Leave = z
  .strictObject({
    memberId: memberId.optional().meta({ description: 'For whom; by default for myself.' }),
    kind: z.enum(codes(leaveKinds)),
    reason: paragraph(500),
  })
  .meta({ id: 'SittingLeave' });

const entryOf = (c: Pick<Context, 'actor' | 'at'>, id: string) => ({
  ...{ actorId: c.actor.personId, at: c.at, objectKind: 'sitting', objectId: id },
});

/** Whose line somebody may ask leave for, or take that back: his own, of those he leads, of all where he keeps it. */
async function asksFor(c: Context, seen: Awaited<ReturnType<typeof seenSitting>>, id: string | undefined) {
  const wanted = id ?? c.actor.memberId;
  if (!wanted) throw new Problem('not-on-attendance');
  if (wanted === c.actor.memberId || seen.keeps) return wanted;
  const { paths } = await memberOfLine(c.deps.db, wanted);
  if (!may(c.actor, 'sitting.lead', { paths })) throw new Problem('not-allowed');
  return wanted;
}

/** 请假: asked by a member or for him, and answered by who keeps the sitting. */
export function sittingLeaveRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/leave',
    tag: 'sittings',
    summary: 'Ask leave, for myself or for a member of a group that I lead',
    description: 'Who keeps the sitting grants it by entering it for another.',
    idempotent: true,
    params: byId,
    body: Leave,
    answers: { 200: AttendanceLine },
    problems: ['not-allowed', 'attendance-closed', 'not-on-attendance', 'leave-not-needed'],
    async handler(c) {
      const { id } = c.params;
      const seen = await seenSitting(c, id);
      const of = await asksFor(c, seen, c.body.memberId);
      const { kind, reason } = c.body;
      const granted = seen.keeps && of !== c.actor.memberId;
      return await once(c, async (tx) => {
        const asked = { sittingId: id, memberId: of, by: c.actor.personId, kind, reason, at: c.at };
        await askLeave(tx, c.deps.keys, { ...asked, ...(granted && { grantedBy: c.actor.personId }) });
        const body = await lineAnswer(tx, c, seen, of);
        const detail = { memberId: of, kind, granted };
        await recordAudit(tx, { ...entryOf(c, id), action: 'leave-asked', detail });
        return { status: 200 as const, body };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/leave/answer',
    tag: 'sittings',
    summary: 'Grant a leave or refuse it, once; nobody answers his own',
    idempotent: true,
    params: byId,
    body: z.strictObject({ memberId, granted: z.boolean() }).meta({ id: 'SittingLeaveAnswer' }),
    answers: { 200: AttendanceLine },
    problems: [
      ...(['not-allowed', 'own-case', 'attendance-closed', 'not-on-attendance', 'already-decided'] as const),
      ...(['leave-too-late', 'correction-too-late', 'nothing-to-correct'] as const),
    ],
    async handler(c) {
      const { id } = c.params;
      const seen = await seenSitting(c, id);
      demandSittingKeeping(seen);
      const { memberId: of, granted } = c.body;
      if (of === c.actor.memberId) throw new Problem('own-case');
      const times = await attendanceTimes(c.deps.db, seen.sitting.caseId);
      const fromAbove = isFromAbove(c.actor, seen);
      return await once(c, async (tx) => {
        const answer = { sittingId: id, memberId: of, granted, by: c.actor.personId, at: c.at };
        await answerLeave(tx, { ...answer, fromAbove, times });
        const body = await lineAnswer(tx, c, seen, of);
        await recordAudit(tx, { ...entryOf(c, id), action: 'leave-answered', detail: { memberId: of, granted } });
        return { status: 200 as const, body };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/leave/withdraw',
    tag: 'sittings',
    summary: 'Take a leave back: he comes after all',
    idempotent: true,
    params: byId,
    body: z.strictObject({ memberId: memberId.optional() }).meta({ id: 'SittingLeaveWithdrawn' }),
    answers: { 200: AttendanceLine },
    problems: ['not-allowed', 'attendance-closed', 'not-on-attendance', 'already-decided'],
    async handler(c) {
      const { id } = c.params;
      const seen = await seenSitting(c, id);
      const of = await asksFor(c, seen, c.body.memberId);
      return await once(c, async (tx) => {
        await withdrawLeave(tx, { sittingId: id, memberId: of, at: c.at });
        const body = await lineAnswer(tx, c, seen, of);
        await recordAudit(tx, { ...entryOf(c, id), action: 'leave-withdrawn', detail: { memberId: of } });
        return { status: 200 as const, body };
      });
    },
  });
}
