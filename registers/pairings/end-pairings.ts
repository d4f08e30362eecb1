import type { Instant, LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { memberBelongs, registrantBelongs } from './paired-person';
import { tellEnded } from './tell-pairings';

const { sql } = Prisma;

interface UnitEnds {
  unitId: string;
  endedOn: LocalDate;
  /** Who ends the unit. */
  by: string;
  at: Instant;
}

/** A unit ends, and with it its pairings, whichever community they are with; each of those is told. */
export async function endPairingsOfUnit(tx: Transaction, { unitId, endedOn, by, at }: UnitEnds): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE pairing SET until_day = greatest(from_day, ${endedOn}::date), end_why = 'unit-ended', ended_by = ${by}::uuid,
           version = version + 1
     WHERE unit_id = ${unitId}::uuid AND until_day IS NULL RETURNING id::text`;
  await tellEnded(
    tx,
    rows.map(({ id }) => id),
    at,
  );
}

/**
 * Pairings whose member or registrant belongs to the community no longer (he has moved, left or ended) are over.
 * @returns their ids, at most `limit`
 */
export async function endPairingsOfLeavers(
  tx: Transaction,
  { asOf, limit }: { asOf: LocalDate; limit: number },
): Promise<string[]> {
  const gone = sql`
    SELECT p.id FROM pairing p JOIN organisation c ON c.id = p.community_id
      LEFT JOIN member m ON m.id = p.member_id
      LEFT JOIN organisation b ON b.id = m.branch_id LEFT JOIN organisation a ON a.id = m.also_id
      LEFT JOIN registrant r ON r.id = p.registrant_id
     WHERE p.until_day IS NULL AND p.kind = 'household'
       AND (CASE WHEN p.member_id IS NOT NULL THEN ${memberBelongs} ELSE ${registrantBelongs} END) IS NOT TRUE
     ORDER BY p.id LIMIT ${limit} FOR UPDATE OF p`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE pairing SET until_day = greatest(from_day, ${asOf}::date), end_why = 'person-left', version = version + 1
     WHERE id IN (${gone}) RETURNING id::text`;
  return rows.map(({ id }) => id);
}
