import { numberInForce } from '../../cases/number-in-force';
import type { Sweep } from '../../cases/sweep';
import { yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { draftThanks } from '../../registers/unit-letters/draft-thanks';
import { unitLettersRules } from './rules';
import { startRounds } from './start-rounds';

/** People of one page: their letters are drafted in two statements. */
const PAGE = 500;

/** When the last page has been drafted the cases of the rounds begin. */
const BEGIN = 'begin';

/**
 * On the tenth of January, for the calendar year that is over, a 感谢信 is drafted for everybody with enough certified
 * services by the number in force at his community; in July for those whose services were certified late.
 */
export const thanksSweep: Sweep = {
  id: 'thanks-letters',
  title: '感谢信起草',
  cron: '20 3 10 1,7 *',
  async page({ tx, runId, asOf, at, after }) {
    const year = yearOf(asOf) - 1;
    const period = asOf.slice(5, 7) === '01' ? String(year) : `${year}-late`;
    if (after === BEGIN) {
      return { next: null, started: await startRounds(tx, { kind: 'thanks', period, runId, at }) };
    }
    const [community, person] = after ? after.split(':') : [FIRST_ID, FIRST_ID];
    const people = await tx.$queryRaw<{ communityId: string; personId: string }[]>`
      SELECT DISTINCT community_id::text AS "communityId", person_id::text AS "personId", community_id, person_id
        FROM registrant WHERE (community_id, person_id) > (${community}::uuid, ${person}::uuid)
       ORDER BY community_id, person_id LIMIT ${PAGE}`;
    const least = numberInForce(unitLettersRules, 'least', Prisma.sql`o.path`, asOf);
    const changed = await draftThanks(tx, { people, year, period, least, asOf, at });
    const last = people.at(-1);
    return { next: people.length < PAGE || !last ? BEGIN : `${last.communityId}:${last.personId}`, changed };
  },
};
