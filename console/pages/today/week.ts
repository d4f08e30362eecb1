import type { Schemas } from '../../api/client';
import { daysTo, todayHere } from '../../app/dates';

/** Something that has its day soon: of mine, or on its way to me. */
export interface Soon {
  item: Schemas['TaskItem'];
  coming: boolean;
}

/** Days of this week that are left after today; it ends with Sunday. */
const daysLeft = (): number => (7 - new Date(`${todayHere()}T00:00:00Z`).getUTCDay()) % 7;

/** What has its day this week, or in the next, by the day. */
export function soonOf({ todo, ahead }: Schemas['Home'], which: 'this' | 'next'): [day: string, soon: Soon[]][] {
  const from = which === 'this' ? 0 : daysLeft() + 1;
  const until = daysLeft() + (which === 'this' ? 0 : 7);
  const days = new Map<string, Soon[]>();
  const all = [...todo.map((item) => ({ item, coming: false })), ...ahead.map((item) => ({ item, coming: true }))];
  for (const soon of all) {
    const { dueOn } = soon.item;
    if (!dueOn || daysTo(dueOn) < from || daysTo(dueOn) > until) continue;
    days.set(dueOn, [...(days.get(dueOn) ?? []), soon]);
  }
  return [...days].sort(([one], [other]) => one.localeCompare(other));
}
