import type { LocalDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import { type Days, duringDays, isClosedSitting, linesBelow } from './attendance-lines';

const { sql } = Prisma;

/** What the figure is called: of sittings, whether they were planned or not, each once, at the organisation that held it. */
export const MINUTES_LATE = '会议记录逾期归档或未归档';

const dayOf = (moment: Prisma.Sql) => sql`(${moment} AT TIME ZONE 'Asia/Shanghai')::date`;

/** The day on which the minutes of the sitting `s` were archived: with that its case ended. */
const archivedOn = sql`
  (SELECT ${dayOf(sql`k.closed_at`)} FROM "case" k WHERE k.id = s.case_id AND s.status = 'archived')`;

/**
 * Whether the minutes of the sitting `s` came late, or are late and not there yet: what was archived after its time stays
 * late. @param days after the closing of its list within which they are archived, as an expression; @param today of the reader
 */
export const minutesLate = (days: Prisma.Sql, today: LocalDate): Prisma.Sql => sql`
  (${isClosedSitting} AND ${dayOf(sql`s.closed_at`)} + ${days}
                          < CASE WHEN s.status = 'archived' THEN ${archivedOn} ELSE ${today}::date END)`;

interface Which {
  /** At and below which organisation `o` they were held. */
  path: string;
  days: Days;
  kind?: string;
}

/** Sittings `s` held in a period at or below an organisation, of a kind. */
export const heldIn = ({ path, days, kind }: Which): Prisma.Sql[] => [
  linesBelow(path),
  duringDays(sql`s.begins_at`, days),
  ...(kind ? [sql`${kind} = ANY(s.kinds)`] : []),
];
