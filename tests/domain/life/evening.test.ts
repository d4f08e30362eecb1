import { morningAfterEvening } from '../../../domain/life/evening';
import { atTime } from '../../../domain/time/dates';

test.each([
  [18, 20, 0, undefined],
  [18, 20, 1, '2054-12-11'],
  [19, 21, 0, '2054-12-11'],
  [22, 24, 30, '2054-12-11'],
])('of a sitting from %i to %i:%i people hear that they were absent: %s', (from, to, minutes, morning) => {
  expect(morningAfterEvening(atTime('2054-12-10', from), atTime('2054-12-10', to, minutes))).toBe(morning);
});
