import { addDays, daysBetween, type LocalDate } from '../../../domain/time/dates';
import type { Life, Need } from './idle-by-words';

// Who lives in the street of two years, what is open in its communities, and what everybody does: by a seed, so that each run
// is the same. It knows no register and no case.

export const START: LocalDate = '2054-02-02';
export const DAYS = 730;
export const LAST = addDays(START, DAYS - 1);

export const on = (nth: number): LocalDate => addDays(START, nth);

/**
 * As many as a run can afford; a whole street of 28 communities and 140 units by IDLE_PEOPLE=3120, best with all of its cases
 * in memory (WORKER_CACHED_CASES=4000).
 */
export const PEOPLE = Number(process.env.IDLE_PEOPLE ?? 18);
const isStreet = PEOPLE >= 28;
export const COMMUNITIES = isStreet ? 28 : 3;
export const UNITS = isStreet ? 140 : 4;
export const SEED = 7;

let seed = SEED;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

const TIMES = ['weekday-day', 'weekday-evening', 'weekend-day', 'holiday'];

/** A need as the street posts it. */
export interface PostedNeed extends Need {
  title: string;
  capacity?: number;
  /** From the first on, and until the second, its only place is taken. */
  fullFrom?: LocalDate;
  fullUntil?: LocalDate;
}

/** What is open in each community: of one in three there is nothing for months, of another one that is full for a while. */
export function needsOf(): PostedNeed[] {
  return Array.from({ length: COMMUNITIES }, (_, community) => community).flatMap((community) => [
    {
      ...{ community, title: '周末环境维护', times: ['weekend-day'] },
      ...{ from: on(0), until: community % 3 === 2 ? on(200) : LAST },
    },
    { community, title: '晚间巡逻', from: on(60), until: on(500), times: ['weekday-evening'] },
    ...(community % 3 === 1
      ? [{ community, title: '节日慰问', from: on(20), until: on(400), times: ['holiday'], ...fullBetween(120, 220) }]
      : []),
    ...(community % 3 === 2 ? [{ community, title: '随时参加', from: on(400), until: LAST, times: [] }] : []),
  ]);
}

const fullBetween = (from: number, until: number) => ({
  ...{ capacity: 1, fullFrom: on(from), fullUntil: on(until) },
  full: (day: LocalDate) => on(from) <= day && day < on(until),
});

/** What somebody does in two years. */
export function lifeOf(index: number): Life {
  const community = index % COMMUNITIES;
  const kind = (index + Math.floor(index / COMMUNITIES)) % 6;
  const services: Life['services'] = [];
  const serve = (nth: number, waits: number, certified = true) => {
    const done = on(nth);
    services.push({ done, recorded: on(nth + 1), settled: on(nth + 1 + waits), certified });
  };
  // Often; now and then; once after half a year; never; a record that waits for long, or is refused.
  if (kind === 0) for (let nth = 50 + random(20); nth < DAYS - 60; nth += 80 + random(30)) serve(nth, 1 + random(6));
  if (kind === 1) for (let nth = 150 + random(60); nth < DAYS - 90; nth += 200 + random(60)) serve(nth, 3);
  if (kind === 2) serve(180 + random(120), 2);
  if (kind === 4) serve(70 + random(20), 60, random(2) === 0);
  const deferred =
    kind === 5 || random(6) === 0 ? [200 + random(40)].map((nth) => ({ from: on(nth), until: on(nth + 90) })) : [];
  const answer = (['will-not', 'not-reached', 'comes'] as const)[random(3)] as Life['call']['answer'];
  return {
    ...{ community, services, availableFrom: START },
    times: random(4) === 0 ? [] : [TIMES[random(TIMES.length)] as string],
    // Nobody is served while he is put off.
    deferred: deferred.filter(({ from, until }) => !services.some((one) => from <= one.settled && one.done <= until)),
    call: { answer, after: 1 + random(5), comesIn: 10 },
  };
}

const iso = (day: Date): LocalDate => day.toISOString().slice(0, 10);

/** The days of spans as the register has them. */
export const daysOf = (spans: readonly { fromDay: Date; untilDay: Date }[]): LocalDate[] =>
  spans.flatMap(({ fromDay, untilDay }) => {
    const count = daysBetween(iso(fromDay), iso(untilDay)) + 1;
    return Array.from({ length: count }, (_, nth) => addDays(iso(fromDay), nth));
  });
