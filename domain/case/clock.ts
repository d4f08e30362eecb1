import { parameter } from '../rules/parameter';
import { addWorkingDays } from '../time/calendar';
import { addDays, daysBetween, type Instant, localDate } from '../time/dates';
import { morningOf } from '../time/quiet-hours';
import { comesAt, justAfterMidnight } from './comes-at';
import { type Procedure, ruleOf } from './procedure';
import type { CaseState, OpenTask } from './state';

/** A point in time at which an open task moves by itself. */
export interface Moment {
  name: string;
  at: Instant;
}

// For cases that began before these were parameters of their rules.
const UNREAD = { workingDays: 3 };
const WEEK_BEFORE = 7;
const DAY_BEFORE = 1;
const REMIND_EVERY = 7;

/** How long a task that nobody has opened waits before it passes on. */
export const unreadAfter = (state: CaseState) => parameter(state, 'unread', UNREAD);

/** All moments of a task that still lie ahead of it, in order. */
export function moments(procedure: Procedure, state: CaseState, task: OpenTask): Moment[] {
  const rule = ruleOf(procedure, task);
  const all: Moment[] = [];
  const add = (name: string, at: Instant) => {
    if (at > task.openedAt && !task.fired.includes(name)) all.push({ name, at });
  };
  const morning = (date: string) => morningOf(date, state.caseId);
  const asked = rule.seat !== undefined;
  if (task.dueOn) {
    const unread = addWorkingDays(state.calendar, localDate(task.openedAt), unreadAfter(state).workingDays).date;
    if (asked && !rule.until && unread < task.dueOn) add('unread', justAfterMidnight(state, addDays(unread, 1)));
    if (asked && !rule.moments) {
      for (const [name, date] of Object.entries(task.reminders ?? {})) add(name, morning(date));
      add('due', morning(task.dueOn));
    }
    add('late', justAfterMidnight(state, addDays(task.dueOn, 1)));
  }
  for (const [name, own] of Object.entries(rule.moments ?? {})) {
    const at = comesAt(own, state, task);
    // A moment that brings something still comes when its time had passed before the step began.
    if (at !== undefined) add(name, own.brings ? Math.max(at, task.openedAt + 1) : at);
  }
  if (asked && !rule.lapse && !rule.moments) {
    const from = (rule.remindFromStart ? undefined : task.dueOn) ?? localDate(task.openedAt);
    const count = 1 + task.fired.filter((name) => name.startsWith('again-')).length;
    const every = rule.remindEvery?.(state) ?? parameter(state, 'remindEvery', REMIND_EVERY);
    if (count <= (rule.remindAtMost?.(state) ?? count)) add(`again-${count}`, morning(addDays(from, count * every)));
  }
  return all.sort((a, b) => a.at - b.at);
}

/** Whether a moment does more than tell: it moves the case, changes it, or has an effect on a register. */
function bringsSomething(procedure: Procedure, task: OpenTask, name: string): boolean {
  const { lapse, moments: own } = ruleOf(procedure, task);
  return name === 'late' && lapse ? true : own?.[name]?.brings !== undefined;
}

/**
 * The moments that lie behind a task once `moment` has come at `at`: all that were due, how often the reminder would
 * have been repeated meanwhile. Passing on an unread task is no reminder: only escalation stands for it too. What
 * another moment brings is still to come.
 */
export function behind(procedure: Procedure, state: CaseState, task: OpenTask, moment: string, at: Instant): string[] {
  const fired = [...task.fired];
  const counts = (name: string) =>
    (name !== 'unread' || moment === 'unread' || moment === 'late') && !bringsSomething(procedure, task, name);
  for (;;) {
    const due = moments(procedure, state, { ...task, fired })
      .filter(({ name, at: when }) => name === moment || (when <= at && counts(name)))
      .map(({ name }) => name);
    if (!due.length) return fired;
    fired.push(...due);
  }
}

/** The reminders of a validity from `from` to `until`: half-way, and twice before it ends. */
export const validityReminders = (state: CaseState, from: string, until: string): Record<string, string> => ({
  half: addDays(from, Math.ceil(daysBetween(from, until) / 2)),
  'week-before': addDays(until, -parameter(state, 'remindWeekBefore', WEEK_BEFORE)),
  'day-before': addDays(until, -parameter(state, 'remindDayBefore', DAY_BEFORE)),
});

/** The earliest moment of the whole case: the one timer it needs. */
export function nextMoment(procedure: Procedure, state: CaseState): (Moment & { taskId: string }) | undefined {
  const all = state.tasks.flatMap((task) =>
    moments(procedure, state, task).map((moment) => ({ ...moment, taskId: task.id })),
  );
  return all.sort((a, b) => a.at - b.at)[0];
}

/**
 * What stands for all the moments of a task that are due by `at`: the first that brings something or is the end of its
 * time, else the last. After a standstill of days a case does not send four reminders in a row.
 */
export function dueMoment(procedure: Procedure, state: CaseState, task: OpenTask, at: Instant): Moment | undefined {
  const due = moments(procedure, state, task).filter((moment) => moment.at <= at);
  const weighty = due.find(({ name }) => name === 'late' || bringsSomething(procedure, task, name));
  return weighty ?? due.at(-1);
}
