import { fullDate } from '../../domain/case/text';
import { keepers } from '../../domain/people/roles';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { quietHoursOf } from '../settings/quiet-hours';

/** Before the community's id in the case id of a notice that its opinion of units is asked for. */
export const OPINION_NOTICE = 'opinion:';

interface Asked {
  unitId: string;
  year: number;
  at: Instant;
}

interface Row {
  communityId: string;
  unit: string;
  dueOn: LocalDate;
  personId: string;
  isWorker: boolean;
}

/**
 * Tells the workers of each community that is asked what it thinks of a unit, and where it has none those who keep it; outside
 * their quiet hours, all units of a morning in one notice.
 */
export async function tellAsked(tx: Transaction, { unitId, year, at }: Asked): Promise<void> {
  const day = localDate(at);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT a.community_id::text AS "communityId", u.name AS unit, a.due_on::text AS "dueOn",
           h.person_id::text AS "personId", h.role = 'community-worker' AS "isWorker"
      FROM unit_opinion a JOIN unit u ON u.id = a.unit_id
      JOIN role_holding h ON h.organisation_id = a.community_id AND h.role = ANY(${['community-worker', ...keepers]}::text[])
       AND h.from_date <= ${day}::date AND (h.to_date IS NULL OR h.to_date >= ${day}::date)
     WHERE a.unit_id = ${unitId}::uuid AND a.year = ${year}::int AND a.answer IS NULL AND a.asked_on = ${day}::date`;
  const withWorkers = new Set(rows.flatMap(({ communityId, isWorker }) => (isWorker ? [communityId] : [])));
  const told = new Map(
    rows
      .filter(({ communityId, isWorker }) => isWorker || !withWorkers.has(communityId))
      .map((row) => [`${row.communityId} ${row.personId}`, { ...row, audience: 'office' }]),
  );
  const hours = await quietHoursOf(tx, [...told.values()], at);
  for (const one of told.values()) {
    const caseId = `${OPINION_NOTICE}${one.communityId}`;
    const leaves = notBefore(at, caseId, hours(one));
    const line = `请于${fullDate(one.dueOn)}前对${one.unit}${year}年度的表现提出意见，在“单位评价意见”中答复；不答复的，列明“未答复”`;
    await tx.$executeRaw`
      INSERT INTO notice (id, person_id, case_id, local_date, not_before, lines, audience, urgent, created_at)
      VALUES (gen_random_uuid(), ${one.personId}::uuid, ${caseId}, ${localDate(leaves)}::date, ${new Date(leaves)},
              ARRAY[${line}::text], 'office', false, ${new Date(at)})
      ON CONFLICT (person_id, case_id, local_date) DO UPDATE
         SET lines = notice.lines || excluded.lines,
             read_at = CASE WHEN notice.delivered_at IS NULL THEN notice.read_at END`;
  }
}
