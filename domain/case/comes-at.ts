import { parameter } from '../rules/parameter';
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
// For procedures of which not so many cases are due on one day, and for cases that began before this was a parameter.
const NO_HOURS = 0;

/**
 * Just after the midnight with which a day begins; or, where the rules of a case say so, at a moment of its own within so many
 * hours: of a procedure that has a case for every second person, thousands are due on one day. That moment has a seed of its
 * own: a day that was picked by the id would else bring all its cases in the same small part of the night.
 */
export const justAfterMidnight = (state: Pick<CaseState, 'caseId' | 'rules'>, date: LocalDate): Instant => {
  const hours = parameter(state, 'nightHours', NO_HOURS);
  const spread = hours ? jitter(`${state.caseId} night`, hours * HOUR) : jitter(state.caseId, MIDNIGHT_SPREAD);
  return startOfDay(date) + spread;
};

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
