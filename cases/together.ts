import type { Transaction } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

/**
 * Carries out statements that touch different rows as one: they see the same state of the database, none the effect of
 * another, and the way there and back is made once. It is most of what a step costs.
 * @param last what is asked besides; a question among the statements would not be carried out
 */
export async function together(
  tx: Transaction,
  statements: readonly Prisma.Sql[],
  last = Prisma.sql`SELECT 1`,
): Promise<void> {
  if (!statements.length) return;
  const named = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part_${index}`)} AS (${statement})`);
  await tx.$executeRaw`WITH ${Prisma.join(named)} ${last}`;
}
