import type { Names } from '../../access/names';
import type { Refusal } from '../../domain/case/offer';
import { type Procedure, ruleOf, type SeatRule } from '../../domain/case/procedure';
import type { CaseState, OpenTask } from '../../domain/case/state';
import { seatTitle } from '../../domain/words/labels';
import { problems } from '../../domain/words/problems';

/**
 * Why an outcome is not offered to the one who looks, in words: whose it is, who has the task, or the rule that keeps him
 * off. It says nothing that the case does not show him besides.
 * @param by seats that the outcome names, where it is not the task's own alone
 */
export function whyNot(
  procedure: Procedure,
  state: CaseState,
  task: OpenTask,
  by: readonly string[] | undefined,
  { type }: Refusal,
  names: Names,
): string {
  if (type === 'task-claimed') {
    const holder = task.delegatedTo ?? task.claimedBy;
    return holder ? `已由${names.person(holder).name}签收` : problems[type].title;
  }
  if (type !== 'not-allowed') return problems[type].title;
  const { seat } = ruleOf(procedure, task);
  const seats = by ?? (seat === undefined ? [] : [seat]);
  const titles = seats.map((name) => seatTitle(procedure, procedure.seats[name] as SeatRule, state.sides));
  return titles.length ? `由${[...new Set(titles)].join('，或')}办理` : problems[type].title;
}
