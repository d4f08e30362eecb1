import { fullDate } from '../../domain/case/text';
import { type Instant, type LocalDate, yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { queueNotices } from '../telling/queue-notices';
import { communityOffices } from '../units/community-offices';
import { isUnconfirmed, lastToConfirm, type Yearly, yearlyPairings, yearlyResources } from './yearly';

const { sql } = Prisma;

/** Before the community's id and the year in the case id of a notice that something is to be confirmed for a year. */
export const YEARLY_NOTICE = 'confirm:';

/** What a community is asked to confirm. */
const registers: readonly Yearly[] = [yearlyResources, yearlyPairings];

interface Asking {
  asOf: LocalDate;
  at: Instant;
  /** Where the communities before ended; '' at first. */
  after: string;
  /** Communities at once. */
  limit: number;
}

interface Row {
  communityId: string;
  counts: number[];
}

/** Asked from the first of January on, and once more in its last week. */
const roundOf = (asOf: LocalDate) => (asOf < `${yearOf(asOf)}-01-25` ? 'first' : 'last');

/**
 * In January each community is asked to confirm what it has not confirmed for the year: all registers in one notice, each of
 * its office once, and once more in the last week for what is still open. Who comes into office meanwhile is asked too.
 * @returns where the next communities begin (null: these were the last), and how many notices were written
 */
export async function askCommunities(
  tx: Transaction,
  { asOf, at, after, limit }: Asking,
): Promise<{ next: string | null; told: number }> {
  if (asOf > lastToConfirm(asOf)) return { next: null, told: 0 };
  const waiting = registers.map(
    (one, what) =>
      sql`SELECT ${what}::int AS what, y.community_id FROM ${one.table} y WHERE ${isUnconfirmed(one, asOf)}`,
  );
  const counts = registers.map((_, what) => sql`(count(*) FILTER (WHERE w.what = ${what}::int))::int`);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w.community_id::text AS "communityId", ARRAY[${Prisma.join(counts)}] AS counts
      FROM (${Prisma.join(waiting, ' UNION ALL ')}) w
     WHERE w.community_id > ${after || FIRST_ID}::uuid
     GROUP BY w.community_id ORDER BY w.community_id LIMIT ${limit}`;
  const communities = rows.map(({ communityId }) => communityId);
  const offices = await communityOffices(tx, communities, asOf);
  const told = rows.flatMap(({ communityId, counts: found }) => {
    const what = registers.flatMap(({ title }, index) => (found[index] ? [`${title}${found[index]}项`] : []));
    const line = `请于${fullDate(lastToConfirm(asOf))}前逐项确认本年是否继续：${what.join('、')}；到期没有确认的，资源停用，结对结束`;
    const caseId = `${YEARLY_NOTICE}${communityId}:${yearOf(asOf)}:${roundOf(asOf)}`;
    return (offices.get(communityId) ?? []).map((personId) => ({
      ...{ personId, audience: 'office' as const, caseId, line },
    }));
  });
  const written = await queueNotices(tx, told, at, { once: true });
  return { next: rows.length < limit ? null : (communities.at(-1) ?? null), told: written };
}
