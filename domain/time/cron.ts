import { type LocalDate, weekday } from './dates';

/**
 * Whether a cron expression (minute, hour, day of the month, month, day of the week) falls on a day. A field is `*`,
 * numbers, ranges, or steps of them; as for Temporal's schedules all fields must fit, not one of the two kinds of days.
 * @throws RangeError for anything else
 */
export function fallsOn(cron: string, day: LocalDate): boolean {
  const [, , dates, months, weekdays, ...more] = cron.trim().split(/\s+/);
  if (!dates || !months || !weekdays || more.length) throw new RangeError(`no cron expression: ${cron}`);
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  const sunday = weekday(day) === 7;
  const onWeekday = fits(weekdays, weekday(day) % 7, 0) || (sunday && weekdays !== '*' && fits(weekdays, 7, 0));
  return fits(dates, date, 1) && fits(months, month, 1) && onWeekday;
}

/** @param least the smallest value that the field has: where `*` begins to count its steps */
function fits(field: string, value: number, least: number): boolean {
  return field.split(',').some((part) => {
    const read = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/([1-9]\d*))?$/.exec(part);
    if (!read) throw new RangeError(`no field of a cron expression: ${part}`);
    const [, first, last, step] = read;
    const from = Number(first ?? least);
    // `*` and a number with a step have no end.
    const to = last ?? (first === undefined || step ? Number.POSITIVE_INFINITY : first);
    return value >= from && value <= Number(to) && (value - from) % Number(step ?? 1) === 0;
  });
}
