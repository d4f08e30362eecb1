import { randomUUID } from 'node:crypto';
import type { Sweep, Swept } from '../../../cases/sweep';
import { atTime, type LocalDate } from '../../../domain/time/dates';
import { toDbDate } from '../../../prisma/db-date';
import { askYearlySweep } from '../../../procedures/co-construction/ask-yearly-sweep';
import { pairingsSweep } from '../../../procedures/co-construction/pairings-sweep';
import { type DutyOffice, openDutyOffice } from '../../registers/duty-office';
import { enterRegistrant, enterUnitRow, inOffice } from '../../registers/registrant-town';

// Two Januaries of pairings, by the API and the two sweeps, held against a model that knows the rule and nothing of the
// register: asked twice, confirmed one by one or in one stroke, over in February, over when somebody leaves; told once each.

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-12-10');
});
afterAll(() => office.close());

const run = async (sweep: Sweep, asOf: LocalDate): Promise<void> => {
  for (let after: string | null = ''; after !== null; ) {
    const page = { runId: randomUUID(), asOf, at: atTime(asOf, 1, 30), after } as const;
    const swept: Swept = await office.house.db.$transaction((tx) => sweep.page({ tx, ...page }));
    after = swept.next;
  }
};

interface Modelled {
  id: string;
  /** The two, as one key. */
  between: string;
  /** Who hears of its end; and whether it is a household's. */
  hears: string;
  household: boolean;
  confirmed: LocalDate;
  until: LocalDate | null;
  why: string | null;
}

/** What the rule says, in a few lines of its own. */
class Model {
  readonly all: Modelled[] = [];
  readonly left = new Set<string>();
  /** Lines told, by person and what they are about. */
  readonly told = new Map<string, number>();

  constructor(
    readonly community: string,
    readonly office: string,
  ) {}

  readonly open = () => this.all.filter(({ until }) => until === null);

  say(personId: string, about: string, lines = 1): void {
    const key = `${personId} ${about}`;
    this.told.set(key, (this.told.get(key) ?? 0) + lines);
  }

  private end(one: Modelled, until: LocalDate, why: string): void {
    Object.assign(one, { until, why });
    this.say(one.hears, one.household ? `pairing:${one.id}` : `pairings:${this.community}`);
  }

  night(day: LocalDate): void {
    const year = day.slice(0, 4);
    const late = this.open().filter(({ confirmed }) => confirmed.slice(0, 4) < year);
    if (day.slice(5, 7) === '01' && late.length) {
      const key = `${this.office} confirm:${this.community}:${year}:${day.slice(8) < '25' ? 'first' : 'last'}`;
      this.told.set(key, 1);
    }
    const over = day.slice(5, 7) === '01' ? [] : late;
    const gone = this.open().filter((one) => one.household && this.left.has(one.hears) && !over.includes(one));
    for (const one of over) this.end(one, `${year}-01-31`, 'not-renewed');
    for (const one of gone) this.end(one, day, 'person-left');
    const groups = new Set([...over, ...gone].map(({ household, why }) => `${household} ${why}`));
    if (groups.size) this.say(this.office, `pairings:${this.community}`, groups.size);
  }
}

