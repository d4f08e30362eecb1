import { randomUUID } from 'node:crypto';
import type { CaseStarted } from '../domain/effects/cases';
import { Prisma } from '../prisma/generated/client';
import type { EffectWriter } from '../registers/effect-writer';

const { sql } = Prisma;

/** A case that another one starts waits as a row, which the relay takes: one for each subject and episode. */
const start: EffectWriter<CaseStarted> = {
  statements: ({ procedure, subject, episode, data }, { caseId, at }) => [
    sql`
    INSERT INTO pending_start (id, procedure, subject, episode, origin, origin_id, data, status, created_at, next_at)
    VALUES (${randomUUID()}::uuid, ${procedure}, ${subject}::uuid, ${episode}, 'case', ${caseId},
            ${JSON.stringify(data)}::jsonb, 'waiting', ${new Date(at)}, ${new Date(at)})
    ON CONFLICT (procedure, subject, episode) DO NOTHING`,
  ],
};

/** What a step can do to other cases. */
export const caseEffects = { start };
