import { parameter } from '../rules/parameter';
import { atTime, type Instant, localDate } from '../time/dates';
import { deadline, type Limit } from '../time/deadlines';
import { validityReminders } from './clock';
import type { TaskRule } from './procedure';
import type { CaseState, OpenTask } from './state';

// For procedures and cases whose rules do not say.
const TAKE_OVER: Limit = { workingDays: 5 };

/**
 * The last day of a task that was opened at `at`, with its reminders: a validity's own, which never moves; else by the
 * rule's limit and the calendar that the case carries.
 * @param takenOver others are asked what whoever started the case took his time for: they have a last day
 */
export function lastDay(
  rule: TaskRule,
  state: CaseState,
  at: Instant,
  takenOver = false,
): Pick<OpenTask, 'dueOn' | 'provisional' | 'reminders'> {
  const until = rule.until?.(state);
  if (until) return { dueOn: until, provisional: false, reminders: validityReminders(state, localDate(at), until) };
  const limit = rule.within?.(state) ?? (takenOver ? parameter(state, 'takeOver', TAKE_OVER) : undefined);
  if (!limit) return { provisional: false };
  const from = rule.countedFrom?.(state);
  const { due, halfway, before, provisional } = deadline(from ? atTime(from, 12) : at, limit, state.calendar);
  // What was entered when its time was over already is due at once.
  const today = localDate(at);
  return { dueOn: from && due < today ? today : due, provisional, reminders: { half: halfway, 'day-before': before } };
}
