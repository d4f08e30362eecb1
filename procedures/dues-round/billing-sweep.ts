import type { Sweep } from '../../cases/sweep';
import { monthOfDay } from '../../domain/time/months';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { billMonth } from '../../registers/dues/bill-month';
import { firstMonths } from '../../registers/dues/owing';
import { startsStatement } from '../../registers/starts/start-statement';

const { sql } = Prisma;

/** Branches of one page: some ten thousand members, who take a second or two. */
const PAGE = 1_000;

/** Bills the month to the members of all branches, and begins the round of each. */
export const duesBillingSweep: Sweep = {
  id: 'dues-billing',
  title: '党费月度核定',
  cron: '5 0 1 * *',
  async page({ tx, runId, asOf, at, after }) {
    const month = monthOfDay(asOf);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT o.id::text FROM organisation o WHERE o.kind = 'branch' AND o.id > ${after || FIRST_ID}::uuid ORDER BY o.id LIMIT ${PAGE}`;
    const ids = rows.map(({ id }) => id);
    const changed = await billMonth(tx, ids, month, at);
    const begun = sql`
      SELECT live.branch_id AS subject, ${month}::text AS episode, '{}'::jsonb AS data
        FROM (${firstMonths(sql`o.id = ANY(${ids}::uuid[]) AND o.closed_on IS NULL`)}) live
       WHERE live.first_month <= ${month}
         AND (SELECT TRUE FROM dues_entry e
               WHERE e.branch_id = live.branch_id AND e.month = ${month}::char(7) LIMIT 1)`;
    const by = { procedure: 'dues-round', origin: 'sweep', originId: runId, at } as const;
    const started = await tx.$executeRaw(startsStatement(begun, by));
    return { next: ids.length < PAGE ? null : (ids.at(-1) as string), started, changed };
  },
};
