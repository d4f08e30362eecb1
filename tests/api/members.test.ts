import { randomUUID } from 'node:crypto';
import { type House, openHouse } from '../support/house';
import { buildTown, syntheticIdentity, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
let officer: string;
let secretary: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  officer = await api.tokenOf(town.people.streetOfficer);
  secretary = await api.tokenOf(town.people.east1Secretary);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const input = (more: object = {}) => ({
  name: '欧阳示例',
  ethnicity: '汉族',
  identityNumber: syntheticIdentity('19700301'),
  phone: '139 0000 0001',
  education: 'bachelor',
  category: 'retired',
  address: '示例路1号',
  kind: 'full',
  joinedOn: '1995-07-01',
  fullOn: '1996-07-01',
  branchId: town.east1,
  ...more,
});
const enter = (body: object, token = officer) => api.call('POST', '/api/v1/members', { token, body });
const get = (id: string, token = officer) => api.call('GET', `/api/v1/members/${id}`, { token });
const change = (id: string, body: object, token = officer) =>
  api.call('PATCH', `/api/v1/members/${id}`, { token, body });
const search = async (text: string, token = officer): Promise<string[]> => {
  const told = await api.call('POST', '/api/v1/members/search', { token, body: { text }, key: null });
  return told.body.items.map((item: { id: string }) => item.id);
};

test('a member is entered, shown masked, and kept sealed', async () => {
  const body = input();
  const made = await enter(body);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    sex: 'male',
    birthDate: '1970-03-01',
    branch: { id: town.east1 },
    hasAddress: true,
  });
  expect(made.body.phone).toBe('139****0001');
  expect(made.body.identityNumber).toBe(`990***********${body.identityNumber.slice(-4)}`);
  const everything = JSON.stringify([
    await house.db.$queryRaw`SELECT member::text FROM member`,
    await house.db.request.findMany(),
  ]);
  for (const secret of [body.identityNumber, '13900000001', '示例路1号']) expect(everything).not.toContain(secret);
});

test.each([
  ['a wrong check digit', { identityNumber: '990001197003010010' }, '/identityNumber'],
  ['a phone that is none', { phone: '12345' }, '/phone'],
  ['joining before birth', { joinedOn: '1960-01-01' }, '/joinedOn'],
  ['joining tomorrow', { kind: 'probationary', joinedOn: '2099-01-01', fullOn: null }, '/joinedOn'],
  ['a date that does not exist', { joinedOn: '1995-02-30' }, '/joinedOn'],
  ['a probationary member with a full date', { kind: 'probationary' }, '/fullOn'],
  ['a full member without one', { fullOn: null }, '/fullOn'],
  ['joining at seventeen', { joinedOn: '1988-02-28', fullOn: '1989-02-28' }, '/joinedOn'],
  ['full within a year', { fullOn: '1996-06-30' }, '/fullOn'],
  ['dues far ahead', { duesPaidTo: '2099-01' }, '/duesPaidTo'],
  ['a nation that is none', { ethnicity: '某族' }, '/ethnicity'],
  ['an unknown mark', { tags: ['nothing'] }, '/tags/0'],
])('%s is refused', async (_what, more, pointer) => {
  const told = await enter(input(more));
  expect(told.body).toMatchObject({ type: 'urn:dangwu:problem:invalid-input', errors: [{ pointer }] });
  expect(told.body.errors[0].detail).toMatch(/[\u4e00-\u9fff]/);
});

test('a nation stands as on the identity card, and a veteran joined by the rule of his day', async () => {
  const veteran = { identityNumber: syntheticIdentity('19310501'), joinedOn: '1948-06-01', fullOn: '1948-09-01' };
  const made = await enter(input({ ...veteran, ethnicity: '穿青人', name: '例\u200C老兵' }));
  expect(made).toMatchObject({ status: 201, body: { ethnicity: '穿青人', name: '例老兵' } });
  const { id, version } = made.body;
  const changed = await change(id, { version, ethnicity: '维吾尔' });
  expect(changed.body).toMatchObject({ ethnicity: '维吾尔族' });
  const ahead = await change(id, { version: version + 1, duesPaidTo: '2099-01' });
  expect(ahead.body.errors).toMatchObject([{ pointer: '/duesPaidTo' }]);
});

test('a committee has no members, and a group is of the same branch', async () => {
  expect((await enter(input({ branchId: town.east }))).body.errors).toMatchObject([{ pointer: '/branchId' }]);
  expect((await enter(input({ groupId: town.westGroup }))).body.errors).toMatchObject([{ pointer: '/groupId' }]);
  expect((await enter(input({ branchId: town.west1, groupId: town.westGroup }))).status).toBe(201);
});

