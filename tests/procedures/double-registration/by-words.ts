import { addDays, addMonths, type LocalDate } from '../../../domain/time/dates';

// Where a registrant stands by the words of the page alone, day by day. It knows nothing of tables, cases or working days: a
// limit that ends on a rest day ends some days later, so that it is asked only where no limit has ended in the last days.

export type Happening =
  | { on: LocalDate; what: 'notified' | 'reported' | 'signed' | 'elsewhere' | 'retired' | 'resumed' | 'fed back' }
  | { on: LocalDate; what: 'deferred'; until: LocalDate }
  | { on: LocalDate; what: 'claimed' | 'given up' }
  | { on: LocalDate; what: 'recorded' | 'certified' | 'refused'; service: string };

/** Where somebody stands who was listed, on a day, by what has happened until then; undefined where a limit has just ended. */
export function standingByWords(happenings: readonly Happening[], day: LocalDate): string | undefined {
  const past = happenings.filter(({ on }) => on <= day);
  const last = (...what: Happening['what'][]) => past.filter((one) => what.includes(one.what)).at(-1);
  const left = last('elsewhere', 'retired');
  if (left) return left.what === 'elsewhere' ? 'elsewhere' : 'retired';
  const deferral = last('deferred', 'resumed');
  if (deferral?.what === 'deferred') return 'deferred';
  if (last('signed')) return serving(past) ? 'serving' : 'available';
  if (last('reported')) return 'reported';
  const asked = last('notified', 'resumed');
  if (!asked) return 'listed';
  // Two months to report, then his unit is asked, and after thirty days more he counts as not reported.
  const marked = addDays(addMonths(asked.on, 2), 30);
  if (day > addDays(marked, 12)) return 'unreported';
  return day > marked ? undefined : 'notified';
}

/** Whether he holds what he has claimed, or something he did in this cycle waits or is certified. */
function serving(past: readonly Happening[]): boolean {
  const open =
    past.filter(({ what }) => what === 'claimed').length - past.filter(({ what }) => what === 'given up').length;
  // A year that is fed back is over since its January.
  const fedBack = past.filter(({ what }) => what === 'fed back').at(-1)?.on;
  const cycle = fedBack ? `${fedBack.slice(0, 4)}-01-01` : '';
  const certified = past.some(({ on, what }) => what === 'certified' && on > cycle);
  const settled = new Set(
    past.flatMap((one) => (one.what === 'certified' || one.what === 'refused' ? [one.service] : [])),
  );
  const waits = past.some((one) => one.what === 'recorded' && !settled.has(one.service));
  return open > 0 || certified || waits;
}
