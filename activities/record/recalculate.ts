import { apply } from '../../domain/case/apply';
import type { Procedure } from '../../domain/case/procedure';
import { recalculation } from '../../domain/case/recalculate';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Transaction } from '../../prisma/client';

/**
 * Looks whether the years in the transition's facts change the open task. Fills in what people are told of it.
 * @returns whether there is something to put on record
 */
export function changesByCalendar(procedure: Procedure, state: CaseState, transition: Transition): boolean {
  const after = apply(procedure, state, transition);
  for (const task of state.tasks) {
    const again = after.tasks.find(({ id }) => id === task.id);
    const found = again && recalculation(task, again);
    if (found) transition.facts.recalculation = found;
  }
  return transition.facts.recalculation !== undefined;
}

/** Notes that the open tasks of a case agree with the newest edition of the calendar, so that the sweep skips them. */
export async function examined(tx: Transaction, caseId: string, newest: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE task SET calendar_version = ${newest}
     WHERE case_id = ${caseId} AND closed_at IS NULL AND calendar_version < ${newest}`;
}
