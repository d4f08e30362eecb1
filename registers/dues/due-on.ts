import type { LocalDate } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import type { Transaction } from '../../prisma/client';

/** Members of whom something falls due on a day, by id: a page of them, paid or not. */
export async function membersDueOn(tx: Transaction, day: LocalDate, after: string, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT e.member_id::text AS id, e.member_id FROM dues_entry e
     WHERE e.kind = 'billed' AND e.due_on = ${day}::date AND e.member_id > ${after || FIRST_ID}::uuid
     ORDER BY e.member_id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
