import type { Schemas } from '../../api/client';
import { dayOf, daysTo, todayHere } from '../../app/dates';

/** Something that has its day soon: of mine, or on its way to me. */
export interface Soon {
  item: Schemas['TaskItem'];
  coming: boolean;
}

/** A day with what it brings. */
export interface SoonDay {
  day: string;
  sittings: Schemas['SittingItem'][];
  tasks: Soon[];
  sideTasks: Schemas['SideTaskItem'][];
}

/** Days of this week that are left after today; it ends with Sunday. */
const daysLeft = (): number => (7 - new Date(`${todayHere()}T00:00:00Z`).getUTCDay()) % 7;

/** What has its day this week, or in the next, by the day. */
export function soonOf({ todo, ahead, sittings, sideTasks }: Schemas['Home'], which: 'this' | 'next'): SoonDay[] {
  const from = which === 'this' ? 0 : daysLeft() + 1;
  const until = daysLeft() + (which === 'this' ? 0 : 7);
  const days = new Map<string, SoonDay>();
  const put = (day: string | null, add: (to: SoonDay) => unknown) => {
    if (!day || daysTo(day) < from || daysTo(day) > until) return;
    const soon = days.get(day) ?? { day, sittings: [], tasks: [], sideTasks: [] };
    days.set(day, soon);
    add(soon);
  };
  for (const one of sittings) put(dayOf(one.beginsAt), (day) => day.sittings.push(one));
  for (const item of todo) put(item.dueOn, ({ tasks }) => tasks.push({ item, coming: false }));
  for (const item of ahead) put(item.dueOn, ({ tasks }) => tasks.push({ item, coming: true }));
  for (const one of sideTasks) put(one.dueOn, (day) => day.sideTasks.push(one));
  return [...days.values()].sort((one, other) => one.day.localeCompare(other.day));
}
