import { besides, ownSeats } from '../../domain/case/own-seats';
import type { OpenTask, Seat } from '../../domain/case/state';
import { seatTitle } from '../../domain/words/labels';
import { pocketVisit } from '../../procedures/pocket-visit/table';

const seat = (organisationId: string, side?: string): Seat => ({
  ...{ via: 'first', organisationId, role: 'secretary' },
  ...(side && { side }),
});
const task = (...seats: Seat[]) => ({ seats }) as OpenTask;
const as = (organisationId: string) => ({ role: 'secretary', organisationId }) as const;

test('where several places are asked the same, each has its own seats; where one is, all are its', () => {
  const [here, there] = [seat('east1', 'branch'), seat('west1', 'receiving')];
  expect(ownSeats(task(here, there), 'p', as('west1'))).toEqual([there]);
  const given: Seat = { via: 'handed-over', personId: 'q', side: 'receiving' };
  expect(ownSeats(task(here, given), 'q', { role: 'member' })).toEqual([given]);
  const alone = [seat('east1'), seat('east')];
  expect(ownSeats(task(...alone), 'p', as('east1'))).toEqual(alone);
  expect(ownSeats(task(...alone), 'p', undefined)).toEqual(alone);
  expect(besides([there], { via: 'delegated', personId: 'q' })).toEqual({
    via: 'delegated',
    personId: 'q',
    side: 'receiving',
  });
  expect(besides(alone, { via: 'delegated', personId: 'q' })).toEqual({ via: 'delegated', personId: 'q' });
});

test('a seat of several places names those that the case has', () => {
  const rule = pocketVisit.seats.visitors as NonNullable<(typeof pocketVisit.seats)[string]>;
  expect(seatTitle(pocketVisit, rule, { branch: 'a', committee: 'b' })).toBe('所在支部书记');
  expect(seatTitle(pocketVisit, rule, { branch: 'a', receiving: 'c' })).toBe('所在支部书记，或应接收党组织书记');
  expect(seatTitle(pocketVisit, rule)).toContain('应接收党委组织员');
});
