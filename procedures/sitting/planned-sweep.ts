import { numberInForce } from '../../cases/number-in-force';
import type { Sweep } from '../../cases/sweep';
import { addDays } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { startsStatement } from '../../registers/starts/start-statement';
import { lifePlanRules } from '../life-plan/rules';

const { sql } = Prisma;

/** An id that is always the same for a text, marked as made so (RFC 9562, version 8): one without the marks no request may name. */
const uuidMadeOf = (text: Prisma.Sql) =>
  sql`overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Organisations of one page. */
const PLANNED_PAGE = 500;

/** No organisation sets more days than the parameter allows: who has planned nothing until then is not asked for his own. */
const MOST_AHEAD = Math.max(...lifePlanRules.map(({ parameters: { openAhead } }) => openAhead.most));

/**
 * Opens each planned sitting as many days ahead as its organisation has it. What a branch has planned for one day is one
 * sitting, of several kinds; its committee meets by itself. 谈心谈话 is no sitting.
 */
export const plannedSittingsSweep: Sweep = {
  id: 'planned-sittings',
  title: '计划内的集会列入待办',
  cron: '40 1 * * *',
  async page({ tx, runId, asOf, at, after }) {
    const openAhead = numberInForce(lifePlanRules, 'openAhead', sql`o.path`, asOf);
    const due = sql`
      i.planned_on BETWEEN ${asOf}::date AND ${addDays(asOf, MOST_AHEAD)}::date AND i.sitting_id IS NULL
      AND i.dropped_at IS NULL AND i.not_held_at IS NULL AND i.held_on IS NULL AND i.kind <> 'talks'`;
    const hosts = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT i.organisation_id::text AS id FROM plan_item i
       WHERE ${due} AND i.organisation_id > ${after || FIRST_ID}::uuid ORDER BY id LIMIT ${PLANNED_PAGE}`;
    // As text a uuid stands in the same order as by itself.
    const found = sql`
      SELECT ${uuidMadeOf(sql`i.organisation_id::text || i.planned_on::text || string_agg(i.id::text, ',' ORDER BY i.id)`)} AS subject,
             i.planned_on::text AS episode,
             jsonb_build_object('organisationId', i.organisation_id, 'plannedOn', i.planned_on::text,
                                'kinds', jsonb_agg(i.kind ORDER BY i.kind)) AS data
        FROM plan_item i JOIN organisation o ON o.id = i.organisation_id AND o.closed_on IS NULL
       WHERE ${due} AND i.organisation_id = ANY(${hosts.map(({ id }) => id)}::uuid[])
         AND i.planned_on <= ${asOf}::date + ${openAhead}
       GROUP BY i.organisation_id, i.planned_on, (i.kind = 'committee')`;
    const by = { procedure: 'sitting', origin: 'sweep', originId: runId, at } as const;
    const started = await tx.$executeRaw(startsStatement(found, by));
    return { next: hosts.length < PLANNED_PAGE ? null : (hosts.at(-1)?.id as string), started };
  },
};
