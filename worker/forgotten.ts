import { GIVE_UP_AFTER } from '../channels/backoff';
import { endDelivery } from '../channels/end-delivery';
import { HOUR, type Instant } from '../domain/time/dates';
import type { Telling } from './telling';

const BATCH = 50;

/**
 * Gives up what nobody tried in time: its channel was switched off, or its provider was away for days. Members are told
 * by a person then.
 * @returns how many were given up
 */
export async function giveUpForgotten({ db }: Telling, at: Instant): Promise<number> {
  return await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; noticeId: string; personId: string; error: string | null }[]>`
      SELECT id, notice_id AS "noticeId", person_id AS "personId", error FROM delivery
       WHERE status = 'waiting' AND created_at <= ${new Date(at - GIVE_UP_AFTER - HOUR)}
         AND (error IS DISTINCT FROM 'in-hand' OR next_at <= ${new Date(at)})
       ORDER BY next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    for (const row of rows) await endDelivery(tx, row, 'given-up', row.error ?? 'channel-off', at, 'failed');
    return rows.length;
  });
}
