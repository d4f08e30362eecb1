import type { OfUnit, OpinionsAsked } from '../../domain/effects/units';
import { leftStandings } from '../../domain/registrants/standings';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { tellAsked } from './tell-asked';

const { sql } = Prisma;

/** Asks each community in which the unit has people, but the one that appraises it; asked for a year once. */
const ask: EffectWriter<OfUnit & OpinionsAsked> = {
  statements: ({ unitId, year, dueOn }, { caseId, at }) => [
    sql`INSERT INTO unit_opinion (id, unit_id, year, community_id, case_id, asked_on, due_on)
        SELECT gen_random_uuid(), u.id, ${year}::int, asked.community_id, ${caseId}, ${localDate(at)}::date, ${dueOn}::date
          FROM unit u
          JOIN LATERAL (SELECT DISTINCT r.community_id FROM registrant r
                         WHERE r.unit_id = u.id AND r.standing <> ALL(${[...leftStandings]}::text[])
                           AND r.community_id <> u.kept_by) asked ON TRUE
         WHERE u.id = ${unitId}::uuid
        ON CONFLICT (unit_id, year, community_id) DO NOTHING`,
  ],
  run: (tx, { unitId, year }, { at }) => tellAsked(tx, { unitId, year, at }),
};

const takeBack: EffectWriter<OfUnit> = {
  statements: ({ unitId }) => [sql`UPDATE unit SET registered_on = NULL WHERE id = ${unitId}::uuid`],
};

/** What a step can do to units. */
export const unitEffects = { 'ask-opinions': ask, 'take-report-back': takeBack };
