import { seatsOf } from '../../cases/seats';
import { officeOfStart } from '../../cases/starter';
import { type Holding, isStarterNoMore, onTask } from '../../domain/case/authority';
import { freed } from '../../domain/case/holding';
import { asksStarter, type LeaverNews } from '../../domain/case/leaving';
import { type Procedure, ruleOf } from '../../domain/case/procedure';
import type { CaseState, OpenTask, Seat } from '../../domain/case/state';
import type { Transaction } from '../../prisma/client';
import type { Offices } from '../../registers/people/offices';
import { mayKeep } from './giving';
import { rolesHeld } from './holdings';

/**
 * Which tasks somebody who has left holds and may hold no more, each with the seats to which it goes back. Roles are
 * looked up again: who has another by which he may act keeps what he has.
 * @returns undefined when there are none
 */
export async function returning(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  { personId, ended }: LeaverNews,
): Promise<Record<string, Seat[]> | undefined> {
  const shut = await cannotSignIn(tx, personId, ended);
  const holdings = shut ? [] : await rolesHeld(tx, personId, offices.at);
  const returned: Record<string, Seat[]> = {};
  for (const task of state.tasks) {
    if (!(await loses(tx, procedure, state, task, personId, holdings, shut))) continue;
    const { seat } = ruleOf(procedure, task);
    returned[task.id] = seat === undefined ? [] : await seatsOf(offices, procedure, state, seat, task.key);
  }
  return Object.keys(returned).length ? returned : undefined;
}

/** Who never had a sign-in of his own has not lost it: only whose was taken away is asked about that. */
async function cannotSignIn(tx: Transaction, personId: string, ended: LeaverNews['ended']): Promise<boolean> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { disabledAt: true, loginName: true },
  });
  if (!person || person.disabledAt) return true;
  if (ended !== 'sign-in' || person.loginName !== null) return false;
  return (await tx.personIdentity.count({ where: { personId } })) === 0;
}

async function loses(
  tx: Transaction,
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  personId: string,
  holdings: readonly Holding[],
  shut: boolean,
): Promise<boolean> {
  const his = task.seats.find((seat) => seat.personId === personId);
  const given = his?.via === 'delegated' || his?.via === 'handed-over';
  if (given && (shut || !(await mayKeep(tx, procedure, state, task, personId, holdings)))) return true;
  const startedAs = personId === state.startedBy ? await officeOfStart(tx, state.caseId) : undefined;
  if (his?.via === 'first' && asksStarter(procedure, task))
    return startedAs !== undefined && (shut || isStarterNoMore(state, personId, holdings, startedAs));
  if (task.claimedBy !== personId) return false;
  const asked = { action: 'claim', actorId: personId } as const;
  const acting = onTask(procedure, state, freed(task), asked, holdings, { startedAs });
  return shut || ('refused' in acting && acting.refused.type === 'not-allowed');
}
