import { Prisma } from '../../prisma/generated/client';
import { dayOfSitting, type SittingRef, sittingRef } from './on-the-list';

const { sql } = Prisma;

/**
 * The statement by which a sitting holds lines of its hosts' plans: of each of its kinds the first one open in whose period
 * its day lies, where it holds none of that kind for that host yet.
 */
export const holdPlanItems = (sitting: SittingRef): Prisma.Sql => sql`
  UPDATE plan_item SET sitting_id = ${sittingRef(sitting)}
   WHERE id IN (
     SELECT DISTINCT ON (i.organisation_id, i.kind) i.id
       FROM sitting s
       JOIN sitting_host h ON h.sitting_id = s.id
       JOIN plan_item i ON i.organisation_id = h.organisation_id AND i.kind = ANY(s.kinds)
      WHERE s.id = ${sittingRef(sitting)} AND i.sitting_id IS NULL AND i.dropped_at IS NULL AND i.not_held_at IS NULL
        AND i.held_on IS NULL AND ${dayOfSitting} BETWEEN i.from_date AND i.to_date
        AND NOT EXISTS (SELECT 1 FROM plan_item j
                         WHERE j.sitting_id = s.id AND j.organisation_id = i.organisation_id AND j.kind = i.kind)
      ORDER BY i.organisation_id, i.kind, i.serial)`;

/** The statement by which a sitting lets go of lines that it does not hold any more: not of its kinds, or not of its hosts. */
export const freePlanItems = (sitting: SittingRef): Prisma.Sql => sql`
  UPDATE plan_item i SET sitting_id = NULL
    FROM sitting s
   WHERE s.id = ${sittingRef(sitting)} AND i.sitting_id = s.id
     AND (i.kind <> ALL(s.kinds)
          OR NOT EXISTS (SELECT 1 FROM sitting_host h
                          WHERE h.sitting_id = s.id AND h.organisation_id = i.organisation_id))`;
