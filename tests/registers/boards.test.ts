import { randomUUID } from 'node:crypto';
import { addDays, atTime, type LocalDate } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import { counted, GONE, REPORTED, type StoodThere, standingsOn } from './boards-counted';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { enterRegistrant, enterUnitRow, inOffice } from './registrant-town';

// Every figure of the boards against a count of its own over the raw rows, on several days, for everybody who sees some of
// them: by the words of the page, not by the product's conditions.

let office: DutyOffice;
let seed = 20260302;
const random = () => {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
  return ((seed ^ (seed >>> 13)) >>> 0) / 2 ** 32;
};
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const STANDINGS = [
  ...['listed', 'notified', 'reported', 'available', 'serving', 'never-came', 'deferred', 'unreported'],
  ...['elsewhere', 'moved', 'retired', 'left-unit', 'ended', 'serving', 'available', 'serving'],
];
const STEPS = ['recorded', 'certified', 'refused', 'answered', 'void'];
const TODAY: LocalDate = '2026-03-02';
const DAYS: LocalDate[] = ['2025-12-31', '2026-01-20', '2026-02-27', TODAY];

let readers: Record<string, string> = {};
const grids: string[] = [];
const units: string[] = [];

beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
  const { town, house } = office;
  for (const [communityId, name] of [
    [town.east, '第一网格'],
    [town.east, '第二网格'],
    [town.west, '第一网格'],
  ] as const) {
    const id = randomUUID();
    await house.owner.grid.create({ data: { id, communityId, name } });
    grids.push(id);
  }
  for (let at = 0; at < 5; at += 1)
    units.push(
      await enterUnitRow(office, pick([town.street, town.east]), `示例单位${at}`, at === 0 ? town.west2 : null),
    );
  readers = {
    street: town.people.streetOfficer,
    east: await inOffice(office, 'community-worker', town.east),
    walker: await inOffice(office, 'grid-worker', town.east),
    unit: await inOffice(office, 'secretary', town.west2),
  };
  await house.owner.grid.update({ where: { id: grids[0] }, data: { workerId: readers.walker } });
  const persons: string[] = [];
  for (let at = 0; at < 160; at += 1) {
    let from: LocalDate = addDays('2025-10-01', Math.floor(random() * 60));
    const home = pick([town.east, town.east, town.west]);
    const periods = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const period = { standing: pick(STANDINGS), from, communityId: random() < 0.1 ? town.west : home };
      from = addDays(from, Math.floor(random() * 50));
      return period;
    }).filter(({ from: begun }) => begun <= '2026-03-02');
    const { id, personId } = await enterRegistrant(office, {
      ...{ communityId: home, unitId: pick([...units, null]), gridId: pick([...grids, null]), periods },
      kind: random() < 0.2 ? 'assigned' : 'residence',
      name: `示例${String.fromCharCode(0x4e00 + Math.floor(random() * 900))}${at}`,
    });
    persons.push(personId);
    for (let services = Math.floor(random() * 3); services > 0; services -= 1) {
      const serviceId = randomUUID();
      const day = addDays('2025-11-15', Math.floor(random() * 107));
      const states = STEPS.slice(0, 1 + Math.floor(random() * 2)).concat(random() < 0.2 ? ['void'] : []);
      const when = (step: number) => new Date(atTime(day, 12) + step * Math.floor(random() * 40) * 86_400_000);
      const steps = states
        .map((state, step) => ({ state, at: when(step) }))
        .sort((a, b) => a.at.getTime() - b.at.getTime());
      const last = steps.at(-1) as (typeof steps)[number];
      await house.owner.service.create({
        data: {
          ...{
            id: serviceId,
            personId,
            registrantId: id,
            organisationId: home,
            kind: 'environment',
            day: toDbDate(day),
          },
          ...{ minutes: 60, what: Buffer.from([1]), certifyBy: toDbDate(addDays(day, 7)), state: last.state },
          ...{ recordedBy: personId, recordedAt: steps[0]?.at as Date, stateAt: last.at },
        },
      });
      await house.owner.serviceStep.createMany({
        data: steps.map(({ state, at: said }, seq) => ({
          ...{ id: randomUUID(), serviceId, seq: seq + 1, state, at: said, by: personId },
        })),
      });
    }
  }
});
afterAll(() => office.close());

