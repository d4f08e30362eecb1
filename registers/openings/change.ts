import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { SpareTime, Talent } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { moverOf } from './claim';
import { closeLocked } from './close';
import { addPlaces } from './enter';
import { type LockedOpening, lockOpening } from './opening-of';
import { promoteNext } from './places';
import { onOpening } from './post-need';
import type { OpeningTelling } from './telling';

/** What may be changed of an opening: what is left out stays. */
export interface OpeningChange {
  version: number;
  title?: string | undefined;
  details?: string | undefined;
  goal?: string | undefined;
  hours?: number | undefined;
  talents?: Talent[] | undefined;
  times?: SpareTime[] | undefined;
  ownerId?: string | null | undefined;
  capacity?: number | undefined;
  openUntil?: LocalDate | null | undefined;
}

/**
 * Changes an opening. More places go to who has waited longest; places that somebody has are not taken away.
 * @throws Problem `not-found`, `not-allowed`, `conflict`, `opening-closed`, `opening-places-taken`
 */
export async function changeOpening(
  tx: Transaction,
  c: Reader,
  id: string,
  change: OpeningChange,
): Promise<OpeningTelling[]> {
  const opening = await lockOpening(tx, id);
  demand(c.actor, 'opening.write', { paths: [opening.path] });
  if (opening.version !== change.version) throw new Problem('conflict');
  if (opening.closedOn) throw new Problem('opening-closed');
  const { title, details, goal, hours, talents, times, ownerId, capacity, openUntil } = change;
  if (ownerId && !(await tx.person.findUnique({ where: { id: ownerId }, select: { id: true } }))) {
    throw new Problem('invalid-input', { errors: [{ pointer: '/ownerId', detail: '没有这位负责人' }] });
  }
  await tx.opening.update({
    where: { id },
    data: {
      ...{ title, details, talents, times, ownerId, capacity, version: { increment: 1 } },
      ...(opening.kind === 'post' && { goal, hours }),
      ...(openUntil !== undefined && { openUntil: openUntil === null ? null : toDbDate(openUntil) }),
    },
  });
  const entry = { actorId: c.actor.personId, at: c.at, action: 'changed', objectKind: 'opening', objectId: id };
  await recordAudit(tx, { ...entry, detail: { fields: Object.keys(change).filter((name) => name !== 'version') } });
  const now = await lockOpening(tx, id);
  return await onOpening(tx, now, c.at, async () => {
    if (capacity !== undefined) await setPlaces(tx, now, capacity);
    return await promoteNext(tx, now, moverOf(c));
  });
}

async function setPlaces(tx: Transaction, { id }: LockedOpening, capacity: number): Promise<void> {
  const places = await tx.openingPlace.findMany({ where: { openingId: id }, orderBy: { number: 'desc' } });
  if (capacity > places.length)
    return await addPlaces(tx, id, (places[0]?.number ?? 0) + 1, (places[0]?.number ?? 0) + capacity - places.length);
  const free = places.filter(({ commitmentId }) => !commitmentId).slice(0, places.length - capacity);
  if (free.length < places.length - capacity) throw new Problem('opening-places-taken');
  await tx.openingPlace.deleteMany({ where: { openingId: id, number: { in: free.map(({ number }) => number) } } });
}

/**
 * Closes an item or a wish; a post is closed by its case. Whoever has it is released and told.
 * @throws Problem `not-found`, `not-allowed`, `opening-closed`
 */
export async function closeOpening(tx: Transaction, c: Reader, id: string): Promise<OpeningTelling[]> {
  const opening = await lockOpening(tx, id);
  demand(c.actor, 'opening.write', { paths: [opening.path] });
  if (opening.kind === 'post') throw new Problem('not-allowed');
  if (opening.closedOn) throw new Problem('opening-closed');
  const entry = { actorId: c.actor.personId, at: c.at, action: 'withdrawn', objectKind: 'opening', objectId: id };
  await recordAudit(tx, entry);
  return await closeLocked(tx, opening, 'closed', moverOf(c));
}
