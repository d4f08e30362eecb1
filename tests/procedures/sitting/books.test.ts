import { randomUUID } from 'node:crypto';
import { addDays, addMonths, atTime, localDate } from '../../../domain/time/dates';
import { toDbDate } from '../../../prisma/db-date';
import { type Served, serve } from '../../api/served';
import { download, linesOf, pages } from '../../lists/download';
import { pagesOf } from '../../papers/desk';
import { DOCX, wordFile, wordText } from '../../papers/word';
import { type House, openHouse } from '../../support/house';
import { buildTown, type Town } from '../../support/town';
import { anyLine, dice, type SeededLine, type SeededSitting, seedSitting } from './seed';

// What the books of 组织生活 say, held against a count that goes over the rows one by one.

let now = atTime('2026-11-28', 10);
const today = localDate(now);
const from = addDays(addMonths(today, -12), 1);
const roll = dice(20261128);

let house: House;
let town: Town;
let api: Served;
const tokens: Record<string, string> = {};
interface Person {
  memberId: string;
  personId: string;
  branchId: string;
  tags: string[];
  category: string;
}
const members: Person[] = [];
const sittings: SeededSitting[] = [];

const TAGS = [[], ['unemployed'], ['veteran', 'separated'], ['floating'], ['jobless-graduate', 'in-service']] as const;
const CATEGORIES = ['retired', 'other', 'student'] as const;

async function people() {
  for (const branchId of [town.east1, town.east2, town.west1]) {
    for (let at = 0; at < 6; at++) {
      const tags = [...(TAGS[roll(TAGS.length)] ?? [])];
      const category = CATEGORIES[roll(CATEGORIES.length)] ?? 'other';
      members.push({ ...(await town.member(branchId, { tags, category })), branchId, tags, category });
    }
  }
}

const STATUSES = ['archived', 'archived', 'closed', 'minuted', 'open', 'notified', 'planned', 'cancelled', 'not-held'];

async function meetings() {
  for (let at = 0; at < 60; at++) {
    // The first is held by two and archived, whatever the dice say.
    const hosts = [[town.east1], [town.east2], [town.west1], [town.east1, town.east2]][at ? roll(4) : 3] as string[];
    const on = addDays(today, at ? -roll(430) : -30);
    const kinds = [['assembly', 'lecture'], ['theme-day'], ['group']][roll(3)] as string[];
    const called = members.filter(({ branchId }) => hosts.includes(branchId));
    const lines = called.map(({ branchId, memberId }) => anyLine(roll, on, { branchId, memberId }));
    const sitting = {
      ...{ organisationId: hosts[0] as string, kinds, on, studyMinutes: roll(2) * 90, lines },
      status: STATUSES[at ? roll(STATUSES.length) : 0] as string,
    };
    sittings.push(await seedSitting(house.owner, sitting, hosts));
  }
}

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house, { clock: () => now });
  for (const [name, id] of Object.entries(town.people)) tokens[name] = await api.tokenOf(id);
  tokens.auditor = await api.tokenOf(await town.person('auditor', town.street));
  tokens.leader = await api.tokenOf(await town.person('group-leader', town.westGroup));
  await people();
  await meetings();
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const get = async (who: string, path: string) => api.call('GET', `/api/v1${path}`, { token: tokens[who] });

type Counted = SeededLine & { sitting: SeededSitting; person: Person };

/** The lines that count, found by going over them. */
function counted(such: (line: Counted) => boolean, days = { from, to: today }): Counted[] {
  const found: Counted[] = [];
  for (const sitting of sittings) {
    if (!['closed', 'minuted', 'archived'].includes(sitting.status)) continue;
    if (sitting.on < days.from || sitting.on > days.to) continue;
    for (const line of sitting.lines) {
      const person = members.find(({ memberId }) => memberId === line.memberId) as Person;
      const one = { ...line, sitting, person };
      if (such(one)) found.push(one);
    }
  }
  return found;
}