/** Whom a reader sees; his unit's own party organisation is not told who never came. */
async function seenBy(reader: string, rows: StoodThere[]): Promise<StoodThere[]> {
  const { town, house } = office;
  if (reader === 'street') return rows;
  if (reader === 'east') return rows.filter(({ community }) => community === town.east);
  if (reader === 'walker') {
    const walked = await house.owner.registrant.findMany({ where: { gridId: grids[0] } });
    return rows.filter(({ id, community }) => community === town.east && walked.some((one) => one.id === id));
  }
  return rows
    .filter(({ unit }) => unit === units[0])
    .map((row) => (row.standing === 'never-came' ? { ...row, standing: 'available' } : row));
}

const all = async (reader: string, path: string) => {
  const items = [];
  for (let cursor = ''; ; ) {
    const told = await office.as(readers[reader] as string, 'GET', `${path}${cursor && `&cursor=${cursor}`}`);
    expect(told.status).toBe(200);
    items.push(...told.body.items);
    if (!told.body.next) return items;
    cursor = told.body.next;
  }
};

describe.each(['street', 'east', 'walker', 'unit'])('what the %s sees', (reader) => {
  it.each(DAYS)('on %s equals a count over the raw rows, by community, grid and unit', async (day) => {
    const rows = await seenBy(reader, await standingsOn(office.house.owner, day, TODAY));
    for (const kind of ['community', 'grid', 'unit'] as const) {
      const lines = await all(reader, `/boards?by=${kind}&limit=2&day=${day}`);
      const wanted = new Map<string | null, StoodThere[]>();
      for (const row of rows) wanted.set(row[kind], [...(wanted.get(row[kind]) ?? []), row]);
      expect(lines).toHaveLength(wanted.size);
      for (const line of lines) expect(line).toMatchObject(counted(wanted.get(line.id) ?? []));
      const names = lines.map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }
  });
});

