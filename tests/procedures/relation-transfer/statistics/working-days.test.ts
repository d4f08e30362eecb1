import { randomUUID } from 'node:crypto';
import { type Calendar, workingDaysBetween } from '../../../../domain/time/calendar';
import { addDays, atTime, daysBetween, type LocalDate } from '../../../../domain/time/dates';
import { type Served, serve } from '../../../api/served';
import { download } from '../../../lists/download';
import { type House, openHouse } from '../../../support/house';
import { buildTown, type Town } from '../../../support/town';

type Ran = [from: LocalDate, to: LocalDate];

let house: House;
let town: Town;
let api: Served;
let token: string;
let calendar: Calendar;

const DAYS = [0, 1, 2, 3, 5, 8, 9, 13, 21, 40, 75, 160];
/** Cases over the whole of a year, its 调休 at the Spring Festival and in October, and the turn of the year before. */
const east1: Ran[] = Array.from({ length: 240 }, (_, n) => {
  const from = addDays('2025-12-20', (n * 13) % 210);
  return [from, addDays(from, DAYS[n % DAYS.length] as number)];
});
/** One of them runs into a year that is not published. */
const east2: Ran[] = [
  ['2026-12-21', '2026-12-25'],
  ['2026-12-21', '2026-12-28'],
  ['2026-11-02', '2026-11-09'],
];
/** October: the 8th, the 9th and Saturday the 10th are worked. */
const west1: Ran[] = [['2026-09-30', '2026-10-10']];
/** Saturday, 14 February, is worked; all days that follow until the 24th are not. */
const west2: Ran[] = [['2026-02-13', '2026-02-23']];

/** Puts a closed case on record as far as statistics look; begun late in the evening, ended in the small hours. */
async function ran(branchId: string, [from, to]: Ran, serial: number): Promise<void> {
  const id = `relation-transfer-${randomUUID()}`;
  const startedAt = new Date(from === to ? atTime(from, 0, 5) : atTime(from, 23, 50));
  const closedAt = new Date(atTime(to, 0, 10));
  const row = { procedure: 'relation-transfer', number: `2026-JZ-${String(serial).padStart(6, '0')}`, ruleSet: 'x' };
  const about = { subjectKind: 'organisation', subjectId: randomUUID() };
  const stands = { stage: 'CLOSED', stageSince: closedAt, seq: 1, state: {}, ending: 'received' };
  await house.owner.case.create({
    data: {
      ...{
        ...row,
        ...about,
        ...stands,
        id,
        organisationId: town.east,
        startedBy: town.people.eastOfficer,
        startedAt,
        closedAt,
      },
      headHash: new Uint8Array(32),
      organisations: { create: [{ side: 'source', organisationId: branchId }] },
    },
  });
}

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  token = await api.tokenOf(town.people.streetOfficer);
  await house.owner.calendarYear.deleteMany({ where: { year: { gt: 2026 } } });
  const years = await house.owner.calendarYear.findMany();
  calendar = Object.fromEntries(years.map(({ year, ...published }) => [year, published]));
  let serial = 0;
  for (const [branch, cases] of Object.entries({ east1, east2, west1, west2 })) {
    for (const one of cases) await ran(town[branch as 'east1'], one, ++serial);
  }
});
afterAll(async () => {
  await api.stop();
  await house.close();
});

const rank = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/** What the calendar itself says of these cases. */
function expected(cases: Ran[]) {
  const days = cases.map(([from, to]) => daysBetween(from, to));
  const worked = cases.map(([from, to]) => workingDaysBetween(calendar, from, to));
  const counts = worked.map(({ count }) => count);
  const provisional = worked.some((one) => one.provisional);
  const workingDays = { median: rank(counts, 0.5), p90: rank(counts, 0.9), provisional };
  return { cases: cases.length, median: rank(days, 0.5), p90: rank(days, 0.9), workingDays };
}

const PERIOD = 'from=2025-12-01&to=2027-12-31';
const statistics = async (organisationId: string, period = PERIOD) =>
  (
    await api.call(
      'GET',
      `/api/v1/procedures/relation-transfer/statistics?organisationId=${organisationId}&${period}`,
      { token },
    )
  ).body;

it('counts working days as deadlines do, in all and by child', async () => {
  const { total, rows } = await statistics(town.street);
  expect(total.timeTaken).toEqual(expected([...east1, ...east2, ...west1, ...west2]));
  expect(rows[0].timeTaken).toEqual(expected([...east1, ...east2]));
  const east = await statistics(town.east);
  expect(east.rows[0].timeTaken).toEqual(expected(east1));
  expect(east.rows[0].timeTaken.workingDays.provisional).toBe(false);
  // So that the comparison has something to tell apart.
  expect(expected(east1).workingDays.p90).not.toBe(expected(east1).p90);
});

it('works on the days that the State Council moves, and rests on its holidays', async () => {
  const { rows } = await statistics(town.west);
  expect(rows[0].timeTaken).toMatchObject({ median: 10, workingDays: { median: 3, p90: 3, provisional: false } });
  expect(rows[1].timeTaken).toMatchObject({ median: 10, workingDays: { median: 1, p90: 1, provisional: false } });
});

it('says where a year is not published, of which only weekends are rest days', async () => {
  const { total } = await statistics(town.east2);
  expect(total.timeTaken).toEqual(expected(east2));
  expect(total.timeTaken.workingDays).toEqual({ median: 5, p90: 5, provisional: true });
  // Only what was closed in the period counts.
  const november = await statistics(town.east2, 'from=2026-11-01&to=2026-11-30');
  expect(november.total.timeTaken.workingDays).toEqual({ median: 5, p90: 5, provisional: false });
  const none = await statistics(town.east2, 'from=2026-01-01&to=2026-01-31');
  const nothing = { median: null, p90: null };
  expect(none.total.timeTaken).toEqual({ cases: 0, ...nothing, workingDays: { ...nothing, provisional: false } });
});

it('exports both', async () => {
  const path = `/procedures/relation-transfer/statistics/export?organisationId=${town.east}&${PERIOD}`;
  const { rows } = await download(api, token, path);
  const of = ({ median, p90, workingDays }: ReturnType<typeof expected>) => ({
    '办结用时中位数（天）': median,
    九成在多少天内办结: p90,
    '办结用时中位数（工作日）': workingDays.median,
    九成在多少个工作日内办结: workingDays.p90,
  });
  expect(rows[0]).toMatchObject(of(expected(east1)));
  expect(rows[1]).toMatchObject({ ...of(expected(east2)), 工作日口径: '暂定，有年度放假安排待国务院公布' });
});
