import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { quietHoursOf } from '../settings/quiet-hours';

/** A line for somebody; what he is told under one case id on one day is one notice. */
export interface NoticeLine {
  personId: string;
  audience: 'member' | 'office';
  caseId: string;
  line: string;
}

/**
 * Queues notices of a register that are about no case, by one statement, outside quiet hours.
 * @param once whoever was ever told of a case id is not told of it again
 * @returns how many notices were written or added to
 */
export async function queueNotices(
  tx: Transaction,
  told: readonly NoticeLine[],
  at: Instant,
  { once = false }: { once?: boolean } = {},
): Promise<number> {
  if (!told.length) return 0;
  const hours = await quietHoursOf(tx, told, at);
  const leaves = told.map((one) => notBefore(at, one.caseId, hours(one)));
  const all = <T>(pick: (one: NoticeLine) => T) => told.map(pick);
  return await tx.$executeRaw`
    INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
    SELECT gen_random_uuid(), g.person_id, g.case_id, g.day, min(g.leaves), array_agg(g.line ORDER BY g.nr),
           min(g.audience), false, ${new Date(at)}::timestamptz
      FROM unnest(${all(({ personId }) => personId)}::uuid[], ${all(({ caseId }) => caseId)}::text[],
                  ${leaves.map((when) => localDate(when))}::date[], ${leaves.map((when) => new Date(when))}::timestamptz[],
                  ${all(({ line }) => line)}::text[], ${all(({ audience }) => audience)}::text[])
           WITH ORDINALITY AS g (person_id, case_id, day, leaves, line, audience, nr)
     WHERE NOT (${once}::boolean AND EXISTS (SELECT 1 FROM notice n
                                              WHERE n.person_id = g.person_id AND n.case_id = g.case_id))
     GROUP BY g.person_id, g.case_id, g.day ORDER BY g.person_id, g.case_id
    ON CONFLICT (person_id, case_id, local_date) DO UPDATE
       SET lines = notice.lines || excluded.lines,
           read_at = CASE WHEN notice.delivered_at IS NULL THEN notice.read_at END`;
}
