import { z } from 'zod';
import { may } from '../../access/may';
import { addMonths } from '../../domain/time/dates';
import { byId, day, month } from '../../lists/inputs';
import { orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { toDbDate } from '../../prisma/db-date';
import { StudyOfMember, studyOf } from '../../procedures/sitting/study-list';
import { attendanceRate } from '../../registers/life/attendance-figures';
import { CountedLine } from '../../registers/life/attendance-line-list';
import { listExemptions } from '../../registers/life/exemption-list';
import { Exemption } from '../../registers/life/exemption-rows';
import { attendanceValuesShown, rateShown } from '../../registers/life/member-attendance';
import { monthsOfMember } from '../../registers/life/months-of-member';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import type { Api } from '../http/api';
import { Study, toStudyEntry } from './study';

const MemberLife = z
  .strictObject({
    from: day,
    to: day,
    total: attendanceValuesShown,
    rate: rateShown,
    months: z
      .array(z.strictObject({ month, values: attendanceValuesShown, lines: z.array(CountedLine) }))
      .meta({ description: 'Twelve, this one last. Only sittings whose attendance is closed count.' }),
    study: orNull(StudyOfMember).meta({ description: 'Of this year; null: he has no relation here.' }),
    studies: z.array(Study).meta({ description: 'Recorded by himself or for him since, newest first, at most 100.' }),
    exemptions: z.array(Exemption).meta({ description: 'That the one who asks may see, newest first.' }),
    mayRecordStudy: z.boolean(),
  })
  .meta({ id: 'MemberLife' });

/** 组织生活 of one member: twelve months of attendance, his study, and why he stands apart. */
export function memberLifeRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/members/{id}/life',
    tag: 'life',
    summary: 'Twelve months of 组织生活 of a member: what he was called to and came to, his study, exemptions',
    params: byId,
    answers: { 200: MemberLife },
    problems: ['not-allowed'],
    async handler(c) {
      const { db } = c.deps;
      const row = await db.member.findUnique({ where: { id: c.params.id }, include: memberInclude });
      if (!row || !may(c.actor, 'member.read', memberSubject(row))) throw new Problem('not-found');
      if (!may(c.actor, 'life.read', memberSubject(row))) throw new Problem('not-allowed');
      const days = { from: `${addMonths(c.today, -11).slice(0, 7)}-01`, to: c.today };
      const [{ total, months }, study, studies, exemptions] = await Promise.all([
        monthsOfMember(db, row.id, days),
        studyOf(c, row.id),
        db.study.findMany({
          where: { memberId: row.id, sittingId: null, onDate: { gte: toDbDate(days.from) } },
          orderBy: [{ onDate: 'desc' }, { enteredAt: 'desc' }],
          take: 100,
        }),
        listExemptions(c, { memberId: row.id, limit: 20 }),
      ]);
      const body = {
        ...days,
        ...{ total, rate: attendanceRate(total), months, study },
        studies: studies.map(toStudyEntry),
        exemptions: exemptions.items,
        mayRecordStudy: may(c.actor, 'study.write', memberSubject(row)),
      };
      return { status: 200, body };
    },
  });
}
