import { newFormCodes } from '../../registers/registrants/form-codes';
import { type ListField, listColumns } from '../../registers/registrants/lists/columns';
import { type DutyOffice, openDutyOffice } from './duty-office';

// 单位名册 and the register of registrants: what a list says is held against the register, and nothing comes of it before
// somebody takes it. Who sees whom.

let office: DutyOffice;
let worker: string;
let grid: string;
let walker: string;

beforeAll(async () => {
  office = await openDutyOffice('2026-03-02');
  const { town } = office;
  worker = await town.person('community-worker', town.east);
  walker = await town.person('grid-worker', town.east);
  const made = await office.as(worker, 'POST', '/grids', {
    communityId: town.east,
    name: '第一网格',
    workerId: walker,
  });
  grid = made.body.id;
});
afterAll(() => office.close());

const CSV = { 'content-type': 'text/csv' };

type Row = Partial<Record<ListField, string>>;

const row = (serial: number, more: Row = {}): Row => ({
  ...{ name: `例员${serial}`, mobile: `138${String(serial).padStart(8, '0')}`, unit: '示例单位甲' },
  ...more,
});

const fields = Object.keys(listColumns) as ListField[];
const csv = (rows: readonly Row[]) =>
  [
    fields.map((field) => listColumns[field].heading).join(','),
    ...rows.map((one) => fields.map((field) => one[field] ?? '').join(',')),
  ].join('\n');

const bring = (rows: readonly Row[], organisationId = office.town.east, as = worker) =>
  office.as(as, 'POST', `/registrant-lists?organisationId=${organisationId}`, csv(rows), undefined, CSV);

const take = (id: string, body: object = {}) => office.as(worker, 'POST', `/registrant-lists/${id}/take`, body);
const counts = (told: { body: { counts: object } }) => told.body.counts;
const open = async (unit: string) =>
  await office.house.db.registrant.count({ where: { unit: { name: unit }, standing: { not: 'ended' } } });

test('twelve thousand rows: each wrong cell is named, then all are taken, and the same list again changes nothing', async () => {
  const talents = ['法律', '维修、调解', ''];
  const rows = Array.from({ length: 12_000 }, (_, at) =>
    row(at, { talents: talents[at % 3], unit: `示例单位${at % 140}` }),
  );
  const faulty = rows.map((one, at) => {
    if (at === 4_000) return { ...one, mobile: '12345' };
    if (at === 4_001) return { ...one, talents: '唱歌' };
    return at === 4_002 ? { ...one, community: '没有的社区' } : at === 4_003 ? (rows[0] as Row) : one;
  });
  const refused = await bring(faulty);
  expect([refused.status, refused.body.type]).toEqual([422, expect.stringMatching('registrant-list-unreadable')]);
  const said = refused.body.detail.split('\n');
  expect(said).toHaveLength(4);
  expect(said[0]).toMatch(/第4002行「手机号码」/);
  expect(said[1]).toMatch(/第4003行「特长」/);
  expect(said[2]).toMatch(/第4005行「姓名」：与文件中前面的一行重复/);
  expect(said[3]).toMatch(/第4004行「报到社区」/);
  expect(await office.house.db.registrantList.count()).toBe(0);

  const first = await bring(rows);
  expect([first.status, counts(first)]).toEqual([201, { new: 12_000, same: 0, changed: 0, gone: 0 }]);
  const taken = await take(first.body.id);
  expect([taken.status, taken.body.state.id]).toEqual([200, 'taken']);
  expect(await office.house.db.registrant.count({ where: { standing: 'listed' } })).toBe(12_000);
  expect(await office.house.db.pendingStart.count({ where: { procedure: 'double-registration' } })).toBe(12_000);
  expect(await office.house.db.unit.count()).toBe(140);

  const again = await bring(rows);
  expect(counts(again)).toEqual({ new: 0, same: 12_000, changed: 0, gone: 0 });
  await take(again.body.id);
  expect(await office.house.db.registrant.count()).toBe(12_000);
  expect(await office.house.db.person.count({ where: { name: { startsWith: '例员' } } })).toBe(12_000);
  expect(await office.refused(worker, 'POST', `/registrant-lists/${again.body.id}/take`, {})).toBe(
    '409 registrant-list-settled',
  );
});

