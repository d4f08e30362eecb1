import { randomUUID } from 'node:crypto';
import { type Instant, localDate } from '../../domain/time/dates';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { quietHoursOf } from '../settings/quiet-hours';

/** The case id of notices about a wish: it is about no case. */
const noticeOf = (approvalId: string) => `approval:${approvalId}`;

interface Telling {
  approvalId: string;
  told: readonly string[];
  line: string;
  at: Instant;
}

/** Tells people of a wish, outside their quiet hours; each of them once a day. */
export async function tellOfApproval(tx: Transaction, { approvalId, told, line, at }: Telling): Promise<void> {
  const addressees = told.map((personId) => ({ personId, audience: 'office' }));
  const hours = await quietHoursOf(tx, addressees, at);
  const caseId = noticeOf(approvalId);
  const data = addressees.map((one) => {
    const leaves = notBefore(at, caseId, hours(one));
    const when = { localDate: new Date(localDate(leaves)), notBefore: new Date(leaves), createdAt: new Date(at) };
    return { id: randomUUID(), ...one, caseId, ...when, lines: [line], urgent: true };
  });
  await tx.notice.createMany({ data, skipDuplicates: true });
}
