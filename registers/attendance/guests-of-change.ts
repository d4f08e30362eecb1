import { guestChangeText, inviteText, noGuestText } from '../../domain/life/guest-texts';
import type { ToldSitting } from '../../domain/life/notice-texts';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { calledGuests, noteCalledGuests, tellGuests } from './tell-guests';

interface Change {
  sittingId: string;
  /** Under which the notices stand. */
  caseId: string;
  /** As it is now. */
  sitting: ToldSitting;
  at: Instant;
  /** Who is invited from here on. */
  guests: readonly string[];
  /** Under which title people were called to it. */
  calledBefore: string;
}

/**
 * A sitting to which people were called already has changed: guests who stay hear how, who comes to them is invited, and
 * whoever is not among them any more hears that.
 */
export async function tellGuestsOfChange(
  tx: Transaction,
  { sittingId, caseId, sitting, at, guests, calledBefore }: Change,
): Promise<void> {
  const before = await calledGuests(tx, sittingId);
  const told = [
    { guests: guests.filter((id) => before.includes(id)), text: guestChangeText(sitting, calledBefore) },
    { guests: guests.filter((id) => !before.includes(id)), text: inviteText(sitting) },
    { guests: before.filter((id) => !guests.includes(id)), text: noGuestText(calledBefore) },
  ];
  for (const some of told) await tellGuests(tx, { sittingId, caseId, at, ...some });
  await noteCalledGuests(tx, sittingId, guests);
}
