import { comesAt, justAfterMidnight } from '../../domain/case/comes-at';
import type { OpenTask } from '../../domain/case/state';
import { HOUR, type Instant, localDate, MINUTE, startOfDay } from '../../domain/time/dates';
import { jitter } from '../../domain/time/quiet-hours';
import { cycleOver } from '../../procedures/double-registration/cycle';
import type { DoubleRegistrationState } from '../../procedures/double-registration/data';
import { cycleEnd } from '../../procedures/double-registration/standing';

// January's herd: on each of its first days as many cycles end, and those of a day over the whole of its night.

const CASES = 20_000;
const DAYS = 10;
const HOURS = 5;

/** When the cycles of as many cases end, by the rules that they carry. */
function ends(rules: Partial<DoubleRegistrationState['rules']>): Instant[] {
  return Array.from({ length: CASES }, (_, index) => {
    const state = { caseId: `double-registration-${index}`, rules, data: {} } as DoubleRegistrationState;
    state.data.cycleEnds = cycleEnd(state, '2054-05-01');
    const rule = cycleOver['cycle-over'] as (typeof cycleOver)[string];
    return comesAt(rule as Parameters<typeof comesAt>[0], state, {} as OpenTask) as Instant;
  });
}

test('the cycles of a day in January end over the hours before anybody works, as many in each part of them', () => {
  const all = ends({ cycleDays: DAYS, nightHours: HOURS });
  const parts = new Map<string, number>();
  for (const at of all) {
    const day = localDate(at);
    const part = Math.floor((at - startOfDay(day)) / (HOUR / 2));
    parts.set(`${day} ${part}`, (parts.get(`${day} ${part}`) ?? 0) + 1);
  }
  expect(Math.min(...all)).toBeGreaterThanOrEqual(startOfDay('2055-01-01'));
  expect(Math.max(...all)).toBeLessThanOrEqual(startOfDay('2055-01-10') + HOURS * HOUR);
  // Ten nights of ten half hours: two hundred each, and in none twice as many or half of them.
  expect(parts.size).toBe(DAYS * HOURS * 2);
  for (const count of parts.values()) expect(Math.abs(count - 200)).toBeLessThan(100);
});

test('those of one day, whatever picked it, are as spread when they are late or pass on unread', () => {
  const rules = { nightHours: HOURS } as unknown as DoubleRegistrationState['rules'];
  const ids = Array.from({ length: CASES }, (_, index) => `double-registration-${index}`);
  const ofFirst = ids.filter((caseId) => jitter(caseId, DAYS - 1) === 0);
  const hours = new Set(
    ofFirst.map((caseId) => {
      return Math.floor((justAfterMidnight({ caseId, rules }, '2055-01-06') - startOfDay('2055-01-06')) / (HOUR / 2));
    }),
  );
  expect(hours.size).toBe(HOURS * 2);
});

test('a case that began before the night was a parameter ends its cycles just after midnight, as its history has it', () => {
  for (const at of ends({ cycleDays: DAYS })) {
    expect(at - startOfDay(localDate(at))).toBeLessThanOrEqual(10 * MINUTE);
  }
});
