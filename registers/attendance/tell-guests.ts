import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { quietHoursOf } from '../settings/quiet-hours';
import { MOMENTS, momentsOf, queueTold, type SaidOfSitting } from './queue-told';

const { sql } = Prisma;

/** Guests, 列席, of a sitting who were told that they are invited. */
export async function calledGuests(tx: Transaction, sittingId: string): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ guests: string[] }[]>`
    SELECT called_guests::text[] AS guests FROM sitting WHERE id = ${sittingId}::uuid`;
  return row?.guests ?? [];
}

/** Notes who of them knows. */
export async function noteCalledGuests(tx: Transaction, sittingId: string, guests: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE sitting SET called_guests = ${[...new Set(guests)]}::uuid[] WHERE id = ${sittingId}::uuid`;
}

/**
 * Tells guests of a sitting one line, as members are told, outside their quiet hours. Who is called as a member besides
 * hears of it as such, and no second time.
 */
export async function tellGuests(
  tx: Transaction,
  { sittingId, guests, ...telling }: SaidOfSitting & { sittingId: string; guests: readonly string[] },
): Promise<void> {
  if (!guests.length) return;
  const told = [...new Set(guests)].map((personId) => ({ personId, audience: 'member' }));
  const hours = await quietHoursOf(tx, told, telling.at);
  const rows = told.map((one) => sql`(${one.personId}::uuid, ${momentsOf(telling, hours(one))})`);
  const persons = sql`
    SELECT g.person_id, ${MOMENTS} FROM (VALUES ${Prisma.join(rows)}) AS g (person_id, ${MOMENTS})
     WHERE NOT EXISTS (SELECT 1 FROM attendance a JOIN member m ON m.id = a.member_id
                        WHERE a.sitting_id = ${sittingId}::uuid AND a.apart IS NULL AND m.person_id = g.person_id)`;
  await tx.$executeRaw(queueTold(telling, persons));
}
