import { randomUUID } from 'node:crypto';
import { PAIRINGS_OF_PERSON } from '../../domain/registrants/pairings';
import { toDbDate } from '../../prisma/db-date';
import { download, pages } from '../lists/download';
import { type DutyOffice, openDutyOffice } from './duty-office';
import { enterRegistrant, enterUnitRow, inOffice } from './registrant-town';

// 结对: entered once for the same two, a household only with its consent and known to few, ended with a reason; and figures.

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
const rowOf = (id: string) => office.house.owner.pairing.findUniqueOrThrow({ where: { id } });
const listed = async (by: string, query: string) => (await office.as(by, 'GET', `/pairings?${query}`)).body.items;

const unitPairing = (unitId: string, more: object = {}) => ({
  ...{ communityId: office.town.east, unitId, about: '每月一次义诊', keeperId: worker, unitSide: '示例乙 院办主任' },
  ...{ fromDay: '2026-02-01', ...more },
});
const HOUSEHOLD = { householdName: '示例户甲', householdAddress: '示例小区3栋2单元501' };
const householdPairing = (whom: { memberId?: string; registrantId?: string }, more: object = {}) => ({
  ...{ communityId: office.town.east, ...HOUSEHOLD, consentOn: '2026-02-20', fromDay: '2026-03-01' },
  ...whom,
  ...more,
});

