import { lastHalfYear } from '../../console/app/dates';

test.each([
  ['2026-01-01', '2025-07-01', '2025-12-31'],
  ['2026-06-30', '2025-07-01', '2025-12-31'],
  ['2026-07-01', '2026-01-01', '2026-06-30'],
  ['2026-12-31', '2026-01-01', '2026-06-30'],
])('on %s the last half-year is from %s to %s', (today, from, to) => {
  expect(lastHalfYear(today)).toEqual({ from, to });
});
