import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { contactSelect } from '../../registers/people/contacts';
import { tellOldAddresses } from '../../registers/people/old-addresses';
import { pieces } from '../../sheets/pieces';
import type { RowReader } from '../../sheets/row-reader';
import { type ImportContext, isWithin } from './plan';

/** A row by which somebody is told in another way, or elsewhere. */
export interface ContactChange {
  reader: RowReader;
  personId: string;
}

/**
 * Nobody changes how those are told who hold a role above him, though they be members of his branch: as by hand
 * (`demandKeeping`), so by a file.
 */
export async function checkContactChanges(
  { tx, today, reach, actorId, pause }: ImportContext,
  changes: readonly ContactChange[],
): Promise<void> {
  for (const batch of pieces(changes.filter(({ personId }) => personId !== actorId))) {
    await pause();
    const held = await tx.roleHolding.findMany({
      where: {
        personId: { in: batch.map(({ personId }) => personId) },
        OR: [{ toDate: null }, { toDate: { gte: toDbDate(today) } }],
      },
      select: { personId: true, organisation: { select: { path: true } } },
    });
    const above = held.filter(({ organisation }) => !isWithin(organisation.path, reach.members));
    const persons = new Set(above.map(({ personId }) => personId));
    for (const { reader, personId } of batch) if (persons.has(personId)) reader.complain('phone', 'contact-above');
  }
}

/**
 * Makes changes of a file after which people may be reached elsewhere, and tells the old addresses.
 * @param by the importer's person
 */
export async function tellingAll(
  tx: Transaction,
  keys: KeyRing,
  personIds: readonly string[],
  { by, at }: { by: string; at: Instant },
  change: () => Promise<void>,
): Promise<void> {
  if (!personIds.length) return await change();
  const contacts = (ids: string[]) => tx.person.findMany({ where: { id: { in: ids } }, select: contactSelect });
  const before = [];
  for (const ids of pieces(personIds)) before.push(...(await contacts(ids)));
  await change();
  const { name: byName } = await tx.person.findUniqueOrThrow({ where: { id: by }, select: { name: true } });
  for (const batch of pieces(before)) {
    const now = new Map((await contacts(batch.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const row of batch) {
      await tellOldAddresses(tx, keys, { before: row, after: now.get(row.id) ?? row, byName, at });
    }
  }
}
