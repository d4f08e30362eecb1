import { type Instant, type LocalDate, localDate } from '../time/dates';
import { moments } from './clock';
import { lastDay } from './last-day';
import type { Line } from './notices';
import { type Procedure, ruleOf } from './procedure';
import type { CaseState, OpenTask } from './state';
import { chineseDate } from './text';

/** How computing an open task's last day again came out. */
export interface Recalculation {
  from: LocalDate;
  to: LocalDate;
  provisional: boolean;
}

/**
 * The open task as the calendar that the case carries now has it, computed from its opening and its limit again. What
 * has no limit, and a validity, never move.
 *
 * - A day that has been told is not taken back into the past: where the new one lies before today, the old one stays.
 * - What was said stays said. Only what belongs to the last day itself (`due`, `late`, `again-n`) lies ahead again where
 *   the new day puts it into the future: then the task is in time again, is reminded on its day, and the level above
 *   hears of it once more if it is late then. Whoever joined the task keeps the seat.
 * - Reminders that the new day puts into the past are not given: the notice of the new day stands for them.
 */
export function recalculated(procedure: Procedure, state: CaseState, task: OpenTask, at: Instant): OpenTask {
  const rule = ruleOf(procedure, task);
  const { takenOverAt } = task;
  if ((!rule.within && takenOverAt === undefined) || !task.dueOn || rule.until?.(state)) return task;
  const from = takenOverAt ?? task.openedAt;
  const { dueOn, provisional, reminders } = lastDay(rule, state, from, takenOverAt !== undefined);
  if (!dueOn || (dueOn < task.dueOn && dueOn < localDate(at))) return { ...task, provisional };
  const next: OpenTask = { ...task, dueOn, provisional, reminders };
  if (dueOn === task.dueOn) return next;
  const whenOf = (name: string): Instant | undefined =>
    moments(procedure, state, { ...next, fired: before(name) }).find((moment) => moment.name === name)?.at;
  const ahead = (name: string) => (whenOf(name) ?? at) > at;
  const stays = next.fired.filter((name) => !ofTheLastDay(name) || !ahead(name));
  const overtaken = Object.keys(reminders ?? {}).filter((name) => !stays.includes(name) && !ahead(name));
  return { ...next, fired: [...stays, ...overtaken] };
}

/** What came of a recalculation; undefined when nothing about the task has changed. */
export function recalculation(before: OpenTask, after: OpenTask): Recalculation | undefined {
  const same = (task: OpenTask) => JSON.stringify([task.dueOn, task.provisional, Object.entries(task.reminders ?? {})]);
  if (same(before) === same(after)) return undefined;
  return { from: before.dueOn as LocalDate, to: after.dueOn as LocalDate, provisional: after.provisional };
}

/** In words: 放假安排公布，期限由1月4日重新计算为1月6日. */
export function recalculationText({ from, to, provisional }: Recalculation): string {
  const still = provisional ? '（仍为暂定日期）' : '';
  return from === to
    ? `放假安排公布，期限仍为${chineseDate(to)}${still}`
    : `放假安排公布，期限由${chineseDate(from)}重新计算为${chineseDate(to)}${still}`;
}

/** Whom a recalculation tells what: those who are asked, when the day has moved. */
export function recalculatedLines(procedure: Procedure, before: OpenTask, after: OpenTask, at: Instant): Line[] {
  const found = recalculation(before, after);
  if (!found || found.from === found.to) return [];
  const { title } = ruleOf(procedure, after);
  const text = `{case}“${title}”${recalculationText(found)}`;
  return [{ to: { seats: after.seats }, text, ...(found.to === localDate(at) && { urgent: true }) }];
}

const ofTheLastDay = (name: string) => name === 'due' || name === 'late' || name.startsWith('again-');

/** The repeated reminders that go before a moment: the clock counts them. */
function before(name: string): string[] {
  const serial = name.startsWith('again-') ? Number(name.slice('again-'.length)) : 1;
  return Array.from({ length: serial - 1 }, (_, index) => `again-${index + 1}`);
}
