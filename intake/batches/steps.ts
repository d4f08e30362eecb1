import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/** Which of the rows that could start are meant; neither: all of them. */
export interface RowChoice {
  only?: readonly string[];
  leaveOut?: readonly string[];
}

/** A condition on the rows that are chosen. */
export const chosen = ({ only, leaveOut }: RowChoice): Prisma.Sql =>
  sql`${only ? sql`id = ANY(${[...only]}::uuid[])` : sql`true`}
      AND ${leaveOut ? sql`id <> ALL(${[...leaveOut]}::uuid[])` : sql`true`}`;

/** The state of a batch, locked against other hands. */
export async function lockBatch(tx: Transaction, batchId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM batch WHERE id = ${batchId}::uuid FOR UPDATE`;
  return row?.status;
}

/**
 * Gives the checked rows to the relay, in the name of the one who starts them.
 * @returns how many
 */
export async function startRows(
  tx: Transaction,
  batchId: string,
  { actorId, at, ...choice }: RowChoice & { actorId: string; at: Instant },
): Promise<number> {
  const count = await tx.$executeRaw`
    UPDATE pending_start
       SET status = 'waiting', actor_id = ${actorId}::uuid, next_at = ${new Date(at)}, attempts = 0
     WHERE batch_id = ${batchId}::uuid AND status = 'checked' AND ${chosen(choice)}`;
  if (count) await runs(tx, batchId, at);
  return count;
}

/** A batch has rows at the relay. */
export async function runs(tx: Transaction, batchId: string, at: Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE batch SET status = 'running', started_at = coalesce(started_at, ${new Date(at)}), finished_at = NULL
     WHERE id = ${batchId}::uuid`;
}

/** Throws a batch away that was not started, with its rows. */
export async function discardRows(tx: Transaction, batchId: string, at: Instant): Promise<void> {
  await tx.pendingStart.deleteMany({ where: { batchId } });
  await tx.batch.update({ where: { id: batchId }, data: { status: 'discarded', finishedAt: new Date(at) } });
}
