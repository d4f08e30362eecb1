import type { NotReviewed, OpeningOn } from '../../domain/effects/openings';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { closeLocked } from './close';
import { lockOpening } from './opening-of';
import { queueLines } from './queue-lines';

const { sql } = Prisma;

/** Its first day stays what it was where it is drawn anew. */
const openPost: EffectWriter<OpeningOn> = {
  statements: ({ openingId, day }) => [
    sql`UPDATE opening SET open_from = ${day}::date WHERE id = ${openingId}::uuid AND open_from IS NULL`,
  ],
};

const closePost: EffectWriter<OpeningOn> = {
  run: async (tx, { openingId, day }, { at, actorId }) => {
    const opening = await lockOpening(tx, openingId);
    const told = await closeLocked(tx, opening, 'closed', { by: actorId, at, today: day });
    await queueLines(tx, openingId, told, at);
  },
};

/** Whoever nobody has reviewed since a day stays: 未评. */
const leaveUnreviewed: EffectWriter<NotReviewed> = {
  statements: ({ openingId, since, day }, { at }) => [
    sql`
    INSERT INTO post_review (id, commitment_id, result, "on", at)
    SELECT gen_random_uuid(), t.id, 'not-reviewed', ${day}::date, ${new Date(at)}::timestamptz
      FROM commitment t
     WHERE t.opening_id = ${openingId}::uuid AND t.state = 'held'
       AND NOT EXISTS (SELECT 1 FROM post_review v WHERE v.commitment_id = t.id AND v."on" >= ${since}::date)`,
  ],
};

/** What a step can do to the register of openings. */
export const openingEffects = { open: openPost, close: closePost, 'not-reviewed': leaveUnreviewed };
