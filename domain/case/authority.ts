import { keepers, type Role } from '../people/roles';
import { isTaken } from './check';
import { hasDecided } from './not-same';
import type { ActedAs, Action, Offer, Refusal } from './offer';
import { offered, outcomeOf, type Procedure, personsIn, placesIn, ruleOf } from './procedure';
import type { CaseState, OpenTask } from './state';
import { personOf } from './subject';

/** A role in force, and how far it reaches: its organisation's path and everything below. */
export interface Holding {
  role: Role;
  organisationId: string;
  path: string;
}

/**
 * In which role somebody acts on an open task. An outcome may name other seats; everything else belongs to the
 * task's seats. Nobody decides in his own case.
 */
export function onTask(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  offer: Pick<Offer, 'action' | 'outcome' | 'actorId'>,
  holdings: readonly Holding[],
): { as: ActedAs } | { refused: Refusal } {
  const { actorId } = offer;
  const by = offer.action === 'decide' ? outcomeOf(procedure, state, task, offer.outcome)?.by : undefined;
  const { seat } = ruleOf(procedure, task);
  // Where an outcome names the task's own seat among others, that is also whoever stands in for it or was given the task.
  const own = !by || (seat !== undefined && by.includes(seat)) ? bySeats(state, task, actorId, holdings) : undefined;
  const as = own ?? (by && bySeatNames(procedure, state, by, actorId, holdings));
  if (!as) return { refused: { type: 'not-allowed' } };
  if (as.role !== 'member' && actorId === personOf(state)) return { refused: { type: 'own-case' } };
  return { as };
}

/**
 * In which role somebody acts around the case (催办, 抄送): one that keeps members and reaches an organisation of it, or
 * as a party.
 * @param paths of the organisations on the case's sides
 */
export function around(
  state: CaseState,
  paths: readonly string[],
  actorId: string,
  holdings: readonly Holding[],
): ActedAs | undefined {
  const held = holdings.find(
    ({ role, path }) => (keepers as readonly Role[]).includes(role) && paths.some((place) => place.startsWith(path)),
  );
  if (held) return acting(held);
  return actorId === state.startedBy || actorId === personOf(state) ? { role: 'member' } : undefined;
}

/** In which role somebody acts on what is his in person: as the member, or with the role that brought him to it. */
export function inPerson(state: CaseState, actorId: string, holdings: readonly Holding[]): ActedAs {
  if (actorId === personOf(state)) return { role: 'member' };
  const sides = Object.values(state.sides);
  const held = holdings.find(({ organisationId }) => sides.includes(organisationId)) ?? holdings[0];
  return held ? acting(held) : { role: 'member' };
}

/** What somebody can do with an open task now: outcomes by id, and the actions around it. */
export function availableOn(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  actorId: string,
  holdings: readonly Holding[],
): { outcomes: string[]; actions: Action[] } {
  const allowed = (action: Action, outcome?: string) =>
    'as' in onTask(procedure, state, task, { action, outcome, actorId }, holdings);
  const taken = isTaken(task, actorId);
  const outcomes = Object.entries(offered(procedure, state, task))
    .filter(
      ([id, { by, notSameAs = [] }]) =>
        (by || !taken) && !hasDecided(state, notSameAs, actorId) && allowed('decide', id),
    )
    .map(([id]) => id);
  if (taken || !allowed('claim')) return { outcomes, actions: [] };
  const held = task.claimedBy === actorId || task.delegatedTo === actorId;
  return { outcomes, actions: [held ? 'release' : 'claim', 'delegate', 'hand-over'] };
}

function bySeats(
  state: CaseState,
  { seats }: OpenTask,
  actorId: string,
  holdings: readonly Holding[],
): ActedAs | undefined {
  for (const seat of seats) {
    const held = holdings.find((one) => one.organisationId === seat.organisationId && one.role === seat.role);
    if (held) return acting(held);
  }
  const own = seats.find((seat) => seat.personId === actorId);
  // A task given to somebody is his as long as he holds an office.
  return own && (own.via === 'first' || holdings.length) ? inPerson(state, actorId, holdings) : undefined;
}

function bySeatNames(
  procedure: Procedure,
  state: CaseState,
  names: readonly string[],
  actorId: string,
  holdings: readonly Holding[],
): ActedAs | undefined {
  for (const name of names) {
    const rule = procedure.seats[name];
    if (!rule) throw new Error(`${procedure.id} has no seat ${name}`);
    if (personsIn(rule, state).includes(actorId)) return inPerson(state, actorId, holdings);
    for (const { side, roles, deputies } of placesIn(rule)) {
      const wanted = [...roles, ...deputies];
      const held = holdings.find((one) => one.organisationId === state.sides[side] && wanted.includes(one.role));
      if (held) return acting(held);
    }
  }
  return undefined;
}

const acting = ({ role, organisationId }: Holding): ActedAs => ({ role, organisationId });
