import { type Instant, localDate } from '../../domain/time/dates';

/** The date filter of a role that is held on a day. */
export function heldOn(at: Instant) {
  const day = new Date(localDate(at));
  return { fromDate: { lte: day }, OR: [{ toDate: null }, { toDate: { gte: day } }] };
}
