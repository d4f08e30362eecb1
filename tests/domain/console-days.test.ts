import { awayText, lastHalfYear } from '../../console/app/dates';

test.each([
  ['2026-01-01', '2025-07-01', '2025-12-31'],
  ['2026-06-30', '2025-07-01', '2025-12-31'],
  ['2026-07-01', '2026-01-01', '2026-06-30'],
  ['2026-12-31', '2026-01-01', '2026-06-30'],
])('on %s the last half-year is from %s to %s', (today, from, to) => {
  expect(lastHalfYear(today)).toEqual({ from, to });
});

test('how far off a day is, in words', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'].map((day) => awayText(day, '2026-11-29'))).toEqual([
    ...['今天', '明天', '后天', '3 天后'],
  ]);
});
