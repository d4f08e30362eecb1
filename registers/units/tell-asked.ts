import { fullDate } from '../../domain/case/text';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { queueNotices } from '../telling/queue-notices';
import { communityOffices } from './community-offices';

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
}

/**
 * Tells the workers of each community that is asked what it thinks of a unit, and where it has none those who keep it; outside
 * their quiet hours, all units of a morning in one notice.
 */
export async function tellAsked(tx: Transaction, { unitId, year, at }: Asked): Promise<void> {
  const day = localDate(at);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.community_id::text AS "communityId", u.name AS unit, a.due_on::text AS "dueOn"
      FROM unit_opinion a JOIN unit u ON u.id = a.unit_id
     WHERE a.unit_id = ${unitId}::uuid AND a.year = ${year}::int AND a.answer IS NULL AND a.asked_on = ${day}::date`;
  const communities = rows.map(({ communityId }) => communityId);
  const offices = await communityOffices(tx, communities, day);
  const told = rows.flatMap(({ communityId, unit, dueOn }) =>
    (offices.get(communityId) ?? []).map((personId) => ({
      ...{ personId, audience: 'office' as const, caseId: `${OPINION_NOTICE}${communityId}` },
      line: `请于${fullDate(dueOn)}前对${unit}${year}年度的表现提出意见，在“单位评价意见”中答复；不答复的，列明“未答复”`,
    })),
  );
  await queueNotices(tx, told, at);
}
