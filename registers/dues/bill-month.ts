import { dueDayOf } from '../../domain/dues/months';
import type { Instant } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { billedIn, billStatement, paidByRosterStatement, settledIn, waivedPaidToStatement } from './bill';
import { duesFactsStatement } from './dues-facts';
import { owing } from './owing';

const { sql } = Prisma;

/**
 * Bills a month to the members of some branches that are in use. Not billed is whose relation is on its way to another branch:
 * those months are billed once, by whoever receives him.
 * @returns rows that it wrote
 */
export async function billMonth(tx: Transaction, ids: readonly string[], month: Month, at: Instant): Promise<number> {
  const branches = sql`o.id = ANY(${ids}::uuid[]) AND o.closed_on IS NULL`;
  const months = sql`
    SELECT m.id AS member_id, ${month}::char(7) AS month, ${dueDayOf(month, false)}::date AS month_end,
           ${dueDayOf(month, true)}::date AS quarter_end
      FROM member m
     WHERE m.branch_id = ANY(${ids}::uuid[])
       AND m.id NOT IN (SELECT t.member_id FROM dues_transit t
                         WHERE t.last_month IS NULL AND t.settled_at IS NULL AND t.from_month <= ${month})`;
  const changed = await tx.$executeRaw(billStatement(owing({ months, branches }), { origin: 'sweep', at }));
  const ahead = await paidAhead(tx, ids, month);
  if (ahead.length) {
    const those = sql`${billedIn(ids, month)} AND e.member_id = ANY(${ahead}::uuid[])`;
    await tx.$executeRaw(paidByRosterStatement(those, at));
  }
  await tx.$executeRaw(waivedPaidToStatement(billedIn(ids, month)));
  await tx.$executeRaw(duesFactsStatement(settledIn(ids, month), at));
  return changed;
}

/** Members of these branches whose roster says that they have paid for a month: by id, since they are few mostly. */
async function paidAhead(tx: Transaction, ids: readonly string[], month: Month): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM member m WHERE m.branch_id = ANY(${ids}::uuid[]) AND m.dues_paid_to >= ${month}`;
  return rows.map(({ id }) => id);
}
