import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { REGISTRATION } from './registrant-start';

const { sql } = Prisma;

/**
 * Keeps the cases of some registrants from beginning until the transaction ends: what is told them now is told to a case, or
 * is read by the one that begins.
 */
export async function holdBeginnings(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM person p WHERE p.id IN (SELECT r.person_id FROM registrant r WHERE r.id = ANY(${[...ids]}::uuid[]))
     ORDER BY p.id FOR NO KEY UPDATE`;
}

/**
 * Where those stand whose case waits to begin, who have no case that could hear it: the case begins there. Of thousands who
 * are listed at once the last ones wait for minutes. With `holdBeginnings`.
 * @returns how many they are
 */
export async function standBeforeCase(
  tx: Transaction,
  ids: readonly string[],
  standing: 'notified' | 'reported',
  at: Instant,
): Promise<number> {
  const day = localDate(at);
  const waits = sql`r.id = ANY(${[...ids]}::uuid[]) AND r.standing IN ('listed', 'notified') AND r.standing <> ${standing}
    AND NOT EXISTS (SELECT FROM "case" x WHERE x.procedure = ${REGISTRATION} AND x.subject_id = r.person_id
                       AND x.episode = r.id::text)`;
  await tx.$executeRaw(sql`
    INSERT INTO registrant_period (registrant_id, seq, standing, community_id, from_day, at)
    SELECT r.id, (SELECT coalesce(max(p.seq), 0) + 1 FROM registrant_period p WHERE p.registrant_id = r.id), ${standing},
           r.community_id, ${day}::date, ${new Date(at)}::timestamptz
      FROM registrant r WHERE ${waits}`);
  return await tx.$executeRaw(sql`
    UPDATE registrant r SET standing = ${standing}, standing_since = ${day}::date, version = version + 1,
           reported_on = ${standing === 'reported' ? day : null}::date
     WHERE ${waits}`);
}
