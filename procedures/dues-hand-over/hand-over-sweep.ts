import type { Sweep } from '../../cases/sweep';
import { lastDayOfQuarter, quarterBefore } from '../../domain/dues/quarters';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { counteredSince, freePayments } from '../../registers/hand-overs/open-payments';
import { startsStatement } from '../../registers/starts/start-statement';

const { sql } = Prisma;

/** Branches of one page. */
const PAGE = 1000;
/** After a quarter the branches that have taken anything hand it over. */
export const handOverSweep: Sweep = {
  id: 'dues-hand-over',
  title: '党费上交发起',
  cron: '40 1 1 1,4,7,10 *',
  async page({ tx, runId, asOf, at, after }) {
    const quarter = quarterBefore(asOf);
    const branches = await tx.$queryRaw<{ id: string }[]>`
      SELECT o.id::text FROM organisation o
       WHERE o.kind = 'branch' AND o.closed_on IS NULL AND o.id > ${after || FIRST_ID}::uuid ORDER BY o.id LIMIT ${PAGE}`;
    const ids = branches.map(({ id }) => id);
    const found = sql`
      SELECT o.id AS subject, ${quarter}::text AS episode, '{}'::jsonb AS data FROM organisation o
       WHERE o.id = ANY(${ids}::uuid[])
         AND EXISTS (SELECT FROM dues_payment payment
                      WHERE (${freePayments(sql`o.id`, sql`${lastDayOfQuarter(quarter)}`)}) OR (${counteredSince(sql`o.id`)}))`;
    const by = { procedure: 'dues-hand-over', origin: 'sweep', originId: runId, at } as const;
    const started = await tx.$executeRaw(startsStatement(found, by));
    return { next: branches.length < PAGE ? null : (ids.at(-1) as string), started };
  },
};
