import { apply } from '../../domain/case/apply';
import { lines, type Recipient } from '../../domain/case/notices';
import { type Procedure, placesIn } from '../../domain/case/procedure';
import type { CaseState, Seat } from '../../domain/case/state';
import { personOf } from '../../domain/case/subject';
import type { Transition } from '../../domain/case/transition';

/** Who holds which role in which organisation. */
export type Holdings = { personId: string; organisationId: string; role: string }[];

/**
 * What must stand in the inboxes after these transitions: lines by person, sorted, each as often as it was said. Found
 * by telling the story once more, apart from how `record` does it.
 * @param name the member's
 */
export function expectedLines(
  procedure: Procedure,
  transitions: Transition[],
  name: string,
  holdings: Holdings,
): Map<string, string[]> {
  const inboxes = new Map<string, string[]>();
  let before: CaseState | undefined;
  for (const transition of transitions) {
    const after = apply(procedure, before, transition);
    const { cause } = transition;
    const actorId = cause.kind === 'offer' ? cause.offer.actorId : undefined;
    const said = new Set<string>();
    const asked = new Set<string>();
    for (const { to, text, entry } of lines(procedure, before, transition, after)) {
      for (const personId of personsOf(procedure, after, to, holdings)) {
        if (personId === actorId || said.has(personId + text)) continue;
        if (entry === 'known' && asked.has(personId)) continue;
        if (entry === 'asked') asked.add(personId);
        said.add(personId + text);
        const line = text.replaceAll('{case}', `${name}的${procedure.title}（${after.number}）`);
        inboxes.set(personId, [...(inboxes.get(personId) ?? []), line]);
      }
    }
    before = after;
  }
  for (const inbox of inboxes.values()) inbox.sort();
  return inboxes;
}

function personsOf(procedure: Procedure, state: CaseState, to: Recipient, holdings: Holdings): string[] {
  if ('personId' in to) return [to.personId];
  const seats: Partial<Seat>[] = 'seats' in to ? to.seats : seatsNamed(procedure, state, to.seat);
  return seats.flatMap((seat) =>
    seat.personId
      ? [seat.personId]
      : holdings
          .filter(({ organisationId, role }) => organisationId === seat.organisationId && role === seat.role)
          .map(({ personId }) => personId),
  );
}

/** In the town of these tests nobody has to stand in for anybody. */
function seatsNamed(procedure: Procedure, state: CaseState, name: string): Partial<Seat>[] {
  const rule = procedure.seats[name];
  if (!rule) throw new Error(`no seat ${name}`);
  if ('person' in rule) return [{ personId: rule.person === 'member' ? personOf(state) : state.startedBy }];
  return placesIn(rule).flatMap(({ side, roles }) => {
    const organisationId = state.sides[side];
    return organisationId ? roles.map((role) => ({ organisationId, role })) : [];
  });
}
