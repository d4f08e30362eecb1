import type { Instant } from '../../domain/time/dates';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

const through = sql`
  status IN ('checking', 'running')
  AND NOT EXISTS (SELECT 1 FROM pending_start p WHERE p.batch_id = batch.id AND p.status IN ('unchecked', 'waiting'))`;

/**
 * Moves on the batches of which no row is left to examine or start: `checking` becomes `preview`, `running` becomes
 * `done`. The rows are read again under the lock of the batch, since somebody who held it may just have put rows back.
 */
export async function settleBatches(db: Database, at: Instant): Promise<void> {
  const found = await db.$queryRaw<{ id: string }[]>`SELECT id FROM batch WHERE ${through}`;
  if (!found.length) return;
  await db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM batch WHERE id = ANY(${found.map(({ id }) => id)}::uuid[]) FOR UPDATE SKIP LOCKED`;
    await tx.$executeRaw`
      UPDATE batch
         SET status = CASE status WHEN 'checking' THEN 'preview' ELSE 'done' END,
             finished_at = CASE status WHEN 'checking' THEN finished_at ELSE ${new Date(at)}::timestamptz END
       WHERE id = ANY(${locked.map(({ id }) => id)}::uuid[]) AND ${through}`;
  });
}