/** The figures, one line after the other. */
function sum(lines: readonly Counted[]) {
  const values = {
    called: 0,
    present: 0,
    late: 0,
    leave: 0,
    absent: 0,
    asked: 0,
    'made-up': 0,
    apart: 0,
    'apart-present': 0,
  };
  for (const { apart, mark, madeUpOn, asked } of lines) {
    const came = mark === 'present' || mark === 'late';
    if (apart !== null) {
      values.apart++;
      if (came) values['apart-present']++;
      continue;
    }
    values.called++;
    if (came) values.present++;
    if (mark === 'late') values.late++;
    if (mark === 'leave') values.leave++;
    if (mark === 'absent' && !asked) values.absent++;
    if (mark === 'absent' && asked) values.asked++;
    if (madeUpOn) values['made-up']++;
  }
  return values;
}

const rate = ({ called, present }: { called: number; present: number }) =>
  called ? Math.round((present * 1000) / called) : null;

const inPlaces = (...places: string[]) => counted(({ branchId }) => places.includes(branchId));

describe('attendance', () => {
  it('counts present of those called, with leave and those apart by themselves, down the tree', async () => {
    const { east, west, east1, east2, west1 } = town;
    const street = (await get('streetOfficer', '/life/attendance')).body;
    expect(street).toMatchObject({ from, to: today, organisation: { id: town.street } });
    const whole = sum(inPlaces(east1, east2, west1));
    expect(Object.values(whole).every((number) => number > 0)).toBe(true);
    expect(street.total).toEqual({ values: whole, rate: rate(whole) });
    expect(street.rows.map(({ organisation, values }: never) => [(organisation as { id: string }).id, values])).toEqual(
      [
        [east, sum(inPlaces(east1, east2))],
        [west, sum(inPlaces(west1))],
      ],
    );
    const inEast = (await get('eastOfficer', '/life/attendance')).body;
    expect(inEast.rows.map(({ values }: never) => values)).toEqual([sum(inPlaces(east1)), sum(inPlaces(east2))]);
    const own = (await get('east1Secretary', '/life/attendance')).body;
    expect(own.rows).toMatchObject([{ title: '本级', organisation: null, values: sum(inPlaces(east1)) }]);
    expect(whole.called).toBe(whole.present + whole.leave + whole.absent + whole.asked);
  });

  it('is told apart by mark, category, kind of member and kind of sitting, also of a shorter time', async () => {
    const days = { from: addDays(today, -90), to: addDays(today, -10) };
    const rowsOf = async (query: string) =>
      Object.fromEntries(
        (await get('streetOfficer', `/life/attendance?from=${days.from}&to=${days.to}&${query}`)).body.rows.map(
          ({ key, values }: { key: string; values: object }) => [key, values],
        ),
      );
    const grouped = (keysOf: (line: Counted) => readonly string[], such: (line: Counted) => boolean = () => true) => {
      const lines = counted(such, days);
      const keys = [...new Set(lines.flatMap(keysOf))];
      return Object.fromEntries(keys.map((key) => [key, sum(lines.filter((line) => keysOf(line).includes(key)))]));
    };
    expect(await rowsOf('by=tag')).toEqual(grouped(({ person }) => person.tags));
    expect(await rowsOf('by=category')).toEqual(grouped(({ person }) => [person.category]));
    expect(await rowsOf('by=kind')).toEqual(grouped(({ sitting }) => sitting.kinds));
    expect(await rowsOf('by=memberKind')).toEqual(grouped(() => ['full']));
    expect(await rowsOf('by=category&kind=theme-day&tag=veteran')).toEqual(
      grouped(
        ({ person }) => [person.category],
        ({ person, sitting }) => person.tags.includes('veteran') && sitting.kinds.includes('theme-day'),
      ),
    );
  });

  it('opens each number to just its names', async () => {
    const { east, east1, east2 } = town;
    for (const [figure, such] of Object.entries({
      called: ({ apart }: Counted) => apart === null,
      present: ({ apart, mark }: Counted) => apart === null && (mark === 'present' || mark === 'late'),
      late: ({ apart, mark }: Counted) => apart === null && mark === 'late',
      leave: ({ apart, mark }: Counted) => apart === null && mark === 'leave',
      absent: ({ apart, mark, asked }: Counted) => apart === null && mark === 'absent' && !asked,
      asked: ({ asked }: Counted) => asked,
      'made-up': ({ madeUpOn }: Counted) => madeUpOn !== null,
      apart: ({ apart }: Counted) => apart !== null,
      'apart-present': ({ apart, mark }: Counted) => apart !== null && mark === 'present',
    })) {
      const path = `/life/attendance/lines?organisationId=${east}&figure=${figure}&kind=assembly`;
      const names = await get('eastOfficer', `${path}&limit=100`);
      const wanted = inPlaces(east1, east2).filter((line) => such(line) && line.sitting.kinds.includes('assembly'));
      const keys = (lines: { memberId: string; sittingId: string }[]) =>
        lines.map(({ memberId, sittingId }) => `${sittingId} ${memberId}`).sort();
      expect(names.body.next).toBeNull();
      expect([figure, keys(names.body.items.map((one: never) => idsOf(one)))]).toEqual([
        figure,
        keys(wanted.map(({ memberId, sitting }) => ({ memberId, sittingId: sitting.id }))),
      ]);
    }
    const all = await pages(api, tokens.east1Secretary as string, '/life/attendance/lines?figure=absent');
    expect(all).toHaveLength(sum(inPlaces(east1)).absent);
    expect(new Set(all.map((one) => JSON.stringify(idsOf(one)))).size).toBe(all.length);
  });

  it('says of each member how often he came in twelve months, and to Excel the same', async () => {
    const all = await pages(api, tokens.eastOfficer as string, '/life/attendance/members');
    const wanted = members
      .filter(({ branchId }) => [town.east1, town.east2].includes(branchId))
      .map(({ memberId }) => [memberId, sum(counted((line) => line.memberId === memberId))]);
    expect(Object.fromEntries(all.map(({ member, values }) => [member.id, values]))).toEqual(
      Object.fromEntries(wanted),
    );
    for (const { values, rate: said } of all) expect(said).toBe(rate(values));
    const file = await download(api, tokens.eastOfficer as string, '/life/attendance/members/export');
    expect(file.rows.map((row) => row.实到)).toEqual(all.map(({ values }) => values.present));
    const figures = await download(api, tokens.streetOfficer as string, '/life/attendance/export?by=category');
    expect(figures.rows.at(-1)).toMatchObject({
      范围: '合计',
      应到: sum(inPlaces(town.east1, town.east2, town.west1)).called,
    });
  });

  it('is read where one keeps members; an auditor reads numbers and no names', async () => {
    expect((await get('auditor', '/life/attendance')).status).toBe(200);
    expect((await get('auditor', '/life/attendance/lines')).status).toBe(403);
    expect((await get('administrator', '/life/attendance')).status).toBe(403);
    expect((await get('east1Secretary', `/life/attendance?organisationId=${town.east2}`)).status).toBe(404);
    expect((await get('east1Secretary', `/life/attendance/lines?organisationId=${town.east}`)).status).toBe(404);
    expect((await get('streetOfficer', '/life/attendance?from=2026-02-01&to=2026-01-01')).status).toBe(400);
  });
});

