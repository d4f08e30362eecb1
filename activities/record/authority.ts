import { Readings } from '../../cases/readings';
import { standInsFor } from '../../cases/stand-ins';
import { officeOfStart } from '../../cases/starter';
import {
  around,
  type Holding,
  inPerson,
  isStarterNoMore,
  onTask,
  type Surroundings,
} from '../../domain/case/authority';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { type Procedure, taskIn } from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import { personOf } from '../../domain/case/subject';
import type { Transaction } from '../../prisma/client';
import type { Offices } from '../../registers/people/offices';
import { mayBeGivenTo, mayKeep } from './giving';
import { pathsOf, rolesHeld } from './holdings';

/**
 * In which role the actor acts, checked in the transaction that records it: a role that ended this morning does not
 * decide this afternoon.
 */
export async function actingAs(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
): Promise<{ as: ActedAs } | { refused: Refusal }> {
  const { at } = offices;
  const holdings = await rolesHeld(tx, offer.actorId, at);
  const startedAs = offer.actorId === state.startedBy ? await officeOfStart(tx, state.caseId) : undefined;
  switch (offer.action) {
    case 'withdraw':
      if (isStarterNoMore(state, offer.actorId, holdings, startedAs)) return refused('not-allowed');
      return { as: inPerson(state, offer.actorId, holdings) };
    case 'urge':
    case 'copy': {
      const paths = Object.values(await pathsOf(tx, state.sides));
      const as = around(state, paths, offer.actorId, holdings, startedAs);
      const reading = new Readings(tx, procedure, state, at);
      if (!as || (await reading.of(offer.actorId)) !== 'all') return refused('not-allowed');
      if (offer.action === 'urge') return { as };
      const mayBeSent = await reading.mayBeSent(offer.personId as string);
      const holds = mayBeSent && (await rolesHeld(tx, offer.personId as string, at)).length;
      return holds ? { as } : refused('invalid-input');
    }
    default:
      return await actingOnTask(tx, offices, procedure, state, offer, holdings, { startedAs });
  }
}

async function actingOnTask(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  offer: Offer,
  holdings: Holding[],
  surroundings: Surroundings,
): Promise<{ as: ActedAs } | { refused: Refusal }> {
  const task = taskIn(state, offer.taskId);
  if (!task) return refused('task-closed');
  const { actorId, action } = offer;
  const asTold = onTask(procedure, state, task, offer, holdings, surroundings);
  const acting = 'as' in asTold ? asTold : await inPlace();
  if ('refused' in acting) return acting;
  const given = task.seats.some((seat) => seat.personId === actorId && seat.via !== 'first');
  if (given && !(await mayKeep(tx, procedure, state, task, actorId, holdings)) && !(await byRole()))
    return refused('not-allowed');
  if (action === 'take-back') {
    const reading = await new Readings(tx, procedure, state, offices.at).of(actorId);
    return reading === 'all' ? acting : refused('not-allowed');
  }
  if (action === 'delegate' || action === 'hand-over') {
    if (offer.personId === personOf(state)) return refused('own-case');
    const theirs = await rolesHeld(tx, offer.personId as string, offices.at);
    const fits = await mayBeGivenTo(tx, procedure, state, task, { actorId, as: acting.as }, theirs);
    return fits ? acting : refused('invalid-input');
  }
  return acting;

  /** By what only the registers know: who is above, and who stands in for a seat that nobody holds. */
  async function inPlace() {
    const paths = await pathsOf(tx, state.sides);
    const standIns = await standInsFor(offices, procedure, state, task as OpenTask, holdings, paths);
    return onTask(procedure, state, task as OpenTask, offer, holdings, { ...surroundings, paths, standIns });
  }

  /** Whether he acts without what was given to him. */
  async function byRole(): Promise<boolean> {
    const seats = (task as OpenTask).seats.filter((seat) => seat.personId !== actorId || seat.via === 'first');
    return 'as' in onTask(procedure, state, { ...(task as OpenTask), seats }, offer, holdings, surroundings);
  }
}

const refused = (type: Refusal['type']) => ({ refused: { type } });
