import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { attendanceMarks, correctionReasons, leaveKinds, makeUpWays } from '../../domain/life/attendance-words';
import { codes } from '../../domain/people/member-codes';
import { byId, day } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { correctLine } from '../../registers/attendance/correct-line';
import { noteMakeUp } from '../../registers/attendance/make-up';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { attendanceTimes } from './attendance-times';
import { lineAnswer } from './line-answer';
import { AttendanceLine } from './line-schemas';
import { demandSittingKeeping, isFromAbove, memberOfLine, seenSitting } from './seen-sitting';

const Correction = z
  .strictObject({
    memberId: z.uuid(),
    to: z.enum(codes(attendanceMarks)),
    why: z.enum(codes(correctionReasons)),
    leaveKind: z.enum(codes(leaveKinds)).optional().meta({ description: 'Of a leave that nobody had asked for.' }),
  })
  .refine(({ to, why }) => why !== 'late-leave' || to === 'leave', { path: ['to'], error: '补假只能更正为请假' })
  .meta({ id: 'AttendanceCorrection' });

const MakeUp = z
  .strictObject({
    memberId: z.uuid(),
    on: day,
    how: z.enum(codes(makeUpWays)),
    minutes: z.int().min(1).max(1440),
    withId: z.uuid().nullable().optional().meta({ description: 'A person with whom he made it up.' }),
  })
  .meta({ id: 'SittingMakeUp' });

/** After closing: 误记, 补假, 补课. */
export function attendanceCorrectionsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/sittings/{id}/corrections',
    tag: 'sittings',
    summary: 'Correct a line after closing: a mistake, or leave granted afterwards',
    description:
      'By the keeper and the branch within the days of the rules, later by the level above; 补假 within three days. The ' +
      'fact of the month follows in the same transaction, and who was told that he was missed is told that it is taken back.',
    idempotent: true,
    params: byId,
    body: Correction,
    answers: { 200: AttendanceLine },
    problems: [
      ...(['not-allowed', 'own-case', 'attendance-open', 'not-on-attendance', 'nothing-to-correct'] as const),
      ...(['leave-too-late', 'correction-too-late'] as const),
    ],
    async handler(c) {
      const { id } = c.params;
      const seen = await seenSitting(c, id);
      demandSittingKeeping(seen);
      const { memberId, to, why, leaveKind } = c.body;
      if (memberId === c.actor.memberId) throw new Problem('own-case');
      const times = await attendanceTimes(c.deps.db, seen.sitting.caseId);
      const { personId } = c.actor;
      return await once(c, async (tx) => {
        const fromAbove = isFromAbove(c.actor, seen);
        const correction = { sittingId: id, memberId, to, why, by: personId, at: c.at, fromAbove, times };
        await correctLine(tx, { ...correction, ...(leaveKind && { leaveKind }) });
        const body = await lineAnswer(tx, c, seen, memberId);
        const entry = { actorId: personId, at: c.at, action: 'corrected', objectKind: 'sitting', objectId: id };
        await recordAudit(tx, { ...entry, detail: { memberId, to, why } });
        return { status: 200 as const, body };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/make-ups',
    tag: 'sittings',
    summary: 'Note that a member made up what he missed: his month counts from then on',
    description: 'By the leader of his group or who keeps the sitting, for a day within the time for it.',
    idempotent: true,
    params: byId,
    body: MakeUp,
    answers: { 200: AttendanceLine },
    problems: [
      ...(['not-allowed', 'own-case', 'attendance-open', 'not-on-attendance'] as const),
      ...(['nothing-to-make-up', 'make-up-over'] as const),
    ],
    async handler(c) {
      const { id } = c.params;
      const seen = await seenSitting(c, id);
      const { memberId, on, how, minutes, withId = null } = c.body;
      if (memberId === c.actor.memberId) throw new Problem('own-case');
      const { paths } = await memberOfLine(c.deps.db, memberId);
      if (!seen.keeps && !may(c.actor, 'sitting.lead', { paths })) throw new Problem('not-allowed');
      const { personId } = c.actor;
      return await once(c, async (tx) => {
        const known = withId === null || (await tx.person.findUnique({ where: { id: withId }, select: { id: true } }));
        if (!known) throw new Problem('invalid-input', { errors: [{ pointer: '/withId', detail: '没有此人' }] });
        await noteMakeUp(tx, { sittingId: id, memberId, on, how, minutes, withId, by: personId, at: c.at });
        const body = await lineAnswer(tx, c, seen, memberId);
        const entry = { actorId: personId, at: c.at, action: 'made-up', objectKind: 'sitting', objectId: id };
        await recordAudit(tx, { ...entry, detail: { memberId, on, how, minutes } });
        return { status: 200 as const, body };
      });
    },
  });
}
