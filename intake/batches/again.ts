import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { PendingStart } from '../../prisma/generated/client';
import { missingFields } from './draft';
import { isOfFile } from './problems';
import { type RowChoice, runs } from './steps';
import { dataOf, rowProblemsOf } from './store';

/**
 * Puts the rows back that did not start, to be examined anew in the name of the one who asks: what the registers said
 * before does not count, what was wrong in the file still does. The batch is locked by the caller.
 * @returns how many
 */
export async function checkAgain(
  tx: Transaction,
  batchId: string,
  { actorId, at, only }: Pick<RowChoice, 'only'> & { actorId: string; at: Instant },
): Promise<number> {
  const lame = await tx.pendingStart.findMany({
    where: { batchId, status: { in: ['refused', 'failed'] }, ...(only && { id: { in: [...only] } }) },
  });
  const ids = lame.filter(isWhole).map(({ id }) => id);
  if (!ids.length) return 0;
  await tx.$executeRaw`
    UPDATE pending_start
       SET status = 'unchecked', problem = NULL, actor_id = ${actorId}::uuid, attempts = 0, next_at = ${new Date(at)},
           finished_at = NULL, data = jsonb_set(data, '{turn}', to_jsonb((data->>'turn')::int + 1))
     WHERE id = ANY(${ids}::uuid[])`;
  const { startedAt } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { startedAt: true } });
  if (startedAt) await runs(tx, batchId, at);
  else await tx.batch.update({ where: { id: batchId }, data: { status: 'checking' } });
  return ids.length;
}

/** Whether only the registers had something against it, so that it can be examined. */
function isWhole(row: PendingStart): boolean {
  return (
    !rowProblemsOf(row).some(isOfFile) && !missingFields(row.procedure, dataOf(row), row.submissionId !== null).length
  );
}
