import { keepers, type Role } from '../people/roles';
import { asksStarter } from './leaving';
import type { ActedAs, Offer, Refusal } from './offer';
import { outcomeOf, type Procedure, personsIn, placesIn, ruleOf } from './procedure';
import type { CaseState, OpenTask, Seat } from './state';
import { personOf } from './subject';
import { takesBack } from './taking-back';

/** A role in force, and how far it reaches: its organisation's path and everything below. */
export interface Holding {
  role: Role;
  organisationId: string;
  path: string;
}

/** What the registers say of a case besides who holds which role; what is absent was not asked. */
export interface Surroundings {
  /** In which role it was started, where by an office: who holds that no more does nothing as its starter. */
  startedAs?: ActedAs | null;
  /** Paths of the organisations on its sides, by side. */
  paths?: Readonly<Record<string, string>>;
  /** By the name of a seat that nobody holds: who stands in for it. */
  standIns?: Readonly<Record<string, readonly Seat[]>>;
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
  surroundings: Surroundings = {},
): { as: ActedAs } | { refused: Refusal } {
  const { actorId } = offer;
  if (offer.action === 'take-back') {
    const back = takesBack(procedure, state, task, actorId, holdings, surroundings.paths ?? {});
    return inOthersCase(state, actorId, back);
  }
  const by = offer.action === 'decide' ? outcomeOf(procedure, state, task, offer.outcome)?.by : undefined;
  const { seat } = ruleOf(procedure, task);
  // Where an outcome names the task's own seat among others, that is also whoever stands in for it or was given the task.
  const asked = !by || (seat !== undefined && by.includes(seat));
  const gone = isStarterNoMore(state, actorId, holdings, surroundings.startedAs);
  const own = asked ? bySeats(state, task, actorId, holdings, gone && asksStarter(procedure, task)) : undefined;
  const as = own ?? (by && bySeatNames(procedure, state, by, actorId, holdings, surroundings));
  return inOthersCase(state, actorId, as);
}

/** A role in which somebody acts, but for his own case, in which he acts as himself alone. */
function inOthersCase(
  state: CaseState,
  actorId: string,
  as: ActedAs | undefined,
): { as: ActedAs } | { refused: Refusal } {
  if (!as) return { refused: { type: 'not-allowed' } };
  return as.role !== 'member' && actorId === personOf(state) ? { refused: { type: 'own-case' } } : { as };
}

/** Whether somebody started the case by an office that he holds no more. */
export const isStarterNoMore = (
  { startedBy }: CaseState,
  actorId: string,
  holdings: readonly Holding[],
  startedAs: ActedAs | null | undefined,
): boolean =>
  actorId === startedBy &&
  startedAs?.organisationId !== undefined &&
  !holdings.some(({ role, organisationId }) => role === startedAs.role && organisationId === startedAs.organisationId);

/**
 * In which role somebody acts around the case (催办, 抄送): one that keeps members and reaches an organisation of it, or
 * as a party.
 * @param paths of the organisations on the case's sides
 * @param startedAs in which role it was started, where by an office
 */
export function around(
  state: CaseState,
  paths: readonly string[],
  actorId: string,
  holdings: readonly Holding[],
  startedAs?: ActedAs | null,
): ActedAs | undefined {
  const held = holdings.find(
    ({ role, path }) => (keepers as readonly Role[]).includes(role) && paths.some((place) => place.startsWith(path)),
  );
  if (held) return acting(held);
  if (actorId === personOf(state)) return { role: 'member' };
  const starts = actorId === state.startedBy && !isStarterNoMore(state, actorId, holdings, startedAs);
  return starts ? { role: 'member' } : undefined;
}

/** In which role somebody acts on what is his in person: as the member, or with the role that brought him to it. */
export function inPerson(state: CaseState, actorId: string, holdings: readonly Holding[]): ActedAs {
  if (actorId === personOf(state)) return { role: 'member' };
  const sides = Object.values(state.sides);
  const held = holdings.find(({ organisationId }) => sides.includes(organisationId)) ?? holdings[0];
  return held ? acting(held) : { role: 'member' };
}

function bySeats(
  state: CaseState,
  { seats }: OpenTask,
  actorId: string,
  holdings: readonly Holding[],
  starterNoMore: boolean,
): ActedAs | undefined {
  for (const seat of seats) {
    const held = holdings.find((one) => one.organisationId === seat.organisationId && one.role === seat.role);
    if (held) return acting(held);
  }
  const own = seats.find((seat) => seat.personId === actorId && !(starterNoMore && seat.via === 'first'));
  // A task given to somebody is his as long as he holds an office.
  return own && (own.via === 'first' || holdings.length) ? inPerson(state, actorId, holdings) : undefined;
}

function bySeatNames(
  procedure: Procedure,
  state: CaseState,
  names: readonly string[],
  actorId: string,
  holdings: readonly Holding[],
  { startedAs, standIns = {} }: Surroundings,
): ActedAs | undefined {
  for (const name of names) {
    const rule = procedure.seats[name];
    if (!rule) throw new Error(`${procedure.id} has no seat ${name}`);
    const asStarter = 'person' in rule && rule.person === 'starter';
    const gone = asStarter && isStarterNoMore(state, actorId, holdings, startedAs);
    if (!gone && personsIn(rule, state).includes(actorId)) return inPerson(state, actorId, holdings);
    for (const { side, roles, deputies } of placesIn(rule)) {
      const wanted = [...roles, ...deputies];
      const held = holdings.find((one) => one.organisationId === state.sides[side] && wanted.includes(one.role));
      if (held) return acting(held);
    }
    const inPlace = holdings.find(({ organisationId, role }) =>
      (standIns[name] ?? []).some((seat) => seat.organisationId === organisationId && seat.role === role),
    );
    if (inPlace) return acting(inPlace);
  }
  return undefined;
}

const acting = ({ role, organisationId }: Holding): ActedAs => ({ role, organisationId });
