import { demandDuty } from '../../access/duty-scope';
import type { Reader } from '../../access/reader';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';

export type Doing = Pick<Reader, 'deps' | 'actor' | 'at' | 'today'>;

/**
 * A task that a branch gave, locked, with its newest note.
 * @throws Problem `not-found`, `not-allowed`; `assignment-withdrawn` when nothing may be said of it any more
 */
export async function assignmentOf(
  tx: Transaction,
  { actor }: Doing,
  id: string,
  permission: 'duty.read' | 'duty.write',
) {
  await tx.$queryRaw`SELECT id FROM assignment WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.assignment.findUnique({
    where: { id },
    include: { notes: { orderBy: { seq: 'desc' }, take: 1 } },
  });
  const place = row && (await tx.organisation.findUnique({ where: { id: row.organisationId } }));
  if (!row || !place) throw new Problem('not-found');
  demandDuty(actor, permission, { path: place.path, memberId: row.memberId });
  if (row.withdrawnAt) throw new Problem('assignment-withdrawn');
  return { row, newest: row.notes[0] };
}
