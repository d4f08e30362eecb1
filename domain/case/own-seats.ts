import type { ActedAs } from './offer';
import type { OpenTask, Seat } from './state';

/**
 * The seats of a task at the place of the one who acts. Where several places are asked the same, what he does with the
 * task leaves the others asked; where there is one, all seats are his.
 * @param as in which role he acts
 */
export function ownSeats({ seats }: OpenTask, actorId: string, as: ActedAs | undefined): readonly Seat[] {
  const his = (seat: Seat) =>
    seat.personId === actorId ||
    (as?.organisationId !== undefined && seat.organisationId === as.organisationId && seat.role === as.role);
  const side = seats.find(his)?.side;
  return side === undefined ? seats : seats.filter((seat) => seat.side === side);
}

/** A seat of a person at the same place as others. */
export const besides = (own: readonly Seat[], seat: Seat): Seat => {
  const side = own[0]?.side;
  return side === undefined ? seat : { ...seat, side };
};
