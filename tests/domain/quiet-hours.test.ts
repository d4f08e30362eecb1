import { atTime, localDate, MINUTE, startOfDay } from '../../domain/time/dates';
import {
  gatheredBy,
  isQuiet,
  jitter,
  mayBeQuiet,
  morningOf,
  notBefore,
  outsideQuietHours,
} from '../../domain/time/quiet-hours';

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

test.each([
  ['20:30', '09:15', '2026-11-20', 20, 30, '2026-11-21', 9 * 60 + 15],
  ['20:30', '09:15', '2026-11-20', 9, 14, '2026-11-20', 9 * 60 + 15],
  ['00:30', '07:00', '2026-11-20', 0, 30, '2026-11-20', 7 * 60],
])('with quiet hours from %s to %s, what is written on %s at %i:%i leaves within the hour after them', (...row) => {
  const [from, to, date, hour, minute, morning, opens] = row;
  const hours = { from, to };
  const written = atTime(date, hour, minute);
  expect(isQuiet(written - MINUTE, hours)).toBe(hour === 9);
  for (const leaves of [notBefore(written, 'case-1', hours), outsideQuietHours(written, 'case-1', hours)]) {
    expect(leaves).toBe(morningOf(morning, 'case-1', hours));
    expect(leaves - startOfDay(morning)).toBeGreaterThanOrEqual(opens * MINUTE);
    expect(leaves - startOfDay(morning)).toBeLessThanOrEqual((opens + 60) * MINUTE);
  }
  const open = atTime(morning, 0, opens);
  expect([isQuiet(open - 1, hours), isQuiet(open, hours)]).toEqual([true, false]);
});

test('hours may be set that hold the night and leave the day', () => {
  const may = ([from, to]: string[]) => mayBeQuiet({ from: from as string, to: to as string });
  const good = [
    ['21:00', '08:00'],
    ['23:00', '06:00'],
    ['18:00', '10:00'],
    ['16:30', '08:30'],
  ];
  const bad = [
    ...[
      ['23:01', '06:00'],
      ['23:00', '05:59'],
      ['18:00', '10:01'],
      ['00:00', '08:00'],
      ['08:00', '21:00'],
    ],
    ...[
      ['24:00', '08:00'],
      ['21:00', '8:00'],
      ['21:60', '08:00'],
      ['', ''],
      ['21:00 ', '08:00'],
    ],
  ];
  expect(good.filter((one) => !may(one))).toEqual([]);
  expect(bad.filter(may)).toEqual([]);
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

test.each([
  ['by day five minutes later', '10:00', undefined, '2026-11-20 10:05'],
  ['in the hour in which cases remind, after it', '08:01', undefined, '2026-11-20 09:05'],
  ['at its end, five minutes later too', '09:00', undefined, '2026-11-20 09:05'],
  ['what the quiet hours would overtake, in the morning', '20:56', undefined, '2026-11-21 09:05'],
  ['at night, in the morning', '00:03', undefined, '2026-11-20 09:05'],
  [
    'where quiet hours are longer, after the hour that follows them',
    '08:01',
    { from: '20:00', to: '09:30' },
    '2026-11-20 10:35',
  ],
  ['where they are shorter, still after the reminders', '06:10', { from: '22:00', to: '06:00' }, '2026-11-20 09:05'],
])('what many cases say is gathered: written %s', (_when, clock, hours, leaves) => {
  const written = startOfDay('2026-11-20') + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE;
  const [date, time] = leaves.split(' ') as [string, string];
  expect(gatheredBy(written, hours)).toBe(atTime(date, Number(time.slice(0, 2)), Number(time.slice(3))));
});
