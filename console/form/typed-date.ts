import type { FieldKind } from './schema';

const pad = (text: string | undefined) => (text ?? '').padStart(2, '0');

/**
 * A day as people type it: 20261122, 2026-11-22, 2026.11.22, 2026/11/22, 2026年11月22日.
 * @returns as the API takes it; undefined when it is no day
 */
export function typedDay(text: string): string | undefined {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text.trim());
  if (!found) return undefined;
  const day = `${found[1]}-${pad(found[2])}-${pad(found[3])}`;
  const there = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(there.getTime()) || there.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** A month: 202611, 2026-11, 2026年11月. */
export function typedMonth(text: string): string | undefined {
  const found = /^(\d{4})(\d{2})$/.exec(text.trim()) ?? /^(\d{4})[-./年](\d{1,2})月?$/.exec(text.trim());
  const month = found && `${found[1]}-${pad(found[2])}`;
  return month && /-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
}

/** A minute: a day, a blank, and 1430, 14:30 or 14时30分. */
export function typedMinute(text: string): string | undefined {
  const [, first = '', hour, minute] = /^(.+?)[ T]+(\d{1,2})[:：时]?(\d{2})分?$/.exec(text.trim()) ?? [];
  const day = typedDay(first);
  return day && Number(hour) < 24 && Number(minute) < 60 ? `${day}T${pad(hour)}:${pad(minute)}` : undefined;
}

/** By the kind of a field how what is typed into it is read; kinds that are chosen or taken as they stand have none. */
export const typedKinds: Partial<Record<FieldKind, (text: string) => string | undefined>> = {
  date: typedDay,
  month: typedMonth,
  'date-time': typedMinute,
};
