import {
  addDays,
  addMonths,
  atTime,
  HOUR,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  startOfDay,
} from '../time/dates';
import { jitter, morningOf } from '../time/quiet-hours';
import type { MomentRule, Offset } from './moment-rule';
import type { CaseState, OpenTask } from './state';

/** Lapses happen within these minutes after midnight, so that not every case in the land wakes in the same second. */
const MIDNIGHT_SPREAD = 10 * MINUTE;

/** Just after the midnight with which a day begins. */
export const justAfterMidnight = ({ caseId }: Pick<CaseState, 'caseId'>, date: LocalDate): Instant =>
  startOfDay(date) + jitter(caseId, MIDNIGHT_SPREAD);

/** When a moment of a step's own comes; undefined while there is nothing from which it counts. */
export function comesAt({ from, offset, at }: MomentRule, state: CaseState, task: OpenTask): Instant | undefined {
  const start = from(state, task);
  if (start === undefined) return undefined;
  const by: Offset = (typeof offset === 'function' ? offset(state) : offset) ?? {};
  if (at === 'exactly') return exactly(start, by);
  const day = localDate(exactly(start, by));
  if (at === 'morning') return morningOf(day, state.caseId);
  return at === 'midnight' ? justAfterMidnight(state, day) : atTime(day, at.hour);
}

/** A day stands for its beginning; months and days keep the time of the day. */
function exactly(start: LocalDate | Instant, { months = 0, days = 0, hours = 0 }: Offset): Instant {
  const instant = typeof start === 'number' ? start : startOfDay(start);
  const date = localDate(instant);
  return startOfDay(addDays(addMonths(date, months), days)) + (instant - startOfDay(date)) + hours * HOUR;
}
