import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

/** Puts on record that a receipt was given out. @returns which time it was, from 1 */
export async function receiptPrinted(tx: Transaction, paymentId: string, by: { personId: string; at: Instant }) {
  for (;;) {
    const rows = await tx.$queryRaw<{ serial: number }[]>`
      INSERT INTO receipt_print (payment_id, serial, person_id, at)
      SELECT ${paymentId}::uuid, coalesce(max(serial), 0) + 1, ${by.personId}::uuid, ${new Date(by.at)}
        FROM receipt_print WHERE payment_id = ${paymentId}::uuid
      ON CONFLICT DO NOTHING RETURNING serial`;
    // Of two at the same moment the second counts on from the first.
    if (rows[0]) return rows[0].serial;
  }
}
