import type { Showing } from '../../domain/registrants/units';
import { badgeCards, shownPeople } from '../../procedures/unit-registration/sheets/shown-people';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { enterRegistrant, enterUnitRow, inOffice } from './registrant-town';

// Units as a community keeps them, what they lend, who sits for them, and who agreed to be shown.

let office: DutyOffice;
let worker: string;
let west: string;
beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
  worker = await inOffice(office, 'community-worker', office.town.east);
  west = await inOffice(office, 'community-worker', office.town.west);
});
afterAll(() => office.close());

const post = (by: string, path: string, body?: object) => office.as(by, 'POST', path, body);
const refused = (by: string, path: string, body?: object) => office.refused(by, 'POST', path, body);

it('keeps a unit with its liaison sealed; who does not keep it sees neither it nor how he is reached', async () => {
  const { town, house } = office;
  const liaison = { name: '示例联络甲', phone: '13900000801', mail: 'liaison@example.invalid' };
  const body = { keptBy: town.east, name: '示例市水务局', partyName: '示例市水务局机关党委', liaison };
  const { status, body: made } = await post(worker, '/units', body);
  expect(status).toBe(201);
  expect(await refused(worker, '/units', body)).toBe('409 unit-known');
  expect(await refused(west, '/units', body)).toBe('404 not-found');
  const row = await house.owner.unit.findUniqueOrThrow({ where: { id: made.id } });
  expect(Buffer.from(row.liaison as Uint8Array).toString('latin1')).not.toContain('13900000801');
  const shown = await office.as(worker, 'GET', `/units/${made.id}`);
  expect(shown.body.liaison).toEqual({ name: '示例联络甲', phone: expect.stringContaining('****'), mail: true });
  expect(await office.refused(west, 'GET', `/units/${made.id}`)).toBe('404 not-found');
  expect((await post(worker, `/units/${made.id}/liaison`)).body).toEqual({ ...liaison, name: '示例联络甲' });
  const audit = await house.owner.audit.findMany({ where: { objectId: made.id } });
  expect(audit.map(({ action }) => action)).toEqual(['created', 'unmasked']);
  expect(JSON.stringify(audit)).not.toContain('13900000801');
  const change = (version: number) =>
    office.refused(worker, 'PATCH', `/units/${made.id}`, { version, partyName: null });
  expect([await change(1), await change(1)]).toEqual(['200', '409 conflict']);

  // It reports once; what begins by it waits as one start.
  expect(await refused(worker, `/units/${made.id}/report`, { on: '2026-03-03' })).toBe('422 date-out-of-range');
  expect(await refused(worker, `/units/${made.id}/report`, { on: '2026-03-01' })).toBe('200');
  expect(await refused(worker, `/units/${made.id}/report`, { on: '2026-03-01' })).toBe('409 unit-registered');
  const starts = await house.owner.pendingStart.findMany({ where: { procedure: 'unit-registration' } });
  expect(starts.map(({ subject, episode, status: at }) => [subject, episode, at])).toEqual([
    [made.id, '2026-03-01', 'waiting'],
  ]);
});

it('lends a part of a day once, however many ask at once, and nothing that is not confirmed this year', async () => {
  const { town, house } = office;
  const unitId = await enterUnitRow(office, town.east, '示例区第一中学');
  const body = { communityId: town.east, unitId, title: '报告厅', terms: '周末全天' };
  expect(await refused(west, '/resources', body)).toBe('404 not-found');
  const { id } = (await post(worker, '/resources', body)).body;
  const wanted = { day: '2026-03-07', part: 'morning', purpose: '党员大会' };
  const told = await Promise.all(
    Array.from({ length: 12 }, () => refused(worker, `/resources/${id}/bookings`, wanted)),
  );
  expect(told.filter((one) => one === '201')).toHaveLength(1);
  expect(told.filter((one) => one === '409 resource-taken')).toHaveLength(11);
  expect(await refused(worker, `/resources/${id}/bookings`, { ...wanted, day: '2026-03-01' })).toBe(
    '422 date-out-of-range',
  );
  const [booking] = await house.owner.resourceBooking.findMany({ where: { resourceId: id } });
  expect(await refused(west, `/resources/${id}/bookings/${booking?.id}/cancel`)).toBe('404 not-found');
  expect(await refused(worker, `/resources/${id}/bookings/${booking?.id}/cancel`)).toBe('200');
  expect(await refused(worker, `/resources/${id}/bookings`, wanted)).toBe('201');
  office.on('2027-01-04');
  expect(await refused(worker, `/resources/${id}/bookings`, { ...wanted, day: '2027-01-09' })).toBe('422 resource-off');
  const [listed] = (await office.as(worker, 'GET', `/resources?unitId=${unitId}`)).body.items;
  expect(listed.state.id).toBe('unconfirmed');
  expect(await refused(worker, `/resources/${id}/confirm`)).toBe('200');
  expect(await refused(worker, `/resources/${id}/bookings`, { ...wanted, day: '2027-01-09' })).toBe('201');
  office.on('2026-03-02');
});