test('a list that shrinks asks before anybody is taken out; another number and another unit are changes of the same person', async () => {
  const unit = '示例单位乙';
  const first = await bring([1, 2, 3, 4].map((at) => row(20_000 + at, { unit })));
  await take(first.body.id);
  const second = await bring([
    row(20_001, { unit }),
    row(20_002, { unit, mobile: '13900000002', times: '周末白天、节假日' }),
    row(20_005, { unit }),
  ]);
  expect(counts(second)).toEqual({ new: 1, same: 1, changed: 1, gone: 2 });
  const path = `/registrant-lists/${second.body.id}`;
  const refused = await take(second.body.id);
  expect([refused.status, refused.body.count]).toEqual([409, 2]);
  expect(await open(unit)).toBe(4);
  const { items } = (await office.as(worker, 'GET', `${path}/lines?outcome=gone`)).body;
  expect(items.map(({ name, position }: { name: string; position: null }) => [name, position])).toEqual([
    ['例员20004', null],
    ['例员20003', null],
  ]);
  const changed = (await office.as(worker, 'GET', `${path}/lines?outcome=changed`)).body.items[0];
  expect(changed).toMatchObject({ name: '例员20002', mobile: '139****0002', differs: ['手机号码', '空闲时间'] });
  await office.as(worker, 'POST', `${path}/gone`, { choice: 'left-unit', lineIds: [items[0].id] });
  expect((await office.as(worker, 'POST', `${path}/gone`, { choice: 'keep' })).body.undecided).toBe(0);
  expect((await take(second.body.id)).status).toBe(200);
  // Whom nobody has taken out is there: by his own case leaves who has left, and no case runs here.
  expect(await open(unit)).toBe(5);
  const third = await bring([row(20_002, { unit, mobile: '13900000002', times: '周末白天、节假日' })]);
  expect(counts(third)).toEqual({ new: 0, same: 1, changed: 0, gone: 4 });
  await office.as(worker, 'POST', `/registrant-lists/${third.body.id}/lay-aside`);
});

test('of 下沉 a list may say the last day: it is the term of whoever is new, and of whom it names another day his case hears', async () => {
  const unit = '示例单位戊';
  const path = `/registrant-lists?organisationId=${office.town.east}`;
  const assigned = (rows: readonly Row[], kind = 'assigned') =>
    office.as(worker, 'POST', `${path}&kind=${kind}`, csv(rows), undefined, CSV);
  const refused = await assigned([row(40_001, { unit, untilDay: '2026-03-01' })]);
  expect(refused.body.detail).toMatch(/第2行「下沉截止日期」：日期早于今天/);
  const resides = await assigned([row(40_001, { unit, untilDay: '2026-12-31' })], 'residence');
  expect(resides.body.detail).toMatch(/第2行「下沉截止日期」：只有下沉名册/);

  const first = await assigned([row(40_001, { unit, untilDay: '2026-12-31' }), row(40_002, { unit })]);
  await take(first.body.id);
  const terms = async () =>
    (await office.house.db.registrant.findMany({ where: { unit: { name: unit } } })).map(({ fromDay, untilDay }) =>
      [fromDay, untilDay].map((day) => day?.toISOString().slice(0, 10)),
    );
  expect((await terms()).sort()).toEqual([
    ['2026-03-02', undefined],
    ['2026-03-02', '2026-12-31'],
  ]);
  // What it leaves empty it does not say.
  const second = await assigned([row(40_001, { unit }), row(40_002, { unit, untilDay: '2026-06-30' })]);
  expect(counts(second)).toEqual({ new: 0, same: 1, changed: 1, gone: 0 });
  const { items } = (await office.as(worker, 'GET', `/registrant-lists/${second.body.id}/lines?outcome=changed`)).body;
  expect(items).toMatchObject([{ name: '例员40002', differs: ['下沉截止日期'] }]);
  await take(second.body.id);
  expect((await terms()).sort()).toEqual([
    ['2026-03-02', '2026-06-30'],
    ['2026-03-02', '2026-12-31'],
  ]);
});

