import type { Instant, LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { startsStatement } from '../starts/start-statement';

const { sql } = Prisma;

/** The procedure of registrants: its id. */
export const REGISTRATION = 'double-registration';

/**
 * The statement that begins the cases of registrants who have come into the register, in that transaction.
 * @param which a condition on `registrant r`
 */
export const registrantStart = (
  which: Prisma.Sql,
  { reportBy, ...by }: { origin: 'case' | 'register'; originId: string; at: Instant; reportBy?: LocalDate },
): Prisma.Sql =>
  startsStatement(
    sql`SELECT r.person_id AS subject, r.id::text AS episode, ${JSON.stringify(reportBy ? { reportBy } : {})}::jsonb AS data FROM registrant r WHERE ${which}`,
    { procedure: REGISTRATION, ...by },
  );
