import { addWorkingDays } from '../time/calendar';
import { addDays, daysBetween, type Instant, localDate, MINUTE, startOfDay } from '../time/dates';
import { jitter, morningOf } from '../time/quiet-hours';
import { type Procedure, stepOf } from './procedure';
import type { CaseState, OpenTask } from './state';

/** A point in time at which an open task moves by itself. */
export interface Moment {
  name: string;
  at: Instant;
}

/** Days after which a task that nobody has opened passes on. */
const UNREAD_WORKING_DAYS = 3;

/** Lapses happen within these minutes after midnight, so that not every case in the land wakes in the same second. */
const MIDNIGHT_SPREAD = 10 * MINUTE;

/** All moments of a task that still lie ahead of it, in order. */
export function moments(procedure: Procedure, state: CaseState, task: OpenTask): Moment[] {
  const step = stepOf(procedure, task.stage);
  const all: Moment[] = [];
  const add = (name: string, at: Instant) => {
    if (at > task.openedAt && !task.fired.includes(name)) all.push({ name, at });
  };
  const morning = (date: string) => morningOf(date, state.caseId);
  const midnightAfter = (date: string) => startOfDay(addDays(date, 1)) + jitter(state.caseId, MIDNIGHT_SPREAD);
  if (task.dueOn) {
    const unread = addWorkingDays(state.calendar, localDate(task.openedAt), UNREAD_WORKING_DAYS).date;
    if (!step.until && unread < task.dueOn) add('unread', midnightAfter(unread));
    for (const [name, date] of Object.entries(task.reminders ?? {})) add(name, morning(date));
    add('due', morning(task.dueOn));
    add('late', midnightAfter(task.dueOn));
  }
  if (!step.lapse) {
    const from = (step.remindFromStart ? undefined : task.dueOn) ?? localDate(task.openedAt);
    const count = 1 + task.fired.filter((name) => name.startsWith('again-')).length;
    if (count <= (step.remindAtMost?.(state) ?? count))
      add(`again-${count}`, morning(addDays(from, count * (step.remindEvery?.(state) ?? 7))));
  }
  return all.sort((a, b) => a.at - b.at);
}

/**
 * The moments that lie behind a task once `moment` has come at `at`: all that were due, how often the reminder would
 * have been repeated meanwhile. Passing on an unread task is no reminder: only escalation stands for it too.
 */
export function behind(procedure: Procedure, state: CaseState, task: OpenTask, moment: string, at: Instant): string[] {
  const fired = [...task.fired];
  const counts = (name: string) => name !== 'unread' || moment === 'unread' || moment === 'late';
  for (;;) {
    const due = moments(procedure, state, { ...task, fired })
      .filter(({ name, at: when }) => name === moment || (when <= at && counts(name)))
      .map(({ name }) => name);
    if (!due.length) return fired;
    fired.push(...due);
  }
}

/** The reminders of a letter in force from `from` to `until`: half-way, a week and a day before. */
export const letterReminders = (from: string, until: string): Record<string, string> => ({
  half: addDays(from, Math.ceil(daysBetween(from, until) / 2)),
  'week-before': addDays(until, -7),
  'day-before': addDays(until, -1),
});

/** The earliest moment of the whole case: the one timer it needs. */
export function nextMoment(procedure: Procedure, state: CaseState): (Moment & { taskId: string }) | undefined {
  const all = state.tasks.flatMap((task) =>
    moments(procedure, state, task).map((moment) => ({ ...moment, taskId: task.id })),
  );
  return all.sort((a, b) => a.at - b.at)[0];
}

/**
 * What stands for all the moments of a task that are due by `at`: the weightiest of them. After a standstill of days a
 * case does not send four reminders in a row.
 */
export function dueMoment(procedure: Procedure, state: CaseState, task: OpenTask, at: Instant): Moment | undefined {
  const due = moments(procedure, state, task).filter((moment) => moment.at <= at);
  return due.find((moment) => moment.name === 'late') ?? due.at(-1);
}
