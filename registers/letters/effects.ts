import type { LetterIssued, LettersVoided } from '../../domain/effects/letters';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';

const { sql } = Prisma;

/** A new number makes the one before it void. */
const issue: EffectWriter<LetterIssued> = {
  statements: ({ issuerId, number, issuedOn, validUntil }, of) => [
    voided(of, 'reissued', sql`AND number <> ${number}`),
    sql`
      INSERT INTO letter (case_id, organisation_id, number, issued_on, valid_until)
      VALUES (${of.caseId}, ${issuerId}::uuid, ${number}, ${issuedOn}::date, ${validUntil}::date)`,
  ],
  undo: async (tx, { number }, of) => {
    await tx.$executeRaw`${voided(of, 'corrected', sql`AND number = ${number}`)}`;
  },
};

/** Letters of a case that ends hold no longer. */
const voidAll: EffectWriter<LettersVoided> = {
  statements: ({ reason }, of) => [voided(of, reason)],
};

const voided = ({ caseId, at }: EffectOf, reason: string, which = Prisma.empty) => sql`
  UPDATE letter SET voided_on = ${localDate(at)}::date, void_reason = ${reason}
   WHERE case_id = ${caseId} AND voided_on IS NULL ${which}`;

/** What a step can do to the register of letters. */
export const letterEffects = { issue, void: voidAll };
