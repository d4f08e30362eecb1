import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Database, Transaction } from '../../prisma/client';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { isClosedSitting } from '../life/attendance-lines';

const { sql } = Prisma;

/** How many sittings are offered to choose from. */
const OFFERED = 20;

/** Sittings `s` that may make up for the line `p` of a plan: of its kind and its organisation, held after its period. */
const makesUp = sql`
  p.kind = ANY(s.kinds) AND (s.status = 'open' OR ${isClosedSitting})
  AND (s.begins_at AT TIME ZONE 'Asia/Shanghai')::date > p.to_date
  AND EXISTS (SELECT FROM sitting_host h WHERE h.sitting_id = s.id AND h.organisation_id = p.organisation_id)`;

/** Whether nobody held the line `p` in its period: its period is over, and no sitting of it took place within. */
const missed = (today: LocalDate) => sql`
  p.dropped_at IS NULL AND p.held_on IS NULL AND p.to_date < ${today}::date
  AND NOT EXISTS (SELECT FROM sitting own WHERE own.id = p.sitting_id AND own.status IN ('open', 'closed', 'minuted', 'archived')
                     AND (own.begins_at AT TIME ZONE 'Asia/Shanghai')::date <= p.to_date)`;

/** Sittings by which a line of a plan may have been made up, the first after its period first. */
export async function makeUpsOf(db: Database, itemId: string, today: LocalDate) {
  return await directly(db)<{ id: string; title: string; on: LocalDate; chosen: boolean }>(sql`
    SELECT s.id::text, s.title, (s.begins_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on",
           coalesce(p.sitting_id = s.id, false) AS chosen
      FROM plan_item p JOIN sitting s ON ${makesUp}
     WHERE p.id = ${itemId}::uuid AND ${missed(today)} ORDER BY s.begins_at, s.id LIMIT ${OFFERED}`);
}

interface MadeUp {
  itemId: string;
  /** null: it was noted by mistake, and nobody has held it. */
  sittingId: string | null;
  today: LocalDate;
}

/**
 * Notes that a sitting held later made up for a line of a plan (补开). It holds no other line of that kind for that
 * organisation then: its own period is still to be kept.
 * @throws Problem `plan-item-not-missed` when the line was held in its period or that is not over; `not-a-make-up`
 */
export async function noteMadeUp(tx: Transaction, { itemId, sittingId, today }: MadeUp): Promise<void> {
  const [item] = await tx.$queryRaw<{ fits: boolean }[]>`
    SELECT ${sittingId === null ? sql`true` : sql`EXISTS (SELECT FROM sitting s WHERE s.id = ${sittingId}::uuid AND ${makesUp})`} AS fits
      FROM plan_item p WHERE p.id = ${itemId}::uuid AND ${missed(today)} FOR UPDATE`;
  if (!item) throw new Problem('plan-item-not-missed');
  if (!item.fits) throw new Problem('not-a-make-up');
  if (sittingId !== null) {
    await tx.$executeRaw`
      UPDATE plan_item other SET sitting_id = NULL
        FROM plan_item p
       WHERE p.id = ${itemId}::uuid AND other.id <> p.id AND other.sitting_id = ${sittingId}::uuid
         AND other.organisation_id = p.organisation_id AND other.kind = p.kind`;
  }
  await tx.$executeRaw`UPDATE plan_item SET sitting_id = ${sittingId}::uuid WHERE id = ${itemId}::uuid`;
}