const idsOf = ({ member, sitting }: { member: { id: string }; sitting: { id: string } }) => ({
  memberId: member.id,
  sittingId: sitting.id,
});

describe('the yearly plan', () => {
  const year = Number(today.slice(0, 4));
  const span = `from=${year}-01-01&to=${year}-12-31`;

  /** The minutes of a sitting came so many days ago. */
  const archived = async (id: string, daysAgo: number) => {
    const at = new Date(atTime(addDays(today, -daysAgo), 9));
    const about = { subjectKind: 'matter', subjectId: id, subjectTitle: '示例集会', organisationId: town.west2 };
    const stands = { stage: 'ARCHIVED', stageSince: at, seq: 5, state: {}, ending: 'archived', closedAt: at };
    const row = { id: `sitting-${id}`, procedure: 'sitting', number: `2026-ZH-${id.slice(0, 6)}`, ruleSet: 'sitting' };
    await house.owner.case.create({ data: { ...row, ...about, ...stands, startedAt: at, headHash: Buffer.alloc(32) } });
  };

  it('counts what was planned, held, not held, and minutes that are late, and opens each to its lines', async () => {
    const item = async (organisationId: string, serial: number, more: object = {}, month = serial) => {
      const first = `${year}-${String(month).padStart(2, '0')}-01`;
      const last = addDays(addMonths(first, 1), -1);
      const days = { fromDate: toDbDate(first), toDate: toDbDate(last), plannedOn: toDbDate(addDays(first, 14)) };
      const row = { id: randomUUID(), organisationId, year, kind: 'theme-day', serial, ...days, ...more };
      await house.owner.planItem.create({ data: row });
      return row.id;
    };
    const held = async (status: string, daysAgo: number) => {
      const on = addDays(today, -daysAgo);
      const seeded = { organisationId: town.west2, kinds: ['theme-day'], on, status, studyMinutes: 0, lines: [] };
      return (await seedSitting(house.owner, seeded)).id;
    };
    // Periods within which whatever day it is lies, or before which.
    const allYear = { fromDate: toDbDate(`${year}-01-01`), toDate: toDbDate(`${year}-12-31`) };
    const lastYear = { fromDate: toDbDate(`${year - 1}-01-01`), toDate: toDbDate(`${year - 1}-12-31`) };
    const late = [await held('closed', 8), await held('minuted', 60), await held('archived', 40)] as const;
    await item(town.west2, 1, { sittingId: late[0], ...allYear });
    await item(town.west2, 2, { sittingId: await held('closed', 7), ...allYear });
    await item(town.west2, 3, { sittingId: late[2], ...allYear });
    // In a week, and a day later; neither where nobody knows when.
    const [inTime] = [await held('archived', 40), await held('archived', 300)];
    await archived(late[2], 32);
    await archived(inTime, 33);
    const missed = await item(town.west2, 4, { notHeldAt: new Date() });
    await item(town.west2, 5, { sittingId: await held('not-held', 20), notHeldAt: new Date() });
    await item(town.west2, 6, { droppedAt: new Date() });
    const madeUp = await item(town.west2, 7, { heldOn: toDbDate(today), ...lastYear });
    await item(town.west2, 8, { sittingId: await held('notified', 0) });
    await item(town.west2, 9);
    await item(town.west1, 1);
    await item(town.westGroup, 1, { kind: 'group' });
    // Of no plan.
    const such = ({ organisationId, status, on }: SeededSitting) =>
      organisationId === town.west1 && ['closed', 'minuted'].includes(status) && addDays(on, 7) < today;
    const ofWest1 = sittings.filter((one) => such(one) && one.on.startsWith(`${year}`)).length;
    expect(ofWest1).toBeGreaterThan(0);
    const told = (await get('westOfficer', `/life/plan?${span}`)).body;
    expect(told.total).toEqual({ planned: 10, held: 3, late: 1, ahead: 4, 'not-held': 2, 'minutes-late': 3 + ofWest1 });
    expect(told.rows.map(({ title, values }: never) => [title, values])).toEqual([
      ['示例西社区第一党支部', { planned: 2, held: 0, late: 0, ahead: 2, 'not-held': 0, 'minutes-late': ofWest1 }],
      ['示例西社区第二党支部', { planned: 8, held: 3, late: 1, ahead: 2, 'not-held': 2, 'minutes-late': 3 }],
    ]);
    for (const [figure, number] of Object.entries(told.total)) {
      if (figure === 'minutes-late') continue;
      const names = (await get('westOfficer', `/life/plan/lines?${span}&figure=${figure}`)).body.items;
      expect([figure, names.length]).toEqual([figure, number]);
      if (figure === 'late') expect(names[0]).toMatchObject({ id: madeUp, state: { title: '补开' }, heldOn: today });
      if (figure === 'not-held') expect(names.map(({ id }: { id: string }) => id)).toContain(missed);
    }
    const lateAt = async (organisationId: string) =>
      (
        await pages(
          api,
          tokens.westOfficer as string,
          `/sittings?${span}&minutesLate=true&organisationId=${organisationId}`,
        )
      )
        .map(({ id }) => id)
        .sort();
    expect(await lateAt(town.west2)).toEqual([...late].sort());
    expect((await lateAt(town.west)).length).toBe(told.total['minutes-late']);
    expect((await get('westOfficer', `/life/plan?${span}&kind=group`)).body.total.planned).toBe(1);
    const file = await download(api, tokens.westOfficer as string, `/life/plan/export?${span}`);
    expect(file.rows.at(-1)).toMatchObject({ 党组织: '合计', 计划召开: 10, 按期召开: 3, 逾期补开: 1 });
  });

  it('is the year of a branch in one answer: its lines and its sittings, also those of its group and held with others', async () => {
    const told = await get('west1Secretary', `/organisations/${town.west1}/life/${year}`);
    expect(
      told.body.plan.map(({ kind, state }: never) => [(kind as { id: string }).id, (state as { id: string }).id]),
    ).toEqual([
      ['theme-day', 'ahead'],
      ['group', 'ahead'],
    ]);
    const mine = sittings.filter(
      ({ organisationId, on }) => organisationId === town.west1 && on.startsWith(`${year}-`),
    );
    expect(told.body.sittings.map(({ id }: { id: string }) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
    const [joint] = sittings.filter(
      ({ lines, status, on }) =>
        new Set(lines.map(({ branchId }) => branchId)).size === 2 && status === 'archived' && on.startsWith(`${year}-`),
    ) as [SeededSitting];
    const second = (await get('east2Secretary', `/organisations/${town.east2}/life/${year}`)).body.sittings;
    const there = second.find(({ id }: { id: string }) => id === joint.id);
    const values = sum(
      counted(({ sitting, branchId }) => sitting.id === joint.id && branchId === town.east2, {
        from: '2000-01-01',
        to: today,
      }),
    );
    expect(there).toMatchObject({ joint: true, attendance: { values, rate: rate(values) } });
    const open = second.find(
      ({ status }: { status: { id: string } }) => !['closed', 'minuted', 'archived'].includes(status.id),
    );
    expect(open.attendance).toBeNull();
    expect((await get('east1Secretary', `/organisations/${town.east2}/life/${year}`)).status).toBe(404);
    expect((await get('administrator', `/organisations/${town.east2}/life/${year}`)).status).toBe(403);
    expect((await get('leader', `/organisations/${town.westGroup}/life/${year}`)).body.plan).toHaveLength(1);
  });
});

describe('the book and the month of a branch', () => {
  const year = today.slice(0, 4);

  it('is one Excel file of sittings, plan, lines and study', async () => {
    const path = `/organisations/${town.east1}/life/${year}/export`;
    const file = await download(api, tokens.east1Secretary as string, path);
    expect(file.sheets.map(({ name }) => name)).toEqual(['组织生活台账', '年度计划', '出勤明细', '学时', '导出说明']);
    const mine = sittings.filter(
      ({ lines, on }) => on.startsWith(year) && lines.some(({ branchId }) => branchId === town.east1),
    );
    expect(file.rows).toHaveLength(mine.length);
    const days = { from: `${year}-01-01`, to: `${year}-12-31` };
    const own = counted(({ branchId }) => branchId === town.east1, days);
    expect(file.rows.reduce((total, row) => total + Number(row.实到), 0)).toBe(sum(own).present);
    const [, , lines] = file.sheets as [never, never, Parameters<typeof linesOf>[0]];
    expect(linesOf(lines)).toHaveLength(own.length);
    expect((await download(api, tokens.west1Secretary as string, path)).status).toBe(404);
  });

  it('a month is a PDF, and a Word file in the own template of the office, with the same numbers', async () => {
    const [{ on }] = sittings.filter(
      ({ lines, status, on: day }) =>
        ['archived', 'closed', 'minuted'].includes(status) &&
        lines.some(({ branchId }) => branchId === town.east1) &&
        day < today,
    ) as [SeededSitting];
    const month = on.slice(0, 7);
    const days = { from: `${month}-01`, to: `${month}-31` };
    const figures = sum(counted(({ branchId }) => branchId === town.east1, days));
    const path = `/organisations/${town.east1}/life-months/${month}`;
    const fetched = async (who: string, query = '') => {
      const headers = { authorization: `Bearer ${tokens[who]}` };
      const answer = await fetch(`${api.url}/api/v1${path}${query}`, { headers });
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    const pages = await pagesOf((await fetched('east1Secretary')).bytes);
    expect(pages.join('')).toContain(`应到${figures.called}人次，实到${figures.present}人次，到会率`);
    expect((await fetched('east1Secretary', '?format=docx')).status).toBe(404);
    const headers = {
      authorization: `Bearer ${tokens.eastOfficer}`,
      'content-type': DOCX,
      'idempotency-key': randomUUID(),
      'x-file-name': encodeURIComponent('月报.docx'),
    };
    const body = new Uint8Array(wordFile(['{党组织}{月份}', '应到{应到}，实到{实到}', '{集会}']));
    const upload = `${api.url}/api/v1/templates/life-month?organisationId=${town.east}`;
    expect((await fetch(upload, { method: 'POST', headers, body })).status).toBe(201);
    const word = wordText((await fetched('east1Secretary', '?format=docx')).bytes);
    expect(word).toContain(`应到${figures.called}，实到${figures.present}`);
    expect(word).toContain('示例东社区第一党支部');
    expect((await fetched('west1Secretary')).status).toBe(404);
    const prints = await house.db.audit.count({ where: { objectKind: 'life-month', action: 'printed' } });
    expect(prints).toBe(2);
  });
});

describe('study', () => {
  const year = today.slice(0, 4);
  const record = (token: string, memberId: string, body: object) =>
    api.call('POST', `/api/v1/members/${memberId}/study`, { token, body });

  /** Minutes of a member this year, by going over the rows. */
  const minutesOf = (memberId: string) =>
    counted((line) => line.memberId === memberId, { from: `${year}-01-01`, to: today }).reduce(
      (total, { mark, madeUpMinutes, sitting }) =>
        total + (mark === 'present' || mark === 'late' ? sitting.studyMinutes : (madeUpMinutes ?? 0)),
      0,
    );

  it('is recorded by the member or for him, adds up with that of sittings, and can be taken back', async () => {
    const [{ memberId, personId }] = members as [Person];
    const mine = await api.tokenOf(personId);
    const first = await record(mine, memberId, { onDate: today, minutes: 90, subject: '学习党章' });
    expect(first).toMatchObject({ status: 201, body: { minutes: 90, voided: false } });
    expect(
      (await record(tokens.east1Secretary as string, memberId, { onDate: today, minutes: 30, subject: '例' })).status,
    ).toBe(201);
    const [other] = members.slice(1) as [Person];
    expect((await record(mine, other.memberId, { onDate: today, minutes: 30, subject: '例' })).status).toBe(404);
    expect(
      (await record(tokens.west1Secretary as string, memberId, { onDate: today, minutes: 1, subject: '例' })).status,
    ).toBe(404);
    for (const onDate of [addDays(today, 1), addMonths(today, -16)]) {
      expect((await record(mine, memberId, { onDate, minutes: 30, subject: '例' })).status).toBe(422);
    }
    const life = async (token = mine) => (await api.call('GET', `/api/v1/members/${memberId}/life`, { token })).body;
    expect((await life()).study).toMatchObject({
      sittingMinutes: minutesOf(memberId),
      ownMinutes: 120,
      committee: false,
      required: 32,
    });
    const undo = await api.call('POST', `/api/v1/members/${memberId}/study/${first.body.id}/void`, { token: mine });
    expect(undo.body).toMatchObject({ voided: true });
    expect(await life()).toMatchObject({ study: { ownMinutes: 30 }, mayRecordStudy: true });
    expect((await life()).studies).toHaveLength(2);
  });

  it('says who lacks hours of a year: 32 of a member, 56 of who is on a committee, of who is exempt or new nothing', async () => {
    const { east2, people: known } = town;
    const chief = await town.member(east2);
    await house.owner.roleHolding.create({
      data: {
        id: randomUUID(),
        personId: chief.personId,
        organisationId: east2,
        role: 'organisation-commissioner',
        fromDate: new Date('2020-01-01'),
      },
    });
    const exempt = await town.member(east2);
    await api.call('POST', '/api/v1/exemptions', {
      token: await api.tokenOf(known.east2Secretary),
      body: { memberId: exempt.memberId, kind: 'ill', fromDate: today, basis: '例' },
    });
    const fresh = await town.member(east2, { joinedOn: `${year}-01-01`, kind: 'probationary', fullOn: null });
    const done = await town.member(east2);
    for (const minutes of [1440]) {
      expect(
        (await record(tokens.east2Secretary as string, done.memberId, { onDate: today, minutes, subject: '例' }))
          .status,
      ).toBe(201);
    }
    const all = await pages(api, tokens.east2Secretary as string, '/life/study');
    const of = (memberId: string) => all.find(({ member }) => member.id === memberId);
    expect(of(chief.memberId)).toMatchObject({ committee: true, required: 56, short: 56 * 45 });
    expect(of(exempt.memberId)).toMatchObject({ counted: false, short: 0 });
    expect(of(fresh.memberId)).toMatchObject({ counted: false, short: 0 });
    expect(of(done.memberId)).toMatchObject({ ownMinutes: 1440, short: 0 });
    for (const { memberId } of members.filter(({ branchId }) => branchId === east2)) {
      expect(of(memberId)).toMatchObject({
        sittingMinutes: minutesOf(memberId),
        short: Math.max(0, 32 * 45 - minutesOf(memberId)),
      });
    }
    const short = all.filter((one) => one.short > 0).map(({ member }) => member.id);
    const listed = await pages(api, tokens.east2Secretary as string, '/procedures/sitting/lists/study-short');
    expect(listed.map(({ member }) => member.id)).toEqual(short);
    const count = async () => {
      const token = await api.tokenOf(known.east2Secretary);
      const { attention } = (await api.call('GET', '/api/v1/home', { token })).body;
      return attention.find(({ id }: { id: string }) => id === 'sitting.study-short')?.count ?? 0;
    };
    expect(await count()).toBe(short.length);
    now = atTime('2026-09-30', 10);
    expect(await count()).toBe(0);
    now = atTime(today, 10);
  });

  it('says of nobody that he is short of a year of which the organisation does not know the beginning', async () => {
    await house.owner.organisation.update({ where: { id: town.east }, data: { firstMonth: `${year}-02` } });
    const all = await pages(api, tokens.east2Secretary as string, '/life/study');
    expect(all.length).toBeGreaterThan(5);
    expect(all.every(({ counted: says, short }) => !says && short === 0)).toBe(true);
  });
});

describe('a member', () => {
  it('has his twelve months, each with its sittings; he reads them, and no other member does', async () => {
    const [{ memberId, personId }, other] = members as [Person, Person];
    const { body } = await api.call('GET', `/api/v1/members/${memberId}/life`, { token: await api.tokenOf(personId) });
    const first = `${addMonths(today, -11).slice(0, 7)}-01`;
    const mine = (month: string) =>
      counted((line) => line.memberId === memberId && line.sitting.on.startsWith(month), { from: first, to: today });
    expect(body.months).toHaveLength(12);
    for (const { month, values, lines } of body.months) {
      expect(values).toEqual(sum(mine(month)));
      expect(lines.map(({ sitting }: { sitting: { id: string } }) => sitting.id).sort()).toEqual(
        mine(month)
          .map(({ sitting }) => sitting.id)
          .sort(),
      );
    }
    expect(body.total).toEqual(sum(counted((line) => line.memberId === memberId, { from: first, to: today })));
    const his = await api.tokenOf(other.personId);
    expect((await api.call('GET', `/api/v1/members/${memberId}/life`, { token: his })).status).toBe(404);
    const worker = await api.tokenOf(await town.person('community-worker', town.east));
    expect((await api.call('GET', `/api/v1/members/${memberId}/life`, { token: worker })).status).toBe(403);
  });
});

describe('exemptions that end soon', () => {
  it('stand in their list and on the first page until they are renewed', async () => {
    const { west1 } = town;
    const ending = async (days: number) => {
      const { memberId } = await town.member(west1);
      const body = {
        memberId,
        kind: 'listed',
        fromDate: addDays(today, -200),
        toDate: addDays(today, days),
        basis: '例',
      };
      return (await api.call('POST', '/api/v1/exemptions', { token: tokens.west1Secretary, body })).body.id as string;
    };
    const last = await ending(30);
    await ending(31);
    const soon = await ending(0);
    const listed = async () =>
      (await get('west1Secretary', '/procedures/sitting/lists/exemptions-ending')).body.items.map(
        ({ id }: { id: string }) => id,
      );
    const count = async () =>
      (await get('west1Secretary', '/home')).body.attention.find(
        ({ id }: { id: string }) => id === 'sitting.exemptions-ending',
      )?.count ?? 0;
    expect((await listed()).sort()).toEqual([last, soon].sort());
    expect(await count()).toBe(2);
    await api.call('POST', `/api/v1/exemptions/${soon}/renew`, { token: tokens.west1Secretary, body: { basis: '例' } });
    expect(await listed()).toEqual([last]);
    expect(await count()).toBe(1);
  });
});
