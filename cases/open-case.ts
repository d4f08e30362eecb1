import type { Refusal } from '../domain/case/offer';
import type { Procedure } from '../domain/case/procedure';
import type { Transaction } from '../prisma/client';

/**
 * One subject has one open case of a procedure, or one of each episode where there may be several (a quarter, a year).
 * The openers ask this under their lock; an index of the table holds it besides.
 * @returns the refusal with the number of the case that is open
 */
export async function openCase(
  tx: Transaction,
  { id: procedure }: Procedure,
  subjectId: string,
  episode = '',
): Promise<Refusal | undefined> {
  const [open] = await tx.$queryRaw<{ number: string }[]>`
    SELECT number FROM "case"
     WHERE procedure = ${procedure} AND subject_id = ${subjectId}::uuid AND episode = ${episode} AND closed_at IS NULL`;
  return open ? { type: 'already-open', detail: { number: open.number } } : undefined;
}
