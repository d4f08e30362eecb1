import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { faultsOf, type ReadRegistrants, type UnreadableRegistrants } from '../registrants/lists/read-list';
import { storeRegistrantList } from '../registrants/lists/store';
import type { UsedLink } from './open-link';

/** Lists by one link that may wait for the community: who sends more waits until it has looked. */
const MOST_WAITING = 5;

/**
 * Keeps the list that a unit sends by its link: of that unit and that community alone. Nothing of it counts before somebody
 * of the community takes it.
 * @returns undefined when it is kept; else what is wrong with it, cell by cell
 * @throws Problem `too-many-lists`
 */
export async function listByLink(
  tx: Transaction,
  keys: KeyRing,
  link: UsedLink,
  read: ReadRegistrants,
  at: Instant,
): Promise<UnreadableRegistrants | undefined> {
  await tx.$queryRaw`SELECT 1 FROM unit_link WHERE id = ${link.id}::uuid FOR UPDATE`;
  if ((await tx.registrantList.count({ where: { linkId: link.id, settledAt: null } })) >= MOST_WAITING)
    throw new Problem('too-many-lists');
  const { name } = link.unit;
  for (const row of read.rows)
    if (row.unit !== undefined && row.unit !== name) read.complain(row, 'unit', 'other-unit');
  if (read.findings.count) return faultsOf(read.findings);
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: link.communityId },
    select: { id: true, path: true, kind: true },
  });
  const given = { organisation, unit: link.unit, kind: 'residence', by: { linkId: link.id }, at } as const;
  const kept = await storeRegistrantList(tx, keys, given, read);
  return 'faults' in kept ? kept : undefined;
}
