import type { Instant } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { startsStatement } from '../starts/start-statement';
import { doneAfter } from './done-after';
import type { Looked } from './look-at-months';
import { ENDING, onLadder, openWatches, WATCH } from './open-watches';
import { isOneOf, type MembersBetween, type SomeMembers } from './some-members';
import { standingAt } from './standing';

const { sql } = Prisma;

/** By what it was found, and when. */
export interface LookOf {
  /** The last month that was looked at. */
  month: Month;
  /** Of the run or the step: told twice, it is one piece of news. */
  fact: string;
  at: Instant;
  /** How many months without a duty a streak bears (parameter of the rules). */
  mostIdle: number;
  /** The page of a sweep in which they stand. */
  within?: MembersBetween;
}

/** What a start names as its origin. */
export type StartedBy = { origin: 'sweep' | 'case'; originId: string };

/**
 * Tells the open cases of members how these stand now: the month that came, that all streaks are over, also by what was done
 * after its time, that what was looked at before came out otherwise, or that too many months without a duty made a streak unclear.
 */
export async function tellWatches(tx: Transaction, looked: readonly Looked[], look: LookOf): Promise<void> {
  const ids = looked.map(({ memberId }) => memberId);
  const members = look.within ? { ...look.within, ids } : ids;
  const corrected = looked.flatMap((one) => (one.corrected ? [one.memberId] : []));
  if (!ids.length) return;
  await tx.$executeRaw`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT told.id, told.type, ${look.fact}, told.data, ${new Date(look.at)}::timestamptz
      FROM (
        SELECT c.id, s.data,
               CASE WHEN s.length > 0 AND s.member_id = ANY(${corrected}::uuid[]) THEN 'duty-corrected'
                    WHEN s.length > 0 THEN 'duty-month'
                    WHEN s.unclear THEN 'duty-unclear'
                    WHEN NOT (s.was OR (c.state #>> '{data,level}')::int > 0) THEN NULL
                    WHEN s.member_id = ANY(${corrected}::uuid[]) AND NOT ${doneAfter} THEN 'duty-taken-back'
                    ELSE 'duty-over' END AS type
          FROM (${standingAt(members, look.month, look.mostIdle)}) s
          JOIN "case" c ON c.subject_id = s.member_id
         WHERE ${onLadder} AND c.closed_at IS NULL) told
     WHERE told.type IS NOT NULL
     ORDER BY told.id
    ON CONFLICT (case_id, type, fact) DO NOTHING`;
}

/** Tells the open cases of those among some members who are members here no longer, or are lost or stopped. */
export async function tellOfLeft(
  tx: Transaction,
  members: SomeMembers,
  { fact, at }: Pick<LookOf, 'fact' | 'at'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_news (case_id, type, fact, data, at)
    SELECT c.id, 'duty-left', ${fact}, '{}'::jsonb, ${new Date(at)}::timestamptz
      FROM "case" c JOIN member m ON m.id = c.subject_id
     WHERE c.procedure = ${WATCH} AND c.closed_at IS NULL AND ${isOneOf(members, sql`c.subject_id`)} AND m.standing <> 'normal'
     ORDER BY c.id
    ON CONFLICT (case_id, type, fact) DO NOTHING`;
}

/**
 * Writes a start for each of some members who stands in a streak and has no open case, where his branch has confirmed
 * its first look. The same streak begins a case once; anew only where its case ended because it was over, and never while
 * one stands that people have confirmed.
 * @returns how many
 */
export async function startWatches(
  tx: Transaction,
  members: SomeMembers,
  { month, mostIdle, at }: Omit<LookOf, 'fact' | 'within'>,
  by: StartedBy,
): Promise<number> {
  const found = sql`
    SELECT s.member_id AS subject, s.since || CASE WHEN past.count > 0 THEN '~' || (past.count + 1) ELSE '' END AS episode,
           jsonb_build_object('memberId', s.member_id) AS data
      FROM (${standingAt(members, month, mostIdle)}) s
      JOIN member m ON m.id = s.member_id
      JOIN dry_run r ON r.organisation_id = m.branch_id AND r.confirmed_at IS NOT NULL
     CROSS JOIN LATERAL (
       SELECT count(*) AS count FROM "case" c
        WHERE c.procedure = ${WATCH} AND c.subject_id = s.member_id AND c.closed_at IS NOT NULL
          AND starts_with(c.episode, s.since) AND c.ending = ANY(${ENDING.map((type) => type.slice(5))}::text[])) past
     WHERE s.length > 0 AND s.member_id NOT IN (${openWatches(members)})
       AND NOT EXISTS (
         SELECT FROM "case" c
          WHERE c.procedure = ${WATCH} AND c.subject_id = s.member_id AND c.ending = 'confirmed'
            AND to_char(c.closed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') > s.since)`;
  return await tx.$executeRaw(startsStatement(found, { procedure: WATCH, at, ...by }));
}
