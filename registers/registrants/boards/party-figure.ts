import { z } from 'zod';
import type { Reader } from '../../../access/reader';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import { boardFigures } from './figures';
import { type BoardQuery, boardRows } from './rows';

const { sql } = Prisma;

/** 党统 社区党建情况: communities at which in-service members have reported, and how many of them. */
export const PartyFigure = z
  .strictObject({
    communities: z.int().meta({ description: '有在职党员报到的社区' }),
    members: z.int().meta({ description: '到社区报到的在职党员，同一人只计一次' }),
  })
  .meta({ id: 'RegistrationPartyFigure' });

export async function partyFigure(c: Reader, query: BoardQuery): Promise<z.output<typeof PartyFigure>> {
  const [row] = await directly(c.deps.db)<z.output<typeof PartyFigure>>(sql`
    SELECT count(DISTINCT x.community_id)::int AS communities, count(DISTINCT x.person_id)::int AS members
      FROM (${boardRows(c, query)}) x WHERE ${boardFigures.reported.when}`);
  return row ?? { communities: 0, members: 0 };
}
