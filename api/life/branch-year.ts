import { z } from 'zod';
import { may } from '../../access/may';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { day } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import { attendanceValuesShown, rateShown } from '../../registers/life/member-attendance';
import { PlanLine } from '../../registers/life/plan-item-list';
import { planOfYear, sittingsOfYear } from '../../registers/life/year-of-branch';
import type { Api } from '../http/api';
import type { Context } from '../http/context';

const BranchYear = z
  .strictObject({
    organisation: named,
    year: z.int(),
    plan: z.array(PlanLine).meta({ description: 'Of the branch and its groups, by the day planned.' }),
    sittings: z
      .array(
        z.strictObject({
          id: z.uuid(),
          caseId: z.string(),
          organisation: named.meta({ description: 'Who holds it.' }),
          title: z.string(),
          kinds: z.array(titled),
          on: day,
          beginsAt: z.iso.datetime(),
          endsAt: z.iso.datetime(),
          place: z.string(),
          status: titled,
          joint: z.boolean(),
          attendance: orNull(z.strictObject({ values: attendanceValuesShown, rate: rateShown })).meta({
            description: 'Of members of this branch; null: it is not closed yet.',
          }),
        }),
      )
      .meta({ description: 'By the time at which they begin; those called off too.' }),
  })
  .meta({ id: 'BranchYear' });

export const byYear = z.object({
  id: z.uuid(),
  year: z
    .string()
    .regex(/^(19|20|21)\d{2}$/)
    .transform(Number),
});

/** The year of a branch: what it is to hold and what it held, in one answer. */
export function branchYearRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/organisations/{id}/life/{year}',
    tag: 'life',
    summary: 'The year of a branch: the lines of its plan, and its sittings with how they were attended',
    params: byYear,
    answers: { 200: BranchYear },
    problems: ['not-allowed'],
    async handler(c) {
      const { db } = c.deps;
      const { id, year } = c.params;
      const place = await branchToRead(c, id);
      const [plan, sittings] = await Promise.all([planOfYear(db, id, year), sittingsOfYear(db, id, year)]);
      return {
        status: 200,
        body: {
          organisation: { id: place.id, name: place.name },
          year,
          plan,
          sittings: sittings.map(({ kinds, status, beginsAt, endsAt, ...one }) => ({
            ...one,
            kinds: kinds.map((kind) => titledBy(sittingKinds, kind)),
            status: titledBy(sittingStatuses, status),
            beginsAt: written(beginsAt),
            endsAt: written(endsAt),
          })),
        },
      };
    },
  });
}

/** An organisation whose books the one who asks reads. @throws Problem `not-found`, `not-allowed` */
export async function branchToRead(c: Context, id: string) {
  const place = await c.deps.db.organisation.findUnique({
    where: { id },
    select: { id: true, name: true, path: true },
  });
  if (!place || !may(c.actor, 'organisation.read', { paths: [place.path] })) throw new Problem('not-found');
  if (!may(c.actor, 'life.read', { paths: [place.path] })) throw new Problem('not-allowed');
  return place;
}
