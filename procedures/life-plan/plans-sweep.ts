import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { firstMonthAt } from '../../registers/duties/first-month';
import { startsStatement } from '../../registers/starts/start-statement';

const { sql } = Prisma;

/** Branches of one page. */
const PLANS_PAGE = 500;

/**
 * Begins the plan of a year for each branch that is in use (启用月份): of the next year in December, of this year where it
 * has none yet, for the rest of it. A branch is in use by its own first month, or that of the organisation nearest above.
 */
export const lifePlansSweep: Sweep = {
  id: 'life-plans',
  title: '组织生活年度计划发起',
  cron: '20 1 * * *',
  async page({ tx, runId, asOf, at, after }) {
    const branches = await tx.$queryRaw<{ id: string }[]>`
      SELECT o.id::text FROM organisation o
       WHERE o.kind = 'branch' AND o.closed_on IS NULL AND o.id > ${after || FIRST_ID}::uuid ORDER BY o.id LIMIT ${PLANS_PAGE}`;
    const years = asOf.slice(5, 7) === '12' ? [yearOf(asOf), yearOf(asOf) + 1] : [yearOf(asOf)];
    const found = sql`
      SELECT b.id AS subject, y.year::text AS episode,
             jsonb_build_object('from', greatest(${asOf}, f.first_month || '-01', y.year || '-01-01')) AS data
        FROM organisation b
        JOIN LATERAL (SELECT ${firstMonthAt(sql`b.path`)} AS first_month) f ON f.first_month IS NOT NULL
        CROSS JOIN unnest(${years}::int[]) AS y (year)
       WHERE b.id = ANY(${branches.map(({ id }) => id)}::uuid[])
         AND f.first_month <= CASE WHEN y.year = ${yearOf(asOf)}::int THEN ${asOf.slice(0, 7)} ELSE y.year || '-12' END
         AND NOT EXISTS (SELECT 1 FROM plan_item i WHERE i.organisation_id = b.id AND i.year = y.year)`;
    const by = { procedure: 'life-plan', origin: 'sweep', originId: runId, at } as const;
    const started = await tx.$executeRaw(startsStatement(found, by));
    return { next: branches.length < PLANS_PAGE ? null : (branches.at(-1)?.id as string), started };
  },
};
