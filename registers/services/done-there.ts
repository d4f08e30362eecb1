import { z } from 'zod';
import type { LocalDate } from '../../domain/time/dates';
import { day } from '../../lists/inputs';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Where and when services were done. */
export const doneFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Done at this organisation or below it.' }),
  from: day.optional(),
  to: day.optional(),
};

export interface DoneThere {
  organisationId?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** Conditions on services `s`, done at organisations `so`: those done there and then. */
export const doneThere = ({ organisationId, from, to }: DoneThere): Prisma.Sql[] => [
  ...(from ? [sql`s.day >= ${from}::date`] : []),
  ...(to ? [sql`s.day <= ${to}::date`] : []),
  ...(organisationId
    ? [sql`so.path LIKE (SELECT top.path || '%' FROM organisation top WHERE top.id = ${organisationId}::uuid)`]
    : []),
];