it('knows who sat in 大工委 and 联席会 on a day', async () => {
  const { town } = office;
  const unitId = await enterUnitRow(office, town.east, '示例医院');
  const seat = { organisationId: town.east, unitId, role: 'liaison', holder: '示例乙 院办主任', fromDay: '2026-01-01' };
  expect(await refused(worker, '/council-seats', { ...seat, organisationId: town.street })).toBe('404 not-found');
  const { id } = (await post(worker, '/council-seats', seat)).body;
  expect(await refused(worker, `/council-seats/${id}/end`, { untilDay: '2025-12-31' })).toBe('422 date-out-of-range');
  expect(await refused(worker, `/council-seats/${id}/end`, { untilDay: '2026-02-15' })).toBe('200');
  const sat = async (day: string) =>
    (await office.as(worker, 'GET', `/council-seats?day=${day}`)).body.items.map(
      ({ holder }: { holder: string }) => holder,
    );
  expect([await sat('2025-12-31'), await sat('2026-02-15'), await sat('2026-02-16')]).toEqual([
    [],
    ['示例乙 院办主任'],
    [],
  ]);
  const kept = await office.house.owner.councilSeat.findUniqueOrThrow({ where: { id } });
  expect(Buffer.from(kept.holder).toString('utf8')).not.toContain('示例乙');
});

it('prints of people only those whose consent holds, and papers of certified facts', async () => {
  const { town, api, house } = office;
  const unitId = await enterUnitRow(office, town.east, '示例供电所');
  const one = await enterRegistrant(office, {
    ...{ communityId: town.east, unitId, name: '示例亮' },
    periods: [{ standing: 'serving', from: '2026-01-05' }],
  });
  const give = (by: string, showing = 'badge') =>
    refused(by, `/registrants/${one.id}/showing-consents`, { showing, givenOn: '2026-03-01' });
  expect(await give(west)).toBe('404 not-found');
  expect([await give(one.personId), await give(worker)]).toEqual(['200', '200']);
  const consents = async () => (await office.as(worker, 'GET', `/showing-consents?registrantId=${one.id}`)).body.items;
  const [consent] = await consents();
  expect(await consents()).toHaveLength(1);
  const shown = async (showing: Showing) =>
    (await shownPeople(house.db, town.east, showing, 2026)).map(({ name }) => name);
  expect([await shown('badge'), await shown('notice-board')]).toEqual([['示例亮'], []]);
  const { title, cards } = badgeCards('东社区', await shownPeople(house.db, town.east, 'badge', 2026));
  expect([title, cards]).toEqual([
    '在职党员服务胸卡',
    [
      [
        ['姓名', '示例亮'],
        ['单位', '示例供电所'],
        ['社区', '东社区'],
        ['岗位', '社区志愿服务'],
      ],
    ],
  ]);
  const token = await api.tokenOf(worker);
  const paper = async (path: string) => {
    const answer = await fetch(`${api.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    return [
      answer.status,
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ];
  };
  expect(await paper(`/organisations/${town.east}/shown-people?showing=badge`)).toEqual([200, '%PDF']);
  expect(await paper(`/units/${unitId}/report?year=2026`)).toEqual([200, '%PDF']);
  expect(await paper(`/registrants/${one.id}/report?from=2026-01-01&to=2026-06-30`)).toEqual([200, '%PDF']);
  // He takes it back himself: from then on nothing is printed with him.
  expect(await refused(west, `/showing-consents/${consent.id}/revoke`)).toBe('404 not-found');
  expect(await refused(one.personId, `/showing-consents/${consent.id}/revoke`)).toBe('200');
  expect(await shown('badge')).toEqual([]);
  expect((await paper(`/organisations/${town.east}/shown-people?showing=badge`))[0]).toBe(422);
  const audit = await house.owner.audit.findMany({ where: { objectKind: 'showing-consent' } });
  expect(audit.map(({ action }) => action)).toEqual(['created', 'withdrawn']);
});
