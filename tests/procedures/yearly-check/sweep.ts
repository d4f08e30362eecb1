import type { Sweep } from '../../../cases/sweep';
import { Prisma } from '../../../prisma/generated/client';
import { startsStatement } from '../../../registers/starts/start-statement';

/** Members of one page. */
export const PAGE = 25;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Begins the check of the year for every member who joined before it. */
export const yearlySweep: Sweep = {
  id: 'yearly',
  title: '示例年度核查发起',
  cron: '15 1 2 1 *',
  async page({ tx, runId, asOf, at, after }) {
    const year = asOf.slice(0, 4);
    const ids = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM member WHERE id > ${after || FIRST}::uuid ORDER BY id LIMIT ${PAGE}`;
    const found = Prisma.sql`
      SELECT m.id AS subject, ${year}::text AS episode, '{}'::jsonb AS data
        FROM member m
       WHERE m.id = ANY(${ids.map(({ id }) => id)}::uuid[]) AND m.joined_on < ${`${year}-01-01`}::date`;
    const by = { procedure: 'yearly-check', origin: 'sweep', originId: runId, at } as const;
    const started = await tx.$executeRaw(startsStatement(found, by));
    return { next: ids.length < PAGE ? null : (ids.at(-1)?.id as string), started };
  },
};
