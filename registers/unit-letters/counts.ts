import type { Database, Transaction } from '../../prisma/client';

export interface UnitLetterCounts {
  drafted: number;
  held: number;
  leftOut: number;
  reviewed: number;
  sent: number;
}

/** How many letters of a round stand where: together all of them. */
export async function letterCounts(tx: Transaction | Database, roundId: string): Promise<UnitLetterCounts> {
  const [row] = await tx.$queryRaw<[UnitLetterCounts]>`
    SELECT count(*) FILTER (WHERE state = 'drafted')::int AS drafted, count(*) FILTER (WHERE state = 'held')::int AS held,
           count(*) FILTER (WHERE state = 'left-out')::int AS "leftOut",
           count(*) FILTER (WHERE state = 'reviewed')::int AS reviewed, count(*) FILTER (WHERE state = 'sent')::int AS sent
      FROM unit_letter WHERE round_id = ${roundId}::uuid`;
  return row;
}
