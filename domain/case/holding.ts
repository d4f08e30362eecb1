import type { ActedAs } from './offer';
import type { Giver, OpenTask, Seat } from './state';

// Who holds an open task in person: claimed it, was delegated it or had it handed over. What he holds goes back to the
// task's seat when he leaves, or when it is taken back.

const isGiven = ({ via }: Seat): boolean => via === 'delegated' || via === 'handed-over';

/** Everybody who holds a task in person. */
export const holdersOf = ({ claimedBy, delegatedTo, seats }: OpenTask): string[] => [
  ...new Set([
    ...(claimedBy === undefined ? [] : [claimedBy]),
    ...(delegatedTo === undefined ? [] : [delegatedTo]),
    ...seats.filter(isGiven).flatMap(({ personId }) => personId ?? []),
  ]),
];

/** The office that gives a task on, or the person where he acts as himself: it may take the task back. */
export const giverOf = (as: ActedAs, actorId: string): Giver =>
  as.organisationId === undefined || as.role === 'member' || as.role === 'system'
    ? { personId: actorId }
    : { organisationId: as.organisationId, role: as.role };

/** The task with nobody's claim on it. */
export function freed({ claimedBy: _, delegatedTo: __, ...task }: OpenTask): OpenTask {
  return task;
}

/** The task without whom it was delegated to. */
export const undelegated = (task: OpenTask): OpenTask => ({
  ...task,
  seats: task.seats.filter(({ via }) => via !== 'delegated'),
});

/** The task as it is once its holder has released it. */
export function released(task: OpenTask): OpenTask {
  const next = undelegated(freed(task));
  return next.seats.some(isGiven) ? next : ungiven(next);
}

/** The task back at its seat, whoever held it. @param seats of its seat, as the registers have them now */
export function takenBack(task: OpenTask, seats: readonly Seat[]): OpenTask {
  const gone = task.seats.filter(({ via }) => via === 'handed-over');
  const rest = task.seats.filter((seat) => !isGiven(seat));
  return { ...ungiven(freed(task)), seats: atPlacesOf(rest, gone, seats) };
}

/**
 * The task without one of its holders: what he claimed, what was delegated to him and what was handed over to him goes
 * back to its seat. What he gave to others stays with them; whoever follows him in office can take it back.
 * @param seats of its seat, as the registers have them now
 * @param asStarter whether the task asks whoever started the case, and he is that
 */
export function withoutHolder(task: OpenTask, personId: string, seats: readonly Seat[], asStarter: boolean): OpenTask {
  const { claimedBy, delegatedTo, ...rest } = task;
  const kept: OpenTask = {
    ...rest,
    ...(claimedBy === undefined || claimedBy === personId ? {} : { claimedBy }),
    ...(delegatedTo === undefined || delegatedTo === personId ? {} : { delegatedTo }),
  };
  const his = (seat: Seat) => seat.personId === personId && (isGiven(seat) || asStarter);
  const gone = task.seats.filter((seat) => his(seat) && seat.via !== 'delegated');
  const others = task.seats.filter((seat) => !his(seat));
  return { ...kept, seats: atPlacesOf(others, gone, seats) };
}

function ungiven({ givenBy: _, ...task }: OpenTask): OpenTask {
  return task;
}

/** Puts the seats of those places at which somebody sat alone beside the rest. */
function atPlacesOf(rest: readonly Seat[], gone: readonly Seat[], seats: readonly Seat[]): Seat[] {
  const there = (seat: Seat) => gone.some(({ side }) => side === undefined || side === seat.side);
  return withSeats(rest, seats.filter(there));
}

const same = (a: Seat, b: Seat) =>
  a.organisationId === b.organisationId && a.role === b.role && a.personId === b.personId;

/** Seats and more of them, none twice. */
export const withSeats = (seats: readonly Seat[], more: readonly Seat[]): Seat[] => [
  ...seats,
  ...more.filter((seat) => !seats.some((old) => same(old, seat))),
];
