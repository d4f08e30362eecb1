import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { addDays, addMonths } from '../../domain/time/dates';
import { byId, day, line } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate, written } from '../../prisma/db-date';
import type { Study as Row } from '../../prisma/generated/client';
import { listStudy, StudyOfMember, studyColumns } from '../../procedures/sitting/study-list';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { organisationInReach } from './life-scope';

const year = z
  .string()
  .regex(/^(19|20|21)\d{2}$/, '年份应写作 2026')
  .transform(Number)
  .meta({ type: 'integer', minimum: 1900, maximum: 2199 });

const StudyInput = z
  .strictObject({
    onDate: day,
    minutes: z.int().min(1).max(1440),
    subject: line(100).meta({ description: 'What was studied.', example: '学习《中国共产党章程》' }),
  })
  .meta({ id: 'StudyInput' });

export const Study = z
  .strictObject({
    id: z.uuid(),
    onDate: day,
    minutes: z.int(),
    subject: z.string(),
    enteredAt: z.iso.datetime(),
    voided: z.boolean().meta({ description: 'It was entered by mistake, and does not count.' }),
  })
  .meta({ id: 'Study' });

export const toStudyEntry = ({ id, onDate, minutes, subject, enteredAt, voidedAt }: Row): z.output<typeof Study> => ({
  id,
  onDate: fromDbDate(onDate),
  minutes,
  subject,
  enteredAt: written(enteredAt),
  voided: voidedAt !== null,
});

/** 学时: what each studied in a year, and what he records himself or has recorded. */
export function studyRoutes(api: Api): void {
  listRoute(api, {
    path: '/life/study',
    tag: 'life',
    summary: 'Hours of study of each member of my branches in a year, with how many are asked of him',
    filters: {
      organisationId: z.uuid().optional(),
      year: year.optional().meta({ description: 'By default this one.' }),
    },
    item: StudyOfMember,
    problems: ['not-allowed', 'not-found'],
    async page(c, query) {
      await organisationInReach(c, 'life.read', query.organisationId);
      return await listStudy(c, query);
    },
    file: { id: 'study', title: '党员学时', columns: studyColumns },
  });

  api.route({
    method: 'post',
    path: '/members/{id}/study',
    tag: 'life',
    summary: 'Record study besides that of sittings: by the member, or for him by whoever keeps the branch',
    idempotent: true,
    params: byId,
    body: StudyInput,
    answers: { 201: Study },
    problems: ['not-allowed', 'date-out-of-range'],
    handler: (c) =>
      once(c, async (tx) => {
        const memberId = await demandRecording(c, tx, c.params.id);
        const { onDate, minutes, subject } = c.body;
        // A year is summed up in the months after it; what is longer ago is not known any more.
        if (onDate > c.today || onDate < addDays(addMonths(c.today, -15), 1)) throw new Problem('date-out-of-range');
        const id = randomUUID();
        const row = await tx.study.create({
          data: {
            ...{ id, memberId, minutes, subject },
            onDate: toDbDate(onDate),
            enteredBy: c.actor.personId,
            enteredAt: new Date(c.at),
          },
        });
        await recordAudit(tx, { ...entry(c, id), action: 'created', detail: { memberId, minutes, onDate } });
        return { status: 201 as const, body: toStudyEntry(row) };
      }),
  });

  api.route({
    method: 'post',
    path: '/members/{id}/study/{studyId}/void',
    tag: 'life',
    summary: 'Take back study that was recorded by mistake; it stays on record and does not count',
    idempotent: true,
    params: z.object({ id: z.uuid(), studyId: z.uuid() }),
    answers: { 200: Study },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        const memberId = await demandRecording(c, tx, c.params.id);
        const where = { id: c.params.studyId, memberId, sittingId: null };
        const before = await tx.study.findFirst({ where });
        if (!before) throw new Problem('not-found');
        if (before.voidedAt === null) {
          await tx.study.updateMany({ where, data: { voidedAt: new Date(c.at) } });
          await recordAudit(tx, { ...entry(c, before.id), action: 'removed', detail: { memberId } });
        }
        return { status: 200 as const, body: toStudyEntry(await tx.study.findFirstOrThrow({ where })) };
      }),
  });
}

const entry = (c: Context, objectId: string) => ({
  ...{ actorId: c.actor.personId, at: c.at, objectKind: 'study', objectId },
});

/** Whose study may be recorded: one's own, and that of the branches that one keeps. @throws Problem */
async function demandRecording(c: Context, tx: Transaction, id: string): Promise<string> {
  const member = await tx.member.findUnique({ where: { id }, include: memberInclude });
  if (!member || !may(c.actor, 'member.read', memberSubject(member))) throw new Problem('not-found');
  if (!may(c.actor, 'study.write', memberSubject(member))) throw new Problem('not-allowed');
  return member.id;
}
