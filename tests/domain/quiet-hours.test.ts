import { atTime, localDate, MINUTE, startOfDay } from '../../domain/dates';
import { jitter, morningOf, notBefore } from '../../domain/quiet-hours';

const seeds = Array.from({ length: 3000 }, (_, index) => `relation-transfer-${String(index).padStart(5, '0')}`);

test('by day a notice leaves within two minutes', () => {
  for (const seed of seeds.slice(0, 100)) {
    const written = atTime('2026-11-20', 14, 30);
    expect(notBefore(written, seed)).toBeGreaterThanOrEqual(written);
    expect(notBefore(written, seed)).toBeLessThanOrEqual(written + 2 * MINUTE);
  }
});

test.each([
  ['2026-11-20', 21, 0, '2026-11-21'],
  ['2026-11-20', 23, 59, '2026-11-21'],
  ['2026-12-31', 22, 0, '2027-01-01'],
  ['2026-11-20', 0, 0, '2026-11-20'],
  ['2026-11-20', 7, 59, '2026-11-20'],
])('written on %s at %i:%i, it leaves on the morning of %s', (date, hour, minute, morning) => {
  for (const seed of seeds.slice(0, 100)) {
    const leaves = notBefore(atTime(date, hour, minute), seed);
    expect(leaves).toBe(morningOf(morning, seed));
    expect(leaves).toBeGreaterThanOrEqual(atTime(morning, 8));
    expect(leaves).toBeLessThanOrEqual(atTime(morning, 9));
  }
});

test('what would leave at 21:00 sharp waits until the morning', () => {
  const spread = jitter('case-1', 2 * MINUTE);
  const evening = atTime('2026-11-20', 21);
  expect(notBefore(evening - spread - 1, 'case-1')).toBe(evening - 1);
  expect(notBefore(evening - spread, 'case-1')).toBe(morningOf('2026-11-21', 'case-1'));
});

test('at no moment of the day, with no seed, does a notice leave at night or before it was written', () => {
  for (let minute = 0; minute < 1440; minute++) {
    const written = startOfDay('2026-11-20') + minute * MINUTE + 59_999;
    const leaves = notBefore(written, `case-${minute}`);
    const sinceMidnight = leaves - startOfDay(localDate(leaves));
    expect(leaves).toBeGreaterThanOrEqual(written);
    expect(sinceMidnight).toBeGreaterThanOrEqual(8 * 60 * MINUTE);
    expect(sinceMidnight).toBeLessThan(21 * 60 * MINUTE);
  }
});

test('the jitter is the same for the same seed, for ever', () => {
  expect([jitter('', 999), jitter('a', 999), jitter('case-1', 999), jitter('case-2', 999)]).toEqual([
    668, 103, 600, 222,
  ]);
});

test('neighbouring seeds spread evenly over the whole range', () => {
  const buckets = new Array<number>(10).fill(0);
  for (const seed of seeds) {
    const bucket = jitter(seed, 9);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (const count of buckets) {
    expect(count).toBeGreaterThan(220);
    expect(count).toBeLessThan(380);
  }
  expect(jitter('anything', 0)).toBe(0);
});
