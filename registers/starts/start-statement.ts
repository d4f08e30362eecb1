import type { OfferData, Origin } from '../../domain/case/offer';
import type { Instant } from '../../domain/time/dates';
import { uuidOf } from '../../platform/hash';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** By what rows are written that no person starts. */
interface FoundBy {
  procedure: string;
  origin: Origin;
  /** The run of the sweep, or the case that it follows from. */
  originId: string;
  /** When it is found: the relay begins it from then on. */
  at: Instant;
}

/** A start that no person makes: the only one for its procedure, subject and episode. */
export interface AutomaticStart extends FoundBy {
  /** Id of the member, person, organisation or matter that it is about. */
  subject: string;
  /** Which of its subject's: a year, a month, the case that it follows from. Never a name. */
  episode: string;
  /** What the start is submitted with: ids, dates and numbers. For whom it is need not be said again. */
  data: OfferData;
}

/**
 * Writes a start that waits for the relay; one that is there already, in whatever state, stays as it is. It goes into
 * the transaction of the fact that it follows from, also as one of several statements (`cases/together.ts`).
 */
export function startStatement({
  procedure,
  subject,
  episode,
  origin,
  originId,
  data,
  at,
}: AutomaticStart): Prisma.Sql {
  const row = sql`SELECT ${subject}::uuid AS subject, ${episode}::text AS episode, ${JSON.stringify(data)}::jsonb AS data`;
  return startsStatement(row, { procedure, origin, originId, at });
}

/**
 * Writes a start for each row of a query, as `startStatement` does. As many rows were written as the statement counts.
 * @param found a SELECT of `subject` (uuid), `episode` (text) and `data` (jsonb)
 */
export function startsStatement(found: Prisma.Sql, { procedure, origin, originId, at }: FoundBy): Prisma.Sql {
  const now = sql`${new Date(at)}::timestamptz`;
  // In the order of subjects, so that two that write the same ones wait for each other, and neither for itself.
  return sql`
    INSERT INTO pending_start (id, procedure, subject, episode, origin, origin_id, data, status, next_at, created_at)
    SELECT gen_random_uuid(), ${procedure}, found.subject, found.episode, ${origin}, ${originId}, found.data, 'waiting',
           ${now}, ${now}
      FROM (${found}) AS found ORDER BY found.subject, found.episode
    ON CONFLICT (procedure, subject, episode) DO NOTHING`;
}

/**
 * The decision by which such a start becomes a case: the same however often it is written and tried, so that its
 * workflow is the same too. After a final refusal every repeat gets that answer; trying again with the next `turn` is a
 * new decision.
 * @param turn how often it was tried anew
 */
export const startDecision = (
  { procedure, subject, episode }: Pick<AutomaticStart, 'procedure' | 'subject' | 'episode'>,
  turn = 0,
): string => uuidOf(`start\n${procedure}\n${subject}\n${episode}\n${turn}`);
