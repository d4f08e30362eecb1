import { toDbDate } from '../../prisma/db-date';
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
