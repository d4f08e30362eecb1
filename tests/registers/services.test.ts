import { type DutyOffice, openDutyOffice } from './duty-office';
import { registrantOf } from './registered';

let office: DutyOffice;
beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
});
afterAll(() => office.close());

const what = '清扫三号楼楼道';

/** What a registrant of the east holds, and a record of it. */
async function served(opening: object = {}) {
  const { eastOfficer } = office.town.people;
  const body = {
    kind: 'item',
    organisationId: office.town.east,
    title: '清洁楼道',
    details: '每月一次',
    service: 'environment',
  };
  const openingId = (await office.as(eastOfficer, 'POST', '/openings', { ...body, ...opening })).body.id;
  const { id: registrantId, personId } = await registrantOf(office, office.town.east);
  const commitment = (await office.as(personId, 'POST', `/openings/${openingId}/claims`, { note: '周六' })).body;
  const told = await office.as(personId, 'POST', '/services', {
    ...{ commitmentId: commitment.id, day: '2026-03-02', minutes: 90, what },
  });
  expect(told.status).toBe(201);
  return { openingId, registrantId, personId, commitmentId: commitment.id, service: told.body };
}

const say = (personId: string, id: string, word: string, body?: object) =>
  office.refused(personId, 'POST', `/services/${id}/${word}`, body);

test('a service is asked of the owner of the opening, after seven days of the community, and counted once certified', async () => {
  office.on('2026-03-02');
  const ownerId = await office.town.person();
  const { personId, service } = await served({ ownerId });
  const { eastOfficer } = office.town.people;
  expect(service).toMatchObject({ certifier: { id: ownerId }, certifyBy: '2026-03-09', choices: ['void'], what });
  expect((await office.as(ownerId, 'GET', '/services?toCertify=true')).body.items).toMatchObject([
    { id: service.id, choices: ['certify', 'refuse'] },
  ]);
  expect(await say(eastOfficer, service.id, 'certify')).toBe('403 service-not-yours-yet');
  expect(await say(personId, service.id, 'certify')).toBe('403 own-case');
  office.on('2026-03-10');
  expect(await say(eastOfficer, service.id, 'certify')).toBe('200');
  expect(await say(ownerId, service.id, 'refuse', { text: '没有来' })).toBe('409 service-settled');
  expect(await say(personId, service.id, 'void')).toBe('409 service-settled');
});

test('refused with a reason, he may answer once, and the community looks into it', async () => {
  office.on('2026-03-02');
  const ownerId = await office.town.person();
  const { personId, service } = await served({ ownerId });
  const { eastOfficer } = office.town.people;
  expect(await say(ownerId, service.id, 'refuse', {})).toBe('400 invalid-input');
  expect(await say(ownerId, service.id, 'refuse', { text: '当天没有见到' })).toBe('200');
  expect(await say(personId, service.id, 'answer', { text: '在四号楼' })).toBe('200');
  expect((await office.as(eastOfficer, 'GET', `/services/${service.id}`)).body).toMatchObject({
    ...{ state: { id: 'answered' }, why: '当天没有见到', answer: '在四号楼', choices: ['certify', 'refuse'] },
  });
  expect(await say(ownerId, service.id, 'certify')).toBe('403 not-allowed');
  expect(await say(eastOfficer, service.id, 'refuse', { text: '仍不属实' })).toBe('200');
  expect(await say(personId, service.id, 'answer', { text: '再说一次' })).toBe('409 service-settled');
});

