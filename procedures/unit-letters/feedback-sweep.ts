import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { draftFeedback } from '../../registers/unit-letters/draft-feedback';
import { startRounds } from './start-rounds';

/** Units, or people without a unit that has a party organisation, of one page. */
const PAGE = 200;

const BEGIN = 'begin';

interface Addressed {
  communityId: string;
  unitId: string | null;
  personId: string | null;
  about: string;
}

/** In July the first half of the year is fed back to units, in January the whole of the one before. */
export const feedbackSweep: Sweep = {
  id: 'unit-feedback',
  title: '服务情况反馈函起草',
  cron: '20 3 5 1,7 *',
  async page({ tx, runId, asOf, at, after }) {
    const period = asOf.slice(5, 7) === '01' ? String(yearOf(asOf) - 1) : `${yearOf(asOf)}-H1`;
    if (after === BEGIN) {
      return { next: null, started: await startRounds(tx, { kind: 'feedback', period, runId, at }) };
    }
    const [community, about] = after ? after.split(':') : [FIRST_ID, FIRST_ID];
    const of = await tx.$queryRaw<Addressed[]>`
      SELECT DISTINCT r.community_id::text AS "communityId",
             CASE WHEN u.id IS NOT NULL THEN u.id::text END AS "unitId",
             CASE WHEN u.id IS NULL THEN r.person_id::text END AS "personId",
             coalesce(u.id, r.person_id)::text AS about, r.community_id, coalesce(u.id, r.person_id)
        FROM registrant r
        LEFT JOIN unit u ON u.id = r.unit_id AND (u.organisation_id IS NOT NULL OR u.party_name IS NOT NULL)
       WHERE r.standing <> 'ended' AND (r.community_id, coalesce(u.id, r.person_id)) > (${community}::uuid, ${about}::uuid)
       ORDER BY r.community_id, coalesce(u.id, r.person_id) LIMIT ${PAGE}`;
    const changed = await draftFeedback(tx, { of, period, asOf });
    const last = of.at(-1);
    return { next: of.length < PAGE || !last ? BEGIN : `${last.communityId}:${last.about}`, changed };
  },
};
