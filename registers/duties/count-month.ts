import { RULING } from '../../domain/duties/month';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { places } from './first-month';
import { isOneOf, type SomeMembers } from './some-members';

const { sql } = Prisma;

/** Which members, of which month; of members by id the ids in order, so that two that count wait for each other. */
interface Counted {
  members: SomeMembers;
  month: string;
  /** The month before it. */
  before: string;
  at: Instant;
}

/** What a fact says, as a bit: of several in a month the highest counts. */
const said = sql`
  CASE WHEN f.verdict = 'done' THEN 8 WHEN f.verdict = 'excused' AND f.source = ${RULING} THEN 4
       WHEN f.verdict = 'missed' THEN 2 ELSE 1 END`;

/** Four bits a duty: where they begin. */
const shiftOf = (duty: Prisma.Sql) => sql`CASE ${duty} WHEN 'dues' THEN 0 WHEN 'life' THEN 4 ELSE 8 END`;

/**
 * Entries of a WITH, the last called `counted`: of each member and duty the verdict of the month, by the order of
 * domain/duties/month.ts, and the streak with which it ends, by domain/duties/streak.ts (a test holds both against them).
 * Members and their facts come in the order of members, each member's facts as one number, so that a page of thousands is
 * merged without being sorted.
 */
const counting = ({ members, month, before }: Counted): Prisma.Sql => sql`
  those AS MATERIALIZED (
    SELECT m.id, m.branch_id FROM member m
     WHERE ${isOneOf(members, sql`m.id`)} AND m.standing = 'normal' ORDER BY m.id),
  ${places(sql`SELECT branch_id FROM those`)},
  facts AS MATERIALIZED (
    SELECT f.member_id, bit_or(${said} << ${shiftOf(sql`f.duty`)}) AS said
      FROM duty_fact f
     WHERE f.month = ${month} AND ${isOneOf(members, sql`f.member_id`)} AND f.verdict <> 'void'
     GROUP BY f.member_id ORDER BY f.member_id),
  past AS MATERIALIZED (
    SELECT p.member_id, p.duty, p.streak, p.idle, p.since
      FROM duty_month p WHERE p.month = ${before} AND ${isOneOf(members, sql`p.member_id`)} AND p.streak > 0),
  found AS (
    SELECT t.id AS member_id, d.duty, t.branch_id, p.first <= ${month} AS known, (f.said >> d.shift) & 15 AS said,
           coalesce(past.streak, 0) AS streak, coalesce(past.idle, 0) AS idle, past.since
      FROM those t
      JOIN places p ON p.id = t.branch_id
      LEFT JOIN facts f ON f.member_id = t.id
     CROSS JOIN (VALUES ('dues', 0), ('life', 4), ('work', 8)) AS d (duty, shift)
      LEFT JOIN past ON past.member_id = t.id AND past.duty = d.duty),
  judged AS (
    SELECT member_id, duty, branch_id, streak, idle, since,
           CASE WHEN known IS NOT TRUE THEN 'unknown' WHEN said >= 8 THEN 'done' WHEN said >= 4 THEN 'excused'
                WHEN said >= 2 THEN 'missed' WHEN said >= 1 THEN 'excused' ELSE 'none' END AS verdict
      FROM found),
  counted AS (
    SELECT member_id, duty, branch_id, verdict,
           CASE verdict WHEN 'missed' THEN streak + 1 WHEN 'none' THEN streak ELSE 0 END AS streak,
           CASE WHEN verdict = 'missed' THEN idle WHEN verdict = 'none' AND streak > 0 THEN idle + 1 ELSE 0 END AS idle,
           CASE verdict WHEN 'missed' THEN coalesce(since, ${month}) WHEN 'none' THEN since END AS since
      FROM judged)`;

/** What of `counted` (`c`) is put into duty_month. */
const columns = ({ month, at }: Counted): Prisma.Sql => sql`
  ${month}, c.member_id, c.duty, c.verdict, c.streak, c.idle, c.since, c.branch_id, ${new Date(at)}::timestamptz`;

/**
 * The statement that counts a month of some members anew. A month that comes out as it stands is not touched. It gives what
 * it wrote: `member_id`, `duty`, `streak`, and whether that was `fresh` or another result than before.
 */
export const countMonth = (what: Counted): Prisma.Sql => sql`
  WITH ${counting(what)}
  INSERT INTO duty_month AS old (month, member_id, duty, verdict, streak, idle, since, branch_id, at)
  SELECT ${columns(what)}
    FROM counted c
   WHERE c.verdict <> 'unknown' OR EXISTS (
           SELECT FROM duty_month known
            WHERE known.month = ${what.month} AND ${isOneOf(what.members, sql`known.member_id`)}
              AND known.member_id = c.member_id AND known.duty = c.duty)
   ORDER BY c.member_id, c.duty
  ON CONFLICT (month, member_id, duty) DO UPDATE
     SET verdict = excluded.verdict, streak = excluded.streak, idle = excluded.idle, since = excluded.since,
         at = excluded.at
   WHERE (old.verdict, old.streak, old.idle, old.since)
         IS DISTINCT FROM (excluded.verdict, excluded.streak, excluded.idle, excluded.since)
  RETURNING member_id, duty, streak, xmax = 0 AS fresh`;

/**
 * The statement that counts a month of members of whom it was not counted at all: it only adds, and looks for no row that
 * might be there. Should another have counted one of them just now it fails on the key of the table, to be tried again.
 */
export const countMonthFirst = (what: Counted): Prisma.Sql => sql`
  WITH ${counting(what)}
  INSERT INTO duty_month (month, member_id, duty, verdict, streak, idle, since, branch_id, at)
  SELECT ${columns(what)} FROM counted c WHERE c.verdict <> 'unknown' ORDER BY c.member_id`;