test('a list that another one has overtaken is not taken', async () => {
  const unit = '示例单位丙';
  const [one, other] = [await bring([row(30_001, { unit })]), await bring([row(30_001, { unit })])];
  expect((await take(one.body.id)).status).toBe(200);
  expect(await office.refused(worker, 'POST', `/registrant-lists/${other.body.id}/take`, {})).toBe(
    '409 registrant-list-overtaken',
  );
});

test('at the counter; of each: the community, the levels above, his grid’s worker, his unit’s keepers, himself', async () => {
  const { town, house } = office;
  const unitId = crypto.randomUUID();
  await house.owner.unit.create({
    data: { id: unitId, keptBy: town.street, name: '示例单位丁', organisationId: town.west1, createdAt: new Date() },
  });
  const body = {
    ...{ communityId: town.east, name: '例报甲', mobile: '13700000001', address: '示例路1号' },
    ...{ unitId, reported: true, talents: ['law'], times: ['holiday'] },
  };
  const id = (await office.as(worker, 'POST', '/registrants', body)).body.id as string;
  const detail = (await office.as(worker, 'GET', `/registrants/${id}`)).body;
  expect(detail).toMatchObject({
    ...{ name: '例报甲', mobile: '137****0001', hasAddress: true, standing: { id: 'reported' }, mayChange: true },
    periods: [{ standing: { id: 'reported' }, from: '2026-03-02' }],
  });
  const sees = async (who: string) => (await office.as(who, 'GET', `/registrants/${id}`)).status;
  const { people } = town;
  expect(
    await Promise.all([people.eastOfficer, people.streetOfficer, people.west1Secretary, walker].map(sees)),
  ).toEqual([200, 200, 200, 404]);
  expect(await Promise.all([people.east2Secretary, people.east1Secretary, people.administrator].map(sees))).toEqual([
    404, 404, 404,
  ]);
  const put = (who: string, change: object) =>
    office.refused(who, 'PATCH', `/registrants/${id}`, { version: 1, ...change });
  expect(await put(people.west1Secretary, { gridId: grid })).toBe('403 not-allowed');
  expect(await put(worker, { gridId: grid })).toBe('200');
  expect(await put(worker, { talents: [] })).toBe('409 conflict');
  expect(await sees(walker)).toBe(200);
  const other = (await office.as(worker, 'POST', '/registrants', { ...body, name: '例报乙', mobile: '13700000002' }))
    .body.id;
  const listed = (await office.as(walker, 'GET', '/registrants?limit=100')).body.items.map(
    (one: { id: string }) => one.id,
  );
  expect([listed.includes(id), listed.includes(other)]).toEqual([true, false]);
  const mine = await office.as(people.west1Secretary, 'GET', `/registrants?unitId=${unitId}`);
  expect(mine.body.items.map(({ name }: { name: string }) => name)).toEqual(['例报乙', '例报甲']);

  // That he never came his unit hears from a person, not from the list.
  await house.owner.registrant.update({ where: { id }, data: { standing: 'never-came' } });
  await house.owner.registrantPeriod.create({
    data: {
      registrantId: id,
      seq: 2,
      standing: 'never-came',
      communityId: town.east,
      fromDay: new Date('2026-03-02'),
      at: new Date(),
    },
  });
  const told = async (who: string) => {
    const { standing, periods } = (await office.as(who, 'GET', `/registrants/${id}`)).body;
    const found = await office.as(who, 'GET', `/registrants?unitId=${unitId}&stands=never-came`);
    return [standing.id, periods.length, found.body.items.length];
  };
  expect(await told(people.eastOfficer)).toEqual(['never-came', 2, 1]);
  expect(await told(people.west1Secretary)).toEqual(['available', 1, 0]);

  // In clear on record alone, and not for the unit.
  const purpose = { purpose: '电话联系' };
  expect(await office.refused(people.west1Secretary, 'POST', `/registrants/${id}/contact`, purpose)).toBe(
    '403 not-allowed',
  );
  expect((await office.as(walker, 'POST', `/registrants/${id}/contact`, purpose)).body).toEqual({
    mobile: '13700000001',
    address: '示例路1号',
  });
  expect(await house.db.audit.count({ where: { action: 'unmasked', objectId: id, actorId: walker } })).toBe(1);
  const audited = JSON.stringify(await house.db.audit.findMany({ where: { objectId: id } }));
  expect(audited).not.toMatch(/13700000001|示例路/);
});