test('nobody is entered twice', async () => {
  const body = input();
  expect((await enter(body)).status).toBe(201);
  expect((await enter({ ...body, name: '示例同号' })).body.errors).toEqual([
    { pointer: '/identityNumber', detail: '该身份证号已登记' },
  ]);
});

test('a change goes by version, keeps one name in both registers, and never moves a branch', async () => {
  const { id, personId } = (await enter(input())).body;
  const told = await change(id, { version: 1, name: '单示例', phone: null, tags: ['hardship'] });
  expect(told.body).toMatchObject({ name: '单示例', phone: null, tags: ['hardship'], version: 2 });
  expect(await house.db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: '单示例' });
  expect(await search('shanshili')).toContain(id);
  expect((await change(id, { version: 1, post: '示例' })).body.type).toMatch(/conflict$/);
  for (const field of [{ branchId: town.west1 }, { kind: 'probationary' }, { standing: 'ended' }]) {
    expect((await change(id, { version: 2, ...field })).status).toBe(400);
  }
  expect((await get(id)).body.branch.id).toBe(town.east1);
});

test('of two who change the same version one is told', async () => {
  const { id } = (await enter(input())).body;
  const told = await Promise.all([1, 2, 3, 4].map((n) => change(id, { version: 1, post: `示例岗位${n}` })));
  expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test('a member is found by name, pinyin, initials, tail, number and phone', async () => {
  const body = input({ name: '仇示例人', phone: '13900000099' });
  const { id } = (await enter(body)).body;
  for (const text of [
    '仇示',
    '示例人',
    'qiushi',
    'qslr',
    body.identityNumber.slice(-4),
    body.identityNumber,
    '13900000099',
  ]) {
    expect(await search(text)).toContain(id);
  }
  expect(await search('没有此人')).toEqual([]);
  const odd = await api.call('POST', '/api/v1/members/search', { token: officer, body: { text: '%' }, key: null });
  expect(odd.status).toBe(400);
});

test('lists are filtered and paged', async () => {
  for (let i = 0; i < 5; i++) await enter(input({ name: '示例同名', branchId: town.east2, tags: ['floating'] }));
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next && `&cursor=${next}`;
    const path = `/api/v1/members?organisationId=${town.east2}&tag=floating&kind=full&limit=2${cursor}`;
    const page = (await api.call('GET', path, { token: officer })).body;
    seen.push(...page.items.map((item: { id: string }) => item.id));
    next = page.next;
  }
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});

test('unmasking is on record with its purpose, and only for those who need it', async () => {
  const body = input();
  const { id } = (await enter(body)).body;
  const unmask = (field: string, token: string) =>
    api.call('POST', `/api/v1/members/${id}/unmask`, { token, body: { field, purpose: '核对介绍信' }, key: null });
  expect((await unmask('identityNumber', secretary)).body).toEqual({ value: body.identityNumber });
  expect((await unmask('address', secretary)).body).toEqual({ value: '示例路1号' });
  const rows = await house.db.audit.findMany({ where: { objectId: id, action: 'unmasked' }, orderBy: { seq: 'asc' } });
  expect(rows.map(({ actorId, detail }) => ({ actorId, detail }))).toEqual([
    { actorId: town.people.east1Secretary, detail: { field: 'identityNumber', purpose: '核对介绍信' } },
    { actorId: town.people.east1Secretary, detail: { field: 'address', purpose: '核对介绍信' } },
  ]);
  const worker = await api.tokenOf(await town.person('community-worker', town.east));
  expect((await unmask('phone', worker)).body).toEqual({ value: '13900000001' });
  expect((await unmask('identityNumber', worker)).status).toBe(403);
  const west = await api.tokenOf(town.people.west1Secretary);
  expect((await unmask('phone', west)).status).toBe(404);
});

test('who may see a member: his branch, his group, those above, who looks after him, and himself', async () => {
  const made = (await enter(input({ branchId: town.west1, groupId: town.westGroup, alsoId: town.east2 }))).body;
  const other = (await enter(input({ branchId: town.west1 }))).body;
  const leader = await api.tokenOf(await town.person('group-leader', town.westGroup));
  const auditor = await api.tokenOf(await town.person('auditor', town.street));
  const looksAfter = await api.tokenOf(town.people.east2Secretary);
  const own = await api.tokenOf(made.personId);
  const sees = async (token: string) => [(await get(made.id, token)).status, (await get(other.id, token)).status];
  expect(await sees(await api.tokenOf(town.people.west1Secretary))).toEqual([200, 200]);
  expect(await sees(leader)).toEqual([200, 404]);
  expect(await sees(looksAfter)).toEqual([200, 404]);
  expect(await sees(own)).toEqual([200, 404]);
  expect(await sees(auditor)).toEqual([404, 404]);
  expect(await sees(secretary)).toEqual([404, 404]);
  expect((await change(made.id, { version: 1, post: '示例' }, looksAfter)).status).toBe(403);
  expect((await change(made.id, { version: 1, post: '示例' }, own)).status).toBe(403);
  const listed = async (token: string) =>
    (await api.call('GET', '/api/v1/members?limit=100', { token })).body.items?.map((item: { id: string }) => item.id);
  expect(await listed(leader)).toContain(made.id);
  expect(await listed(leader)).not.toContain(other.id);
  expect(await listed(own)).toEqual([made.id]);
  expect(await listed(looksAfter)).toContain(made.id);
  expect(await listed(auditor)).toBeUndefined();
});

test('a secretary enters nobody; an administrator below enters nobody elsewhere', async () => {
  expect((await enter(input(), secretary)).status).toBe(403);
  const eastAdmin = await api.tokenOf(await town.person('administrator', town.east));
  expect((await enter(input({ branchId: town.west1 }), eastAdmin)).status).toBe(404);
  expect((await enter(input({ branchId: town.east2 }), eastAdmin)).status).toBe(201);
  expect((await enter(input({ branchId: randomUUID() }), eastAdmin)).status).toBe(404);
});

test('a surname is found by each of its readings, a name without its dots or with others', async () => {
  const { id } = (await enter(input({ name: '覃示例' }))).body;
  for (const text of ['qinshili', 'tanshili', 'tan', 'qsl', 'tsl', 'TSL', 'ta']) {
    expect([text, await search(text)]).toEqual([text, expect.arrayContaining([id])]);
  }
  expect(await search('tanshilix')).not.toContain(id);
  const qiu = (await enter(input({ name: '仇示例' }))).body.id;
  for (const text of ['qiushili', 'choushili', 'csl']) {
    expect([text, await search(text)]).toEqual([text, expect.arrayContaining([qiu])]);
  }
  const dotted = (await enter(input({ name: '示例古丽•买买提' }))).body;
  expect(dotted.name).toBe('示例古丽·买买提');
  for (const text of ['示例古丽买买提', '古丽买', '示例古丽．买买提', '示例古丽 买买提', '示例古丽・买', '买买提']) {
    expect([text, await search(text)]).toEqual([text, expect.arrayContaining([dotted.id])]);
  }
  expect(await search('古丽示例')).not.toContain(dotted.id);
});

test('nobody changes how a role holder above him is told, though he be a member of the branch', async () => {
  const { id, personId } = (await enter(input({ phone: '13900000071' }))).body;
  const secretary = await api.tokenOf(town.people.east1Secretary);
  const at = new Date('2020-01-01');
  const role = { id: randomUUID(), personId, organisationId: town.street, role: 'organisation-officer', fromDate: at };
  await house.db.roleHolding.create({ data: role });
  const contact = await api.call('GET', `/api/v1/people/${personId}/contact`, { token: secretary });
  expect(contact.status).toBe(200);
  const body = { version: contact.body.version, mail: 'a@example.org' };
  const told = await api.call('PATCH', `/api/v1/people/${personId}/contact`, { token: secretary, body });
  expect(told.body.type).toMatch(/not-allowed$/);
  expect((await change(id, { version: 1, phone: '13900000072' }, secretary)).status).toBe(403);
  expect((await change(id, { version: 1, informBy: 'sms' }, secretary)).status).toBe(403);
  expect((await change(id, { version: 1, post: '示例岗位' }, secretary)).status).toBe(200);
});

test('the stored answer of a change is sealed, and a repeat gets it', async () => {
  const { id } = (await enter(input())).body;
  const key = randomUUID();
  const body = { version: 1, name: '示例密封人' };
  const ask = () => api.call('PATCH', `/api/v1/members/${id}`, { token: officer, body, key });
  const first = await ask();
  const row = await house.db.request.findFirstOrThrow({ where: { key } });
  expect(row.answer).toEqual({ body: { sealed: expect.any(String) } });
  expect(JSON.stringify(row)).not.toContain('示例密封人');
  expect((await ask()).body).toEqual(first.body);
});
