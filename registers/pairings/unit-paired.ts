import { Prisma } from '../../prisma/generated/client';

/** Condition on a unit `u`: it has a pairing that has not ended, with whichever community. */
export const isUnitPaired = Prisma.sql`EXISTS (SELECT 1 FROM pairing q WHERE q.unit_id = u.id AND q.until_day IS NULL)`;
