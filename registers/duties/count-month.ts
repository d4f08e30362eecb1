import { RULING } from '../../domain/duties/month';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { firstMonthAt } from './first-month';

const { sql } = Prisma;

/** Which members, of which month; of members the ids in order, so that two that count wait for each other. */
interface Counted {
  members: readonly string[];
  month: string;
  /** The month before it. */
  before: string;
  at: Instant;
}

/**
 * The statement that counts a month of some members anew: the verdict of each duty, by the order of domain/duties/month.ts,
 * and the streak with which the month ends, by domain/duties/streak.ts (a test holds both against them). A month that
 * comes out as it stands is not touched. It gives what it wrote: `member_id`, `duty`, `streak`, and whether that was
 * `fresh` or another result than before.
 */
export const countMonth = ({ members, month, before, at }: Counted): Prisma.Sql => sql`
  WITH those AS MATERIALIZED (
    SELECT m.id, m.branch_id FROM member m
     WHERE m.id = ANY(${members}::uuid[]) AND m.standing = 'normal'),
  places AS MATERIALIZED (
    SELECT o.id, ${firstMonthAt(sql`o.path`)} AS first
      FROM organisation o WHERE o.id IN (SELECT branch_id FROM those)),
  facts AS MATERIALIZED (
    SELECT f.member_id, f.duty, bool_or(f.verdict = 'done') AS done, bool_or(f.verdict = 'missed') AS missed,
           bool_or(f.verdict = 'excused') AS excused,
           bool_or(f.source = ${RULING} AND f.verdict = 'excused') AS ruled
      FROM duty_fact f
     WHERE f.month = ${month} AND f.member_id = ANY(${members}::uuid[]) AND f.verdict <> 'void'
     GROUP BY f.member_id, f.duty),
  past AS MATERIALIZED (
    SELECT p.member_id, p.duty, p.streak, p.idle, p.since FROM duty_month p
     WHERE p.month = ${before} AND p.member_id = ANY(${members}::uuid[]) AND p.streak > 0),
  found AS (
    SELECT t.id AS member_id, d.duty, t.branch_id,
           CASE WHEN p.first IS NULL OR p.first > ${month} THEN 'unknown' WHEN f.done THEN 'done'
                WHEN f.ruled THEN 'excused' WHEN f.missed THEN 'missed' WHEN f.excused THEN 'excused'
                ELSE 'none' END AS verdict,
           coalesce(past.streak, 0) AS streak, coalesce(past.idle, 0) AS idle, past.since
      FROM those t
      JOIN places p ON p.id = t.branch_id
     CROSS JOIN (VALUES ('dues'), ('life'), ('work')) AS d (duty)
      LEFT JOIN facts f ON f.member_id = t.id AND f.duty = d.duty
      LEFT JOIN past ON past.member_id = t.id AND past.duty = d.duty),
  counted AS (
    SELECT member_id, duty, branch_id, verdict,
           CASE verdict WHEN 'missed' THEN streak + 1 WHEN 'none' THEN streak ELSE 0 END AS streak,
           CASE WHEN verdict = 'missed' THEN idle WHEN verdict = 'none' AND streak > 0 THEN idle + 1 ELSE 0 END AS idle,
           CASE verdict WHEN 'missed' THEN coalesce(since, ${month}) WHEN 'none' THEN since END AS since
      FROM found)
  INSERT INTO duty_month AS old (month, member_id, duty, verdict, streak, idle, since, branch_id, at)
  SELECT ${month}, c.member_id, c.duty, c.verdict, c.streak, c.idle, c.since, c.branch_id, ${new Date(at)}::timestamptz
    FROM counted c
   WHERE c.verdict <> 'unknown' OR EXISTS (
           SELECT FROM duty_month known
            WHERE known.month = ${month} AND known.member_id = c.member_id AND known.duty = c.duty)
   ORDER BY c.member_id, c.duty
  ON CONFLICT (month, member_id, duty) DO UPDATE
     SET verdict = excluded.verdict, streak = excluded.streak, idle = excluded.idle, since = excluded.since,
         at = excluded.at
   WHERE (old.verdict, old.streak, old.idle, old.since)
         IS DISTINCT FROM (excluded.verdict, excluded.streak, excluded.idle, excluded.since)
  RETURNING member_id, duty, streak, xmax = 0 AS fresh`;
