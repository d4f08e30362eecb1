import type { Duty } from '../../domain/duties/duties';
import type { Instant } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { dutyFactsStatement } from '../duties/duty-facts';
import { type SittingRef, sittingRef } from './on-the-list';

const { sql } = Prisma;

const told: { duty: Duty; source: string } = { duty: 'life', source: 'attendance' };

/**
 * Of the line `a`: whether its member was called. Of a sitting to which this system called nobody, since it was entered after it
 * had been held, the list that its branch enters says so.
 */
const called = sql`(a.called_at IS NOT NULL OR NOT EXISTS (
  SELECT FROM attendance k WHERE k.sitting_id = a.sitting_id AND k.called_at IS NOT NULL))`;

/**
 * Of the line `a`: whether its member was called and was absent without leave. Whose request for leave is not answered yet is
 * not said to be; who came to the branch after the last word of the sitting had gone out knew of no duty.
 */
export const missedWithoutLeave = sql`(
  a.mark IS NOT DISTINCT FROM 'absent' AND a.apart IS NULL AND a.made_up_on IS NULL
  AND a.leave_status IS DISTINCT FROM 'asked' AND ${called})`;

/**
 * What a closed sitting says of each member on its list: of the month of its day in Shanghai, the sitting's id being the
 * fact. Of one that is not closed, called off or not held it says nothing; what was said before is void then.
 * For `dutyFactsStatement`: after closing, and again whenever a line changes.
 */
export const lifeFacts = (sitting: SittingRef): Prisma.Sql => sql`
  SELECT said.member_id, said.month, said.fact, CASE WHEN said.basis IS NULL THEN 'void' ELSE said.verdict END AS verdict,
         coalesce(said.basis, 'withdrawn') AS basis
    FROM (
      SELECT a.member_id, to_char(s.begins_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, s.id::text AS fact,
             CASE WHEN a.mark IN ('present', 'late') OR a.made_up_on IS NOT NULL THEN 'done'
                  WHEN a.apart IS NOT NULL OR a.mark = 'leave' THEN 'excused'
                  ELSE 'missed' END AS verdict,
             CASE WHEN s.closed_at IS NULL OR s.status NOT IN ('closed', 'minuted', 'archived') THEN NULL
                  WHEN a.mark IN ('present', 'late') THEN a.mark
                  WHEN a.made_up_on IS NOT NULL THEN 'made-up'
                  WHEN a.apart IS NOT NULL THEN a.apart
                  WHEN a.mark = 'leave' THEN 'leave'
                  WHEN ${missedWithoutLeave} THEN 'absent' END AS basis
        FROM attendance a JOIN sitting s ON s.id = a.sitting_id
       WHERE a.sitting_id = ${sittingRef(sitting)}) AS said
   WHERE said.basis IS NOT NULL OR EXISTS (
     SELECT 1 FROM duty_fact d
      WHERE d.member_id = said.member_id AND d.duty = ${told.duty} AND d.month = said.month AND d.source = ${told.source}
        AND d.fact = said.fact)`;

/** The statement that puts on record what a sitting says, in the transaction of what changed in it. */
export const lifeFactsStatement = (sitting: SittingRef, at: Instant): Prisma.Sql =>
  dutyFactsStatement(lifeFacts(sitting), { ...told, at });
