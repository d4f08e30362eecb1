import type { OpeningKind } from '../../domain/registrants/openings';
import type { ServiceKind } from '../../domain/registrants/services';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';

/** An opening that nobody else changes until the transaction ends. */
export interface LockedOpening {
  id: string;
  kind: OpeningKind;
  title: string;
  service: ServiceKind;
  organisationId: string;
  /** Of its organisation. */
  path: string;
  gridId: string | null;
  ownerId: string | null;
  /** null: as many as like to. */
  capacity: number | null;
  /** null: not open yet. */
  openFrom: LocalDate | null;
  openUntil: LocalDate | null;
  closedOn: LocalDate | null;
  version: number;
}

/**
 * An opening, locked: whoever takes, leaves or gives a place of it waits for the others, so that the waiting list is in
 * the order of time. Commitments that are only read wait for nobody.
 * @throws Problem `not-found`
 */
export async function lockOpening(tx: Transaction, id: string): Promise<LockedOpening> {
  const [row] = await tx.$queryRaw<LockedOpening[]>`
    SELECT o.id::text, o.kind, o.title, o.service, o.organisation_id::text AS "organisationId", oo.path,
           o.grid_id::text AS "gridId", o.owner_id::text AS "ownerId", o.capacity, o.open_from::text AS "openFrom",
           o.open_until::text AS "openUntil", o.closed_on::text AS "closedOn", o.version
      FROM opening o JOIN organisation oo ON oo.id = o.organisation_id
     WHERE o.id = ${id}::uuid FOR NO KEY UPDATE OF o`;
  if (!row) throw new Problem('not-found');
  return row;
}

/** Whether it can be taken up on a day: begun, not over, not closed. */
export const canBeTaken = (
  { openFrom, openUntil, closedOn }: Pick<LockedOpening, 'openFrom' | 'openUntil' | 'closedOn'>,
  day: LocalDate,
): boolean => openFrom !== null && openFrom <= day && (openUntil === null || day <= openUntil) && closedOn === null;
