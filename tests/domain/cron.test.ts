import { fallsOn } from '../../domain/time/cron';

// 2026-11-01 is a Sunday.
test.each([
  ['15 1 * * *', '2026-11-03', true],
  ['15 1 1 * *', '2026-11-01', true],
  ['15 1 1 * *', '2026-11-02', false],
  ['0 2 1 1,7 *', '2026-07-01', true],
  ['0 2 1 1,7 *', '2026-08-01', false],
  ['0 2 10-12 * *', '2026-11-12', true],
  ['0 2 10-12 * *', '2026-11-13', false],
  ['0 2 1 */3 *', '2026-04-01', true],
  ['0 2 1 */3 *', '2026-03-01', false],
  ['0 2 */10 * *', '2026-11-11', true],
  ['0 2 */10 * *', '2026-11-10', false],
  ['0 2 5/10 * *', '2026-11-25', true],
  ['0 2 * * 1', '2026-11-02', true],
  ['0 2 * * 1', '2026-11-01', false],
  ['0 2 * * 0', '2026-11-01', true],
  ['0 2 * * 7', '2026-11-01', true],
  ['0 2 * * 1-5', '2026-11-01', false],
  // All fields must fit, as for a schedule.
  ['0 2 1 * 1', '2026-11-02', false],
  ['0 2 1 * 1', '2027-02-01', true],
])('%s falls on %s: %s', (cron, day, falls) => {
  expect(fallsOn(cron, day)).toBe(falls);
});

test.each(['', '0 2 * *', '0 2 * * * *', '0 2 L * *', '@daily', '0 2 1- * *', '0 2 */0 * *'])(
  '%s says no day',
  (cron) => {
    expect(() => fallsOn(cron, '2026-11-01')).toThrow(RangeError);
  },
);
