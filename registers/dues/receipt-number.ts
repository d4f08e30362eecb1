import { type Instant, localDate, yearOf } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** The code in the number of a receipt: 党费收据. */
const CODE = 'DS';

/** Takes the next number of a branch's receipts of the year: 2026-DS-000012. Of two at once the second waits. */
export async function nextReceiptNumber(tx: Transaction, branchId: string, at: Instant): Promise<string> {
  const year = yearOf(localDate(at));
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO counter (scope, value) VALUES (${`receipt:${branchId}:${year}:${CODE}`}, 1)
    ON CONFLICT (scope) DO UPDATE SET value = counter.value + 1 RETURNING value`;
  return `${year}-${CODE}-${String(row?.value).padStart(6, '0')}`;
}