/** Numbers that look like chance and are always the same. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
};

const DAYS: LocalDate[] = [
  ...['2026-12-10', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-20', '2027-01-25', '2027-01-31', '2027-02-01'],
  ...['2027-02-02', '2027-06-30', '2027-12-31', '2028-01-05', '2028-01-26', '2028-01-31', '2028-02-03', '2028-02-04'],
];

test('two years of pairings are as the rule says, row by row and notice by notice', async () => {
  const { town, house } = office;
  const { owner } = house;
  const worker = await inOffice(office, 'community-worker', town.east);
  const keeper = town.people.eastOfficer;
  const model = new Model(town.east, worker);
  const units = await Promise.all(
    ['甲', '乙', '丙', '丁'].map((name) => enterUnitRow(office, town.east, `示例${name}所`)),
  );
  const people: { personId: string; whom: { memberId: string } | { registrantId: string } }[] = [];
  for (let nr = 0; nr < 3; nr++) {
    const { memberId, personId } = await town.member(town.east1);
    people.push({ personId, whom: { memberId } });
    const periods = [{ standing: 'serving', from: '2026-01-05' }];
    const one = await enterRegistrant(office, { communityId: town.east, periods });
    people.push({ personId: one.personId, whom: { registrantId: one.id } });
  }
  const roll = dice(20_261_210);
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T;
  const post = (path: string, body: object) => office.as(worker, 'POST', path, body);
  const codeOf = ({ status, body }: { status: number; body: { type?: string } }) =>
    body.type?.split(':').at(-1) ?? String(status);
  const version = async (id: string) => (await owner.pairing.findUniqueOrThrow({ where: { id } })).version;

  const enter = async (
    day: LocalDate,
    path: string,
    body: object,
    fresh: Omit<Modelled, 'id' | 'confirmed' | 'until' | 'why'>,
  ) => {
    const there = model.open().some(({ between }) => between === fresh.between);
    const away = fresh.household && model.left.has(fresh.hears);
    const told = await post(path, { communityId: town.east, fromDay: day, ...body });
    expect(codeOf(told)).toBe(away ? 'pairing-not-here' : there ? 'pairing-open' : '201');
    if (told.status !== 201) return;
    model.all.push({ ...fresh, id: told.body.id, confirmed: day, until: null, why: null });
    // Who is paired hears so; who is to look after it, since another named him.
    model.say(fresh.hears, fresh.household ? `pairing:${told.body.id}` : `pairings:${town.east}`);
  };
  const acts: ((day: LocalDate) => Promise<void>)[] = [
    async (day) => {
      const unitId = pick(units);
      const body = { unitId, about: '示例', keeperId: keeper, unitSide: '示例联络' };
      await enter(day, '/unit-pairings', body, { between: unitId, hears: keeper, household: false });
    },
    async (day) => {
      const [{ personId, whom }, name] = [pick(people), pick(['示例户甲', '示例户乙'])];
      const body = { ...whom, householdName: name, householdAddress: '示例小区1栋', consentOn: day };
      await enter(day, '/household-pairings', body, {
        between: `${personId} ${name}`,
        hears: personId,
        household: true,
      });
    },
    async (day) => {
      if (!model.all.length) return;
      const one = pick(model.all);
      const told = await post(`/pairings/${one.id}/confirm`, { version: await version(one.id) });
      expect(codeOf(told)).toBe(one.until ? 'pairing-ended' : '200');
      if (!one.until) one.confirmed = day;
    },
    async (day) => {
      if (!model.all.length) return;
      const one = pick(model.all);
      const body = { version: await version(one.id), untilDay: day, why: 'agreed' };
      expect(codeOf(await post(`/pairings/${one.id}/end`, body))).toBe(one.until ? 'pairing-ended' : '200');
      if (one.until) return;
      Object.assign(one, { until: day, why: 'agreed' });
      if (one.household) model.say(one.hears, `pairing:${one.id}`);
    },
  ];
  /** One of each kind leaves, by whatever register: a member moves, another ends, a registrant moves. */
  const leave: Record<LocalDate, () => Promise<unknown>> = {
    '2027-01-20': () =>
      gone(0, (memberId) => owner.member.update({ where: { id: memberId }, data: { branchId: town.west1 } })),
    '2027-06-30': () => gone(1, (id) => owner.registrant.update({ where: { id }, data: { standing: 'moved' } })),
    '2027-12-31': () =>
      gone(2, (memberId) => owner.member.update({ where: { id: memberId }, data: { standing: 'ended' } })),
  };
  const gone = async (nr: number, away: (id: string) => Promise<unknown>) => {
    const { personId, whom } = people[nr] as (typeof people)[number];
    await away(Object.values(whom)[0] as string);
    model.left.add(personId);
  };
  /** All that is left, in one stroke. */
  const stroke = '2028-01-31';

  for (const day of DAYS) {
    office.on(day);
    // Twice a night changes nothing the second time.
    for (const sweep of [askYearlySweep, askYearlySweep, pairingsSweep, pairingsSweep]) await run(sweep, day);
    model.night(day);
    await leave[day]?.();
    if (day === stroke) {
      const late = model.open().filter(({ confirmed }) => confirmed.slice(0, 4) < day.slice(0, 4));
      const { body } = await post('/pairings/confirm', { communityId: town.east });
      expect(body.confirmed).toBe(late.length);
      for (const one of late) one.confirmed = day;
    }
    for (let nr = 0; nr < (day === '2026-12-10' ? 14 : 4); nr++)
      await pick(day === '2026-12-10' ? acts.slice(0, 2) : acts)(day);
  }

  const rows = await owner.pairing.findMany();
  const iso = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  const asKept = rows.map((row) => [row.id, iso(row.confirmedOn), iso(row.untilDay), row.endWhy]);
  const asModelled = model.all.map(({ id, confirmed, until, why }) => [id, confirmed, until, why]);
  expect(asKept.sort()).toEqual(asModelled.sort());
  const notices = await owner.notice.findMany();
  const told = new Map<string, number>();
  for (const { personId, caseId, lines } of notices) {
    const key = `${personId} ${caseId}`;
    told.set(key, (told.get(key) ?? 0) + lines.length);
  }
  expect([...told].sort()).toEqual([...model.told].sort());
  // Every way of the rule was gone.
  expect(new Set(model.all.map(({ why }) => why))).toEqual(new Set([null, 'agreed', 'not-renewed', 'person-left']));
  expect([...model.told.keys()].filter((key) => key.includes('confirm:')).length).toBeGreaterThanOrEqual(3);
  expect(rows.filter(({ untilDay }) => untilDay && untilDay > toDbDate('2028-02-04'))).toEqual([]);
}, 120_000);
