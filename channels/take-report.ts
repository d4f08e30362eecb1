import { type Instant, localDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { tellOfGiven } from '../registers/news/tell-of-given';
import type { DeliveryReport } from './channel';
import { endDelivery } from './end-delivery';

/**
 * Notes what a provider reports of a message that it took over, whether we asked or it was pushed. A repeated report
 * changes nothing.
 */
export async function takeReport(
  tx: Transaction,
  delivery: { id: string; noticeId: string; personId: string },
  report: DeliveryReport,
  at: Instant,
): Promise<void> {
  if (report.kind === 'refused') return await endDelivery(tx, delivery, 'failed', report.code, at, 'failed');
  if (report.kind === 'pending') return;
  await markDelivered(tx, [delivery.id], at);
}

/** These arrived; what is not on its way any more stays as it is. */
export async function markDelivered(tx: Transaction, ids: string[], at: Instant): Promise<void> {
  const data = { status: 'delivered', nextAt: null, finishedAt: new Date(at) };
  const arrived = await tx.delivery.updateManyAndReturn({
    where: { id: { in: ids }, status: 'sent' },
    data,
    select: { noticeId: true },
  });
  const notices = arrived.map(({ noticeId }) => noticeId);
  if (notices.length) await tx.$executeRaw(tellOfGiven(notices, { how: 'delivered', on: localDate(at), at }));
}