test('whoever is a member here too is linked: he finds himself, and changes what he offers, not where he stands', async () => {
  const { town } = office;
  const { memberId, personId } = await town.member(town.west1);
  const body = { communityId: town.east, name: '例报丙', mobile: '13700000003', memberId, reported: false };
  const id = (await office.as(worker, 'POST', '/registrants', body)).body.id as string;
  expect(await office.refused(worker, 'POST', '/registrants', body)).toBe('409 registrant-twice');
  const own = await office.as(personId, 'GET', '/my-registrations');
  expect(own.body.items).toMatchObject([{ id, community: { id: town.east }, standing: { id: 'listed' } }]);
  const change = { version: 1, times: ['weekend-day'], wishes: ['environment'] };
  const changed = await office.as(personId, 'PATCH', `/registrants/${id}`, change);
  expect(changed.body).toMatchObject({ times: [{ id: 'weekend-day' }], himself: true, mayChange: false });
  expect(await office.refused(personId, 'PATCH', `/registrants/${id}`, { version: 2, gridId: grid })).toBe(
    '403 not-allowed',
  );
});

test('papers for one or many; a code by which somebody reports before his case has begun is not lost', async () => {
  const { town, house, api } = office;
  const body = { communityId: town.east, name: '例报丁', mobile: '13700000004', reported: false };
  const id = (await office.as(worker, 'POST', '/registrants', body)).body.id as string;
  const print = async (as: string, asked: object) => {
    const answer = await fetch(`${api.url}/api/v1/registrants/papers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await api.tokenOf(as)}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const form = await print(worker, { kind: 'form', ids: [id] });
  expect([form.status, form.bytes.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
  const registrant = () => house.db.registrant.findUniqueOrThrow({ where: { id } });
  expect((await registrant()).standing).toBe('notified');
  expect((await print(worker, { kind: 'certificate', ids: [id] })).status).toBe(422);
  expect((await print(town.people.west1Secretary, { kind: 'form', ids: [id] })).status).toBe(422);

  const codes = await house.db.$transaction((tx) => newFormCodes(tx, house.keys, [id]));
  const sent = { code: codes.get(id) as string, times: ['holiday'] };
  expect((await api.call('POST', '/api/v1/self-registration', { body: sent })).status).toBe(202);
  expect((await registrant()).standing).toBe('reported');
  const stood = await house.db.registrantPeriod.findMany({ where: { registrantId: id }, orderBy: { seq: 'asc' } });
  expect(stood.map(({ standing }) => standing)).toEqual(['listed', 'notified', 'reported']);

  // Two hundred cards at once.
  await house.owner.$executeRaw`
    UPDATE registrant SET certificate = 'SB-' || row.n, grid_id = ${grid}::uuid
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM registrant LIMIT 200) row WHERE registrant.id = row.id`;
  const cards = await print(worker, { kind: 'card', filters: { gridId: grid } });
  expect([cards.status, cards.bytes.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
  expect((await print(worker, { kind: 'certificate', filters: { gridId: grid } })).status).toBe(200);
});
