import { enqueue } from '../../activities/record/notice-queue';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { OPENING_NOTICE, type OpeningTelling } from '../../registers/openings/telling';

/** Queues what people are to be told of an opening, each once. */
export async function tellPeople(
  tx: Transaction,
  openingId: string,
  told: readonly OpeningTelling[],
  at: Instant,
): Promise<void> {
  for (const audience of ['member', 'office'] as const) {
    const lines = told.filter((one) => one.audience === audience);
    const people = [...new Set(lines.map(({ personId }) => personId))];
    await enqueue(tx, {
      ...{ caseId: `${OPENING_NOTICE}${openingId}`, audience, at },
      told: people.map((personId) => ({
        personId,
        texts: lines.filter((one) => one.personId === personId).map(({ text }) => text),
        urgent: false,
      })),
    });
  }
}
