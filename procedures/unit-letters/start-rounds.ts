import type { UnitLetterKind } from '../../domain/registrants/unit-letters';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { startsStatement } from '../../registers/starts/start-statement';

const { sql } = Prisma;

interface StartRounds {
  kind: UnitLetterKind;
  period: string;
  runId: string;
  at: Instant;
}

/** The case of each round of a period begins, once all its letters are drafted. @returns how many */
export async function startRounds(tx: Transaction, { kind, period, runId, at }: StartRounds): Promise<number> {
  const found = sql`
    SELECT t.id AS subject, '' AS episode, jsonb_build_object('subjectId', t.id) AS data FROM letter_round t
     WHERE t.kind = ${kind} AND t.period = ${period} AND t.case_id IS NULL`;
  const by = { procedure: 'unit-letters', origin: 'sweep', originId: runId, at } as const;
  return await tx.$executeRaw(startsStatement(found, by));
}
