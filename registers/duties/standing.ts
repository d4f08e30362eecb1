import { type Month, monthAfter } from '../../domain/time/months';
import { Prisma } from '../../prisma/generated/client';
import { isOneOf, type SomeMembers } from './some-members';

const { sql } = Prisma;

/**
 * A SELECT of how members stand at the end of a month: `member_id`; `length`, the longest streak that counts for the ladder,
 * and `since`, the month with which the earliest of them began; whether one is `unclear`; whether any counted a month
 * earlier (`was`); and as `data` what a case is told: by duty its verdict, streak, idle months and beginning.
 */
export const standingAt = (members: SomeMembers, month: Month, mostIdle: number): Prisma.Sql => sql`
  SELECT d.member_id, max(CASE WHEN d.idle <= ${mostIdle} THEN d.streak ELSE 0 END)::int AS length,
         min(d.since) FILTER (WHERE d.idle <= ${mostIdle}) AS since,
         bool_or(d.streak > 0 AND d.idle > ${mostIdle}) AS unclear,
         bool_or(EXISTS (SELECT FROM duty_month p
                          WHERE p.month = ${monthAfter(month, -1)} AND ${isOneOf(members, sql`p.member_id`)}
                            AND p.member_id = d.member_id AND p.duty = d.duty AND p.streak > 0 AND p.idle <= ${mostIdle})) AS was,
         jsonb_object_agg(d.duty, jsonb_build_array(d.verdict, d.streak::text, d.idle::text, coalesce(d.since, '')))
           || jsonb_build_object('month', ${month}::text) AS data
    FROM duty_month d
   WHERE d.month = ${month} AND ${isOneOf(members, sql`d.member_id`)}
   GROUP BY d.member_id`;
