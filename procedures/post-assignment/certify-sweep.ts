import type { Sweep } from '../../cases/sweep';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { queueLines } from '../../registers/openings/queue-lines';

const { sql } = Prisma;

/** Places of one page. */
const LATE_PAGE = 100;

/** The people of a place who are asked: its secretary, else his deputy, else who works there. */
const ASKED = ['secretary', 'deputy-secretary', 'organisation-officer', 'community-worker'];

/**
 * Services that the owner of a post or the receiver has not certified in time, and such as have nobody to do it: the people
 * of the place are asked, once each, in one line a day.
 */
export const certifySweep: Sweep = {
  id: 'services-to-certify',
  title: '逾期未认证的服务记录',
  cron: '5 6 * * *',
  async page({ tx, asOf, at, after }) {
    const places = await tx.$queryRaw<{ id: string; count: number }[]>(sql`
      WITH found AS (
        SELECT DISTINCT s.organisation_id AS id FROM service s
         WHERE s.state IN ('recorded', 'answered') AND s.asked_on IS NULL
           AND (s.certify_by < ${asOf}::date OR s.state = 'answered')
           AND s.organisation_id > ${after || FIRST_ID}::uuid ORDER BY 1 LIMIT ${LATE_PAGE}),
      asked AS (
        UPDATE service s SET asked_on = ${asOf}::date FROM found
         WHERE s.organisation_id = found.id AND s.state IN ('recorded', 'answered') AND s.asked_on IS NULL
           AND (s.certify_by < ${asOf}::date OR s.state = 'answered')
        RETURNING s.organisation_id)
      SELECT organisation_id::text AS id, count(*)::int AS count FROM asked GROUP BY organisation_id ORDER BY 1`);
    for (const { id, count } of places) {
      const people = await tx.$queryRaw<{ personId: string }[]>`
        SELECT person_id::text AS "personId" FROM (
          SELECT r.person_id, r.role, rank() OVER (ORDER BY array_position(${ASKED}::text[], r.role)) AS n
            FROM role_holding r WHERE r.organisation_id = ${id}::uuid AND r.role = ANY(${ASKED}::text[])
             AND r.from_date <= ${asOf}::date AND (r.to_date IS NULL OR r.to_date >= ${asOf}::date)) held WHERE n = 1`;
      const text = `有${count}条服务记录逾期未认证，请在“服务认证”中核实办理`;
      const told = people.map(({ personId }) => ({ personId, audience: 'office' as const, text }));
      await queueLines(tx, id, told, at);
    }
    const changed = places.reduce((sum, { count }) => sum + count, 0);
    return { next: places.length < LATE_PAGE ? null : (places.at(-1)?.id as string), changed };
  },
};
