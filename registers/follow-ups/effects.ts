import type { FollowUpResult, FollowUpsWithdrawn, FollowUpTaken } from '../../domain/effects/follow-ups';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { friendlyMessage, isFriendlyMessage, wordOfThanks } from './message-texts';
import { sayToRegistrant } from './tell-registrant-of';

const { sql } = Prisma;

/** A step goes on record once; the first of them speaks to him. */
const take: EffectWriter<FollowUpTaken> = {
  run: async (tx, { registrantId, personId, step, days, openings }, { caseId, seq, at }) => {
    await tx.$executeRaw`
      INSERT INTO follow_up (id, registrant_id, case_id, seq, step, on_day, days, openings, at)
      VALUES (gen_random_uuid(), ${registrantId}::uuid, ${caseId}, ${seq}, ${step}, ${localDate(at)}::date, ${days},
              ${[...openings]}::uuid[], ${new Date(at)})`;
    if (step !== 'message') return;
    const rows = await tx.$queryRaw<{ title: string }[]>`
      SELECT o.title FROM unnest(${[...openings]}::uuid[]) WITH ORDINALITY AS w (id, place) JOIN opening o ON o.id = w.id
       ORDER BY w.place`;
    await sayToRegistrant(tx, { personId, caseId, at, line: friendlyMessage(rows.map(({ title }) => title)) });
  },
};

/**
 * What was said of him is taken back, and no feedback tells it any more. A message that has not gone out becomes the word of
 * thanks, or goes altogether; after one that has gone out he hears the word of thanks.
 */
const withdraw: EffectWriter<FollowUpsWithdrawn> = {
  run: async (tx, { registrantId, personId, thanks }, { caseId, at }) => {
    const taken = await tx.$queryRaw<{ step: string }[]>`
      UPDATE follow_up SET withdrawn_on = ${localDate(at)}::date
       WHERE registrant_id = ${registrantId}::uuid AND withdrawn_on IS NULL RETURNING step`;
    if (!taken.length) return;
    const unsent = await tx.$executeRaw`
      UPDATE notice SET lines = ARRAY(
               SELECT CASE WHEN line LIKE ${isFriendlyMessage} THEN ${wordOfThanks} ELSE line END
                 FROM unnest(lines) WITH ORDINALITY AS l (line, place)
                WHERE line NOT LIKE ${isFriendlyMessage} OR ${thanks} OR cardinality(lines) = 1 ORDER BY place)
       WHERE person_id = ${personId}::uuid AND case_id = ${caseId} AND delivered_at IS NULL
         AND EXISTS (SELECT 1 FROM unnest(lines) AS had (line) WHERE had.line LIKE ${isFriendlyMessage})`;
    if (thanks && !unsent) await sayToRegistrant(tx, { personId, caseId, at, line: wordOfThanks });
  },
};

/** What came of the last call. */
const result: EffectWriter<FollowUpResult> = {
  statements: ({ registrantId, result: came }) => [
    sql`
    UPDATE follow_up SET result = ${came}
     WHERE id = (SELECT f.id FROM follow_up f WHERE f.registrant_id = ${registrantId}::uuid AND f.step = 'call'
                  ORDER BY f.on_day DESC, f.seq DESC LIMIT 1)`,
  ],
};

/** What steps can do to the register of follow-ups. */
export const followUpEffects = { take, withdraw, result };