it('shows behind a figure just those whom it counts, and nobody above another', async () => {
  const day = '2026-02-27';
  const rows = await seenBy('east', await standingsOn(office.house.owner, day, TODAY));
  const { figures } = counted(rows);
  for (const [figure, number] of Object.entries(figures)) {
    const names = await all('east', `/boards/names?limit=20&figure=${figure}&day=${day}`);
    expect(new Set(names.map(({ id }) => id)).size).toBe(number);
    expect(names).toHaveLength(number);
    const called = names.map(({ person }) => person.name);
    expect(called).toEqual([...called].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  }
  const [unit] = units;
  const own = await all('east', `/boards/names?figure=listed&day=${day}&unitId=${unit}`);
  expect(own).toHaveLength(counted(rows.filter((row) => row.unit === unit)).figures.listed);
  const gridless = await all('east', `/boards/names?figure=listed&day=${day}&none=grid`);
  expect(gridless).toHaveLength(counted(rows.filter(({ grid }) => grid === null)).figures.listed);
  // A unit's own organisation is not told who registered and never came.
  const told = await office.as(readers.unit as string, 'GET', '/boards/names?figure=never-came');
  expect(told.body.items).toEqual([]);
});

it('counts for 党统 communities and persons, each once', async () => {
  const rows = (await standingsOn(office.house.owner, TODAY, TODAY)).filter(({ standing }) =>
    REPORTED.includes(standing),
  );
  const told = await office.as(readers.street as string, 'GET', '/boards/party-figure');
  expect(told.body).toEqual({
    communities: new Set(rows.map(({ community }) => community)).size,
    members: new Set(rows.map(({ personId }) => personId)).size,
  });
});

it('stands by rate only where a setting says so', async () => {
  const { town } = office;
  const administrator = town.people.administrator;
  const body = { organisationId: town.street, value: true, reason: '街道要求' };
  expect(await office.refused(administrator, 'POST', '/settings/boards-by-rate', body)).toBe('201');
  const lines = await all('street', '/boards?by=unit&limit=3');
  const shares = lines.map(({ rates }) =>
    rates.registration.whole ? rates.registration.part / rates.registration.whole : -1,
  );
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});

it('shows the target of each community beside its rate: its own, else that of the level above, else 95 %', async () => {
  const { town } = office;
  const { administrator } = town.people;
  const targets = async () => new Map((await all('street', '/boards')).map(({ id, target }) => [id, target]));
  expect(new Set((await targets()).values())).toEqual(new Set([95]));
  const set = (organisationId: string, value: unknown) =>
    office.refused(administrator, 'POST', '/settings/registration-target', { organisationId, value, reason: '示例' });
  expect(await set(town.street, 90)).toBe('201');
  expect(await set(town.east, 98)).toBe('201');
  const now = await targets();
  expect(now.get(town.east)).toBe(98);
  expect(now.get(town.west)).toBe(90);
  const grids = await all('east', '/boards?by=grid');
  expect(new Set(grids.map(({ target }) => target))).toEqual(new Set([98]));
  const units = await all('street', '/boards?by=unit');
  expect(new Set(units.map(({ target }) => target))).toEqual(new Set([90]));
  for (const wrong of [0, 101, true, '95']) expect(await set(town.east, wrong)).toBe('400 invalid-input');
});

it('shows a community in lanes: everybody once, who has stood there longest first, with what suits him and is open', async () => {
  const { town, house } = office;
  const { owner } = house;
  const openings = await Promise.all(
    [
      { title: '周末助老', times: ['weekend-day'], talents: [] as string[] },
      { title: '法律咨询', times: [] as string[], talents: ['law'] },
      { title: '已过期', times: [] as string[], talents: [] as string[], openUntil: new Date('2026-03-01') },
    ].map((one) =>
      owner.opening.create({
        data: {
          ...{ id: randomUUID(), kind: 'item', organisationId: town.east, details: '示例', service: 'relief' },
          ...{ openFrom: new Date('2026-02-01'), createdAt: new Date(0), ...one },
        },
      }),
    ),
  );
  const [first] = await owner.registrant.findMany({
    where: { communityId: town.east, standing: 'available' },
    orderBy: [{ standingSince: 'asc' }, { id: 'asc' }],
  });
  await owner.registrant.update({ where: { id: first?.id }, data: { times: ['holiday'], talents: ['law'] } });
  const told = await office.as(readers.east as string, 'GET', `/organisations/${town.east}/lanes`);
  const rows = (await owner.registrant.findMany({ where: { communityId: town.east } })).filter(
    ({ standing }) => !GONE.includes(standing),
  );
  for (const { standing, count, people } of told.body.lanes) {
    const here = rows.filter((row) => row.standing === standing.id);
    expect(count).toBe(here.length);
    expect(people).toHaveLength(Math.min(30, here.length));
    const since = people.map((one: { since: string }) => one.since);
    expect(since).toEqual([...since].sort());
  }
  expect(told.body.lanes.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(rows.length);
  const lane = told.body.lanes.find(({ standing }: { standing: { id: string } }) => standing.id === 'available');
  expect(lane.people[0]).toMatchObject({ id: first?.id, fits: [{ id: openings[1]?.id, name: '法律咨询' }] });
  // Another community's keepers, and a unit's own organisation, see nobody of it here.
  for (const reader of ['unit', 'walker']) {
    const seen = await office.as(readers[reader] as string, 'GET', `/organisations/${town.east}/lanes`);
    const count = seen.body.lanes.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
    const walked = rows.filter(({ gridId }) => gridId === grids[0]).length;
    expect(count).toBe(reader === 'unit' ? 0 : walked);
  }
});