test('the receiver of a wish says how it was by a code that works once, without an account', async () => {
  office.on('2026-03-02');
  const { personId, service } = await served({ kind: 'wish', capacity: 1, raiser: '示例居民 010-00000000' });
  const { eastOfficer } = office.town.people;
  expect(await office.refused(personId, 'POST', `/services/${service.id}/receiver-code`)).toBe('403 own-case');
  const made = async () =>
    (await office.as(eastOfficer, 'POST', `/services/${service.id}/receiver-code`)).body.code as string;
  const [first, code] = [await made(), await made()];
  const received = (given: string, score = 5) =>
    office.api.call('POST', '/api/v1/received', { body: { code: given, score } });
  expect((await received(first)).status).toBe(422);
  expect((await received('0000-0000-0000')).status).toBe(422);
  expect((await received(code, 6)).status).toBe(400);
  const statuses = await Promise.all([1, 2, 3].map(() => received(code.replaceAll('-', ' '), 4)));
  expect(statuses.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
  expect((await office.as(personId, 'GET', `/services/${service.id}`)).body).toMatchObject({
    ...{ state: { id: 'certified' }, score: 4 },
  });
  const kept = await office.house.owner.request.findMany({ where: { route: { contains: 'receiver-code' } } });
  expect(JSON.stringify(kept)).not.toContain(code);
});

test('who sees it: himself, the place, a grid worker of his grid, and his unit that he served, not what he did', async () => {
  office.on('2026-03-02');
  const { owner } = office.house;
  const { town } = office;
  const worker = await town.person('grid-worker', town.east);
  const [gridId, otherGrid, unitId] = [0, 1, 2].map(() => crypto.randomUUID()) as [string, string, string];
  await owner.grid.create({ data: { id: gridId, communityId: town.east, name: '第一网格', workerId: worker } });
  await owner.grid.create({ data: { id: otherGrid, communityId: town.east, name: '第二网格' } });
  await owner.unit.create({
    data: { id: unitId, keptBy: town.street, name: '示例单位', organisationId: town.west1, createdAt: new Date() },
  });
  const { registrantId, service } = await served();
  const seenBy = (personId: string) => office.as(personId, 'GET', `/services/${service.id}`);
  const { eastOfficer, west1Secretary, west2 } = { ...town.people, west2: await town.person('secretary', town.west2) };
  await owner.registrant.update({ where: { id: registrantId }, data: { gridId, unitId } });
  expect((await seenBy(eastOfficer)).body.what).toBe(what);
  expect((await seenBy(worker)).body.what).toBe(what);
  expect((await seenBy(west1Secretary)).body).toMatchObject({ minutes: 90, what: null, choices: [] });
  expect((await seenBy(west2)).status).toBe(404);
  await owner.registrant.update({ where: { id: registrantId }, data: { gridId: otherGrid } });
  expect((await seenBy(worker)).status).toBe(404);
});

test('figures by kind are what a count over the raw rows comes to: certified ones, each person once, within days and place', async () => {
  office.on('2026-03-02');
  const { town, house } = office;
  const { eastOfficer, westOfficer, streetOfficer } = town.people;
  const kinds = ['environment', 'relief', 'culture'];
  const people = [await registrantOf(office, town.east), await registrantOf(office, town.west)];
  const rows = Array.from({ length: 24 }, (_, nth) => {
    const { id: registrantId, personId } = people[nth % 2] as (typeof people)[number];
    const day = new Date(Date.UTC(2025, nth % 12, 1 + nth));
    return {
      ...{ id: crypto.randomUUID(), personId, registrantId, organisationId: nth % 2 ? town.west : town.east, day },
      ...{ kind: kinds[nth % 3] as string, minutes: 20 + nth, state: nth % 5 === 0 ? 'recorded' : 'certified' },
      ...{ what: Buffer.alloc(0), certifyBy: day, recordedBy: personId, recordedAt: day, stateAt: day },
    };
  });
  await house.owner.service.createMany({ data: rows });
  const counted = (some: typeof rows) => [some.length, new Set(some.map((one) => one.personId)).size];
  const minutes = (some: typeof rows) => some.reduce((sum, one) => sum + one.minutes, 0);
  const asked: [string, string, (one: (typeof rows)[number]) => boolean][] = [
    [streetOfficer, '', () => true],
    [eastOfficer, '', ({ organisationId }) => organisationId === town.east],
    [streetOfficer, `&organisationId=${town.west}`, ({ organisationId }) => organisationId === town.west],
    [streetOfficer, '&from=2025-03-01&to=2025-06-30', ({ day }) => day.getUTCMonth() > 1 && day.getUTCMonth() < 6],
    [westOfficer, `&organisationId=${town.east}`, () => false],
  ];
  for (const [personId, query, holds] of asked) {
    const until = query.includes('to=') ? '' : '&to=2025-12-31';
    const { items } = (await office.as(personId, 'GET', `/service-figures?limit=100${query}${until}`)).body;
    const some = rows.filter((one) => one.state === 'certified' && holds(one));
    for (const { kind, ...figure } of items) {
      const of = kind.id === 'all' ? some : some.filter((one) => one.kind === kind.id);
      expect([query, kind.id, figure.services, figure.people, figure.minutes]).toEqual([
        ...[query, kind.id, ...counted(of), minutes(of)],
      ]);
    }
    expect(items).toHaveLength(9);
  }
  const first = (await office.as(streetOfficer, 'GET', '/service-figures?limit=5')).body;
  const rest = (await office.as(streetOfficer, 'GET', `/service-figures?limit=5&cursor=${first.next}`)).body;
  expect([first.items.length, rest.items.length, rest.next]).toEqual([5, 4, null]);
});

test('who has moved brings his record: the new community reads what he did before, his unit that he did, and nobody changes it', async () => {
  office.on('2026-03-02');
  const { owner } = office.house;
  const { town } = office;
  const { eastOfficer, west1Secretary } = town.people;
  const { registrantId, personId, service } = await served();
  const open = await served();
  await owner.service.updateMany({ where: { id: service.id }, data: { state: 'certified' } });
  const unitId = crypto.randomUUID();
  await owner.unit.create({
    data: { id: unitId, keptBy: town.street, name: '示例单位己', organisationId: town.west1, createdAt: new Date() },
  });
  // What is not certified does not come along.
  await owner.service.update({ where: { id: open.service.id }, data: { registrantId, personId } });
  const there = await registrantOf(office, town.west2, { personId, unitId });
  await owner.registrantPeriod.create({
    data: {
      ...{ registrantId: there.id, seq: 1, standing: 'reported', communityId: town.west2 },
      ...{ fromDay: new Date('2026-03-02'), at: new Date() },
    },
  });
  const keeper = await town.person('community-worker', town.west2);
  const earlier = (who: string, id = there.id) => office.as(who, 'GET', `/services?earlierOf=${id}`);
  const ids = async (who: string, id?: string) =>
    (await earlier(who, id)).body.items.map((one: { id: string }) => one.id);
  // Two places at once are not one after the other.
  expect(await ids(keeper)).toEqual([]);
  await owner.registrant.update({
    where: { id: registrantId },
    data: { standing: 'moved', standingSince: new Date('2026-03-02') },
  });
  expect((await earlier(keeper)).body.items).toMatchObject([
    { id: service.id, day: '2026-03-02', minutes: 90, what, organisation: { id: town.east }, choices: [] },
  ]);
  expect((await earlier(west1Secretary)).body.items).toMatchObject([{ id: service.id, minutes: 90, what: null }]);
  expect(await ids(personId)).toEqual([service.id]);
  // Whoever does not see him there learns nothing by it; nor does the old community of what comes after.
  expect(await ids(eastOfficer)).toEqual([]);
  expect(await ids(eastOfficer, registrantId)).toEqual([]);
  expect(await say(keeper, service.id, 'certify')).toBe('404 not-found');
});
