import { randomUUID } from 'node:crypto';
import type { relayReasons } from '../domain/people/telling';
import type { Instant } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';

export type RelayReason = keyof typeof relayReasons;

interface Line {
  noticeId: string;
  personId: string;
  member: { branchId: string; groupId: string | null };
  reason: RelayReason;
}

/** Puts notices on the 人工转告 list of each member's group, or of his branch; each notice once. */
export async function addRelayLines(tx: Transaction, lines: readonly Line[], at: Instant): Promise<void> {
  if (!lines.length) return;
  await tx.relayLine.createMany({
    data: lines.map(({ noticeId, personId, member, reason }) => ({
      id: randomUUID(),
      noticeId,
      personId,
      organisationId: member.groupId ?? member.branchId,
      reason,
      createdAt: new Date(at),
    })),
    skipDuplicates: true,
  });
}
