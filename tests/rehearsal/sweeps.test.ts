import { localDate } from '../../domain/time/dates';
import { rehearse } from '../../rehearsal/rehearse';
import { madeUp } from '../procedures/yearly-check/made-up';
import { type House, openHouse } from '../support/house';
import { type Ground, layGround } from './ground';

let house: House;
let ground: Ground;

beforeAll(async () => {
  house = await openHouse({ ...madeUp, withWorker: false });
  ground = await layGround(house);
});
afterAll(async () => {
  await ground?.close();
  await house?.close();
});

/** What the rehearsal's database holds beside the case that is played. */
const beside = async () => ({
  runs: await ground.db.sweepRun.findMany(),
  cases: await ground.db.case.findMany({ where: { procedure: 'yearly-check' }, include: { timeline: true } }),
});

test('a rehearsal runs the sweeps of its days, begins what they find, and takes those cases with it', async () => {
  const wanted = { procedure: 'pocket-visit', scenario: 'nobody-visits', variant: 'branch', from: '2026-12-28' };
  let seen: Awaited<ReturnType<typeof beside>> | undefined;
  const progress = async () => {
    seen = await beside();
  };
  const report = await rehearse(wanted, { ...ground.parts(), sweeps: madeUp.sweeps, progress });
  expect(report.ending?.id).toBe('willing');
  expect(report.calendarDays).toBeGreaterThan(31);
  expect(seen?.runs).toMatchObject([{ sweep: 'yearly', asOf: new Date('2027-01-02'), started: 1, pages: 1 }]);
  expect(seen?.cases).toHaveLength(1);
  const [begun] = seen?.cases ?? [];
  expect([localDate(begun?.startedAt.getTime() ?? 0), begun?.startedBy]).toEqual(['2027-01-02', null]);
  // Its own time went on: half of its thirty days, the day before the last, the last, and past it.
  const moments = begun?.timeline.filter(({ kind }) => kind !== 'submit').map(({ outcome }) => outcome) ?? [];
  expect(moments).toEqual(expect.arrayContaining(['half', 'day-before', 'due', 'late']));
  expect(await beside()).toEqual({ runs: [], cases: [] });
}, 240_000);

test('without a sweep nothing begins by itself', async () => {
  const wanted = { procedure: 'pocket-visit', scenario: 'smooth', variant: 'branch', from: '2026-12-28' };
  let most = 0;
  const progress = async () => {
    most = Math.max(most, await ground.db.case.count());
  };
  const report = await rehearse(wanted, { ...ground.parts(), sweeps: [], progress });
  expect(report.to > '2027-01-02').toBe(true);
  expect(most).toBe(1);
});