it('pairs a unit with a community once, however many ask at once; who looks after it at the unit is sealed', async () => {
  const { town, house } = office;
  const unitId = await enterUnitRow(office, town.east, '示例医院');
  const body = unitPairing(unitId);
  expect(await refused(west, '/unit-pairings', body)).toBe('404 not-found');
  expect(await refused(town.people.east1Secretary, '/unit-pairings', body)).toBe('404 not-found');
  expect(await refused(worker, '/unit-pairings', { ...body, keeperId: west })).toBe('400 invalid-input');
  expect(await refused(worker, '/unit-pairings', { ...body, fromDay: '2026-03-03' })).toBe('422 date-out-of-range');
  const told = await Promise.all(Array.from({ length: 8 }, () => refused(worker, '/unit-pairings', body)));
  expect(told.sort()).toEqual(['201', ...Array(7).fill('409 pairing-open')]);
  const [one] = await listed(worker, `unitId=${unitId}`);
  expect(one).toMatchObject({
    ...{ kind: { id: 'unit' }, unit: { name: '示例医院' }, about: '每月一次义诊', keeper: { id: worker } },
    ...{ unitSide: '示例乙 院办主任', state: { id: 'open' }, mayWrite: true, mayShow: false, version: 1 },
  });
  expect(await listed(west, `unitId=${unitId}`)).toEqual([]);
  expect(Buffer.from((await rowOf(one.id)).unitSide as Uint8Array).toString('utf8')).not.toContain('示例乙');

  // Ended with a reason of its kind, by whoever saw it as it is; then it may be entered anew.
  const end = (more: object) =>
    refused(worker, `/pairings/${one.id}/end`, { version: 1, untilDay: '2026-03-01', ...more });
  expect(await end({ why: 'household-left' })).toBe('400 invalid-input');
  expect(await end({ why: 'done', untilDay: '2026-01-31' })).toBe('422 date-out-of-range');
  expect(await end({ why: 'done', version: 2 })).toBe('409 conflict');
  expect(await refused(west, `/pairings/${one.id}/end`, { version: 1, untilDay: '2026-03-01', why: 'done' })).toBe(
    '404 not-found',
  );
  expect(await end({ why: 'done' })).toBe('200');
  expect(await end({ why: 'done', version: 2 })).toBe('409 pairing-ended');
  expect(await refused(worker, `/pairings/${one.id}/confirm`, { version: 2 })).toBe('409 pairing-ended');
  expect(await refused(worker, '/unit-pairings', body)).toBe('201');
  const audit = await house.owner.audit.findMany({ where: { objectId: one.id }, orderBy: { seq: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['created', 'closed']);

  // The unit ends: its pairing too, and the community and who looked after it are told.
  expect(await refused(town.people.eastOfficer, `/units/${unitId}/end`, { on: '2026-03-02' })).toBe('200');
  const over = await listed(worker, `unitId=${unitId}&state=ended`);
  expect(
    over.map(({ ending, untilDay }: { ending: { id: string }; untilDay: string }) => [ending.id, untilDay]),
  ).toEqual(
    expect.arrayContaining([
      ['done', '2026-03-01'],
      ['unit-ended', '2026-03-02'],
    ]),
  );
  const notices = await house.owner.notice.findMany({ where: { caseId: `pairings:${town.east}` } });
  expect(notices.map(({ personId, lines }) => [personId, lines.length])).toEqual([[worker, 2]]);
  expect(await refused(worker, '/unit-pairings', body)).toBe('409 unit-ended');
});

it('says otherwise what a unit pairing is about and who looks after it; a new one is told, who knows it by the newest alone', async () => {
  const { town, house } = office;
  const unitId = await enterUnitRow(office, town.east, '示例学校');
  const { id } = (await post(worker, '/unit-pairings', unitPairing(unitId))).body;
  const change = (more: object, by = worker) => office.refused(by, 'PATCH', `/pairings/${id}`, { version: 1, ...more });
  const other = await inOffice(office, 'community-worker', town.east);
  expect(await change({ keeperId: west })).toBe('400 invalid-input');
  expect(await change({ about: '' })).toBe('400 invalid-input');
  expect(await change({ about: '每月一次送教' }, west)).toBe('404 not-found');
  expect(await change({ keeperId: other, version: 2 })).toBe('409 conflict');
  expect(await change({ keeperId: other, unitSide: '示例丙 副校长' })).toBe('200');
  expect(await change({ about: '每月一次送教' })).toBe('409 conflict');
  expect(await change({ about: '每月一次送教', keeperId: other, version: 2 })).toBe('200');
  const [one] = await listed(worker, `unitId=${unitId}`);
  expect(one).toMatchObject({
    ...{ about: '每月一次送教', keeper: { id: other }, unitSide: '示例丙 副校长', version: 3 },
  });
  const notices = await house.owner.notice.findMany({ where: { personId: other } });
  expect(notices.flatMap(({ lines }) => lines)).toEqual(['您是与示例学校结对的社区联系人，内容见“结对”']);
  expect(Buffer.from((await rowOf(id)).unitSide as Uint8Array).toString('utf8')).not.toContain('示例丙');
  await post(worker, `/pairings/${id}/end`, { version: 3, untilDay: '2026-03-02', why: 'done' });
  expect(await change({ about: '另一件事', version: 4 })).toBe('409 pairing-ended');
  const audit = await house.owner.audit.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['created', 'changed', 'changed', 'closed']);
});

it('tells of whom a household is to the community itself and to him who is paired, and to nobody else', async () => {
  const { town, house, api } = office;
  const paired = await town.member(town.east1);
  const { name } = await house.owner.person.update({ where: { id: paired.personId }, data: { name: '例员结对' } });
  const other = await town.member(town.east1);
  const far = await town.member(town.west1);
  const { streetOfficer, eastOfficer, east1Secretary } = town.people;
  const body = householdPairing({ memberId: paired.memberId });
  expect(await refused(west, '/household-pairings', body)).toBe('404 not-found');
  // The levels above see that there is one; they neither enter nor read of whom it is.
  expect(await refused(streetOfficer, '/household-pairings', body)).toBe('403 not-allowed');
  expect(await refused(worker, '/household-pairings', householdPairing({ memberId: far.memberId }))).toBe(
    '422 pairing-not-here',
  );
  expect(await refused(worker, '/household-pairings', householdPairing({}))).toBe('400 invalid-input');
  expect(await refused(worker, '/household-pairings', { ...body, consentOn: '2026-03-03' })).toBe(
    '422 date-out-of-range',
  );
  const told = await Promise.all(Array.from({ length: 8 }, () => post(worker, '/household-pairings', body)));
  expect(told.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  const id = told.find(({ status }) => status === 201)?.body.id as string;
  // The same household, otherwise typed.
  const typed = { householdName: ' 示例户 甲', householdAddress: '示例小区３栋 2单元501' };
  expect(await refused(worker, '/household-pairings', { ...body, ...typed })).toBe('409 pairing-open');
  const bytes = Buffer.from((await rowOf(id)).household as Uint8Array);
  expect(bytes.toString('utf8')).not.toMatch(/示例户|示例小区/);

  const sees = async (by: string) => (await listed(by, `memberId=${paired.memberId}`))[0];
  expect(await sees(worker)).toMatchObject({ household: '示例户甲', mayShow: true, person: { id: paired.personId } });
  expect(await sees(streetOfficer)).toMatchObject({ household: null, mayShow: false, mayWrite: true });
  expect(await sees(west)).toBeUndefined();
  expect(await sees(east1Secretary)).toBeUndefined();
  expect(await office.refused(other.personId, 'GET', '/pairings')).toBe('403 not-allowed');
  const mine = async (by: string) => (await office.as(by, 'GET', '/my-pairings')).body.items;
  expect(await mine(paired.personId)).toMatchObject([{ id, household: '示例户甲', mayShow: true, mayWrite: false }]);
  expect(await mine(other.personId)).toEqual([]);

  // The address one by one, on record.
  const show = (by: string) => post(by, `/pairings/${id}/household`);
  const clear = { name: '示例户甲', address: '示例小区3栋2单元501' };
  expect([(await show(worker)).body, (await show(paired.personId)).body]).toEqual([clear, clear]);
  expect(await refused(streetOfficer, `/pairings/${id}/household`)).toBe('403 not-allowed');
  for (const by of [west, east1Secretary, other.personId])
    expect(await refused(by, `/pairings/${id}/household`)).toBe('404 not-found');
  expect(
    await refused(paired.personId, `/pairings/${id}/end`, { version: 1, untilDay: '2026-03-02', why: 'done' }),
  ).toBe('403 not-allowed');
  const audit = await house.owner.audit.findMany({ where: { objectId: id }, orderBy: { at: 'asc' } });
  expect(audit.map(({ action }) => action).sort()).toEqual(['created', 'unmasked', 'unmasked']);

  // A file says as much as its reader may know, and no address to anybody.
  const file = async (by: string) => {
    const { rows } = await download(api, await api.tokenOf(by), `/pairings/export?memberId=${paired.memberId}`);
    return rows.map((row) => [row.结对党员, row.住户]);
  };
  expect(await file(eastOfficer)).toEqual([[name, '示例户甲']]);
  expect(await file(streetOfficer)).toEqual([[name, null]]);
  for (const kept of [audit, await house.owner.notice.findMany(), await house.owner.request.findMany()])
    expect(JSON.stringify(kept)).not.toMatch(/示例户|示例小区/);

  // It agrees no longer: what is known of it goes at once.
  expect(
    await refused(worker, `/pairings/${id}/end`, { version: 1, untilDay: '2026-03-02', why: 'consent-withdrawn' }),
  ).toBe('200');
  expect((await rowOf(id)).household).toBeNull();
  expect(await refused(paired.personId, `/pairings/${id}/household`)).toBe('409 pairing-ended');
  expect(await mine(paired.personId)).toMatchObject([{ household: null, mayShow: false, state: { id: 'ended' } }]);
  const notices = await house.owner.notice.findMany({ where: { personId: paired.personId } });
  expect(notices.map(({ caseId, audience, lines }) => [caseId, audience, lines.length])).toEqual([
    [`pairing:${id}`, 'member', 2],
  ]);
});

it('pairs registrants as those members that they are here, and nobody with too many', async () => {
  const { town, house } = office;
  const { memberId, personId } = await town.member(town.east2);
  const periods = [{ standing: 'serving', from: '2026-01-05' }];
  const linked = await enterRegistrant(office, { communityId: town.east, periods });
  await house.owner.registrant.update({ where: { id: linked.id }, data: { memberId } });
  const gone = await enterRegistrant(office, {
    communityId: town.east,
    periods: [{ standing: 'moved', from: '2026-01-05' }],
  });
  expect(await refused(worker, '/household-pairings', householdPairing({ registrantId: gone.id }))).toBe(
    '422 pairing-not-here',
  );
  expect(await refused(worker, '/household-pairings', householdPairing({ registrantId: linked.id }))).toBe('201');
  // He is one person, whichever way he is entered, and whichever way he signs in.
  expect(await refused(worker, '/household-pairings', householdPairing({ memberId }))).toBe('409 pairing-open');
  for (const by of [personId, linked.personId])
    expect((await office.as(by, 'GET', '/my-pairings')).body.items).toHaveLength(1);
  const told: string[] = [];
  for (let nr = 1; nr <= PAIRINGS_OF_PERSON; nr++)
    told.push(
      await refused(worker, '/household-pairings', householdPairing({ memberId }, { householdName: `示例户${nr}` })),
    );
  expect(told).toEqual([...Array(PAIRINGS_OF_PERSON - 1).fill('201'), '422 pairing-too-many']);
  // Households of different people at one address are two; the same one is one, with whomever it is paired.
  const other = await town.member(town.east1);
  const again = householdPairing({ memberId: other.memberId }, { householdName: '示例户1' });
  expect(await refused(worker, '/household-pairings', again)).toBe('201');
  const there = await house.owner.pairing.findMany({ where: { householdId: { not: null }, untilDay: null } });
  expect(there).toHaveLength(PAIRINGS_OF_PERSON + 1);
  expect(new Set(there.map(({ householdId }) => householdId)).size).toBe(PAIRINGS_OF_PERSON);
});

it('counts units with a pairing, pairings and needs, and each number is of what its list shows', async () => {
  const { town, house, api } = office;
  office.on('2026-06-01');
  const [one, two] = [
    await enterUnitRow(office, town.west, '示例供电所'),
    await enterUnitRow(office, town.west, '示例邮政所'),
  ];
  await enterUnitRow(office, town.west, '示例消防站');
  await house.owner.unit.create({
    data: {
      id: randomUUID(),
      keptBy: town.west,
      name: '示例旧站',
      createdAt: new Date(0),
      endedOn: toDbDate('2025-01-01'),
    },
  });
  const pair = (unitId: string) =>
    post(west, '/unit-pairings', unitPairing(unitId, { communityId: town.west, keeperId: west }));
  await pair(one);
  const ended = (await pair(two)).body.id;
  await post(west, `/pairings/${ended}/end`, { version: 1, untilDay: '2026-06-01', why: 'agreed' });
  const stages = [
    ...(['LISTED', 'CLOSED', 'CLOSED', 'STOPPED', 'MERGED', 'REFERRED'] as const).map((stage) => [
      'need',
      stage,
      '2026-05-01',
    ]),
    ...[
      ['project', 'CLOSED', '2026-05-01'],
      ['need', 'CLOSED', '2025-05-01'],
    ],
  ] as [string, string, string][];
  const { streetOfficer } = town.people;
  for (const [nr, [kind, stage, on]] of stages.entries()) {
    const [id, caseId, at] = [randomUUID(), `co-construction-${randomUUID()}`, toDbDate(on)];
    const of = { procedure: 'co-construction', ruleSet: 'co-construction/2020-01-01', stage, seq: 1, state: {} };
    await house.owner.case.create({
      data: {
        ...{
          ...of,
          id: caseId,
          number: `2026-GJ-${nr}`,
          organisationId: town.west,
          subjectKind: 'matter',
          subjectTitle: '示例',
          subjectId: id,
        },
        ...{ stageSince: at, startedAt: at, startedBy: streetOfficer, headHash: new Uint8Array(32) },
      },
    });
    const project = { id, caseId, communityId: town.west, kind, title: '示例', stage, raisedOn: at };
    await house.owner.jointProject.create({ data: project });
  }
  const token = await api.tokenOf(streetOfficer);
  const lines = await pages(api, token, '/joint-figures?year=2026');
  const line = lines.find(({ id }) => id === town.west);
  expect(line).toEqual({
    ...{
      id: town.west,
      name: '示例西社区党委',
      units: 3,
      paired: 1,
      pairedPercent: 33.33,
      unitPairs: 1,
      householdPairs: 0,
    },
    ...{ raised: 4, done: 2, donePercent: 50 },
  });
  const behind = async (path: string) => (await pages(api, token, path)).length;
  const of = `communityId=${town.west}`;
  expect([
    await behind(`/units?keptBy=${town.west}&registered=there`),
    await behind(`/units?keptBy=${town.west}&paired=yes`),
    await behind(`/pairings?${of}&kind=unit&unended=true`),
    await behind(`/pairings?${of}&kind=household&unended=true`),
    await behind(`/joint-projects?${of}&year=2026&figure=raised`),
    await behind(`/joint-projects?${of}&year=2026&figure=done`),
  ]).toEqual([line.units, line.paired, line.unitPairs, line.householdPairs, line.raised, line.done]);
  expect(await behind(`/units?keptBy=${town.west}&paired=no`)).toBe(2);
  const { body: total } = await api.call('GET', '/api/v1/joint-figures/total?year=2026', { token });
  for (const figure of ['units', 'paired', 'unitPairs', 'householdPairs', 'raised', 'done'])
    expect([figure, total[figure]]).toEqual([figure, lines.reduce((sum, each) => sum + each[figure], 0)]);
  // Another year has other needs; who keeps nothing here sees no line.
  expect((await pages(api, token, '/joint-figures?year=2025')).find(({ id }) => id === town.west)).toMatchObject({
    ...{ raised: 1, done: 1, donePercent: 100, units: 3 },
  });
  expect((await office.as(west, 'GET', '/joint-figures')).body.items.map(({ id }: { id: string }) => id)).toEqual([
    town.west,
  ]);
  expect(await office.refused((await town.member(town.east1)).personId, 'GET', '/joint-figures')).toBe(
    '403 not-allowed',
  );
});
