import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../access/audit';
import { forget } from '../../api/http/forget';
import { DAY } from '../../domain/time/dates';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { type Served, serve } from './served';

let house: House;
let town: Town;
let api: Served;
let admin: string;

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serve(house);
  admin = await api.tokenOf(town.people.administrator);
});
afterAll(async () => {
  await api?.stop();
  await house?.close();
});

const problem = (type: string) => ({ type: `urn:dangwu:problem:${type}` });
const add = (body: object, token = admin, key?: string) =>
  api.call('POST', '/api/v1/organisations', { token, body, key });
const branch = () => ({
  code: `b-${randomUUID().slice(0, 8)}`,
  name: '示例新党支部',
  kind: 'branch',
  parentId: town.east,
});

describe('organisations', () => {
  test('an organisation is added below its parent and changed by version', async () => {
    const made = await add(branch());
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ path: `/street/east/${made.body.code}/`, version: 1, closedOn: null });
    const path = made.headers.get('location') as string;
    const change = (body: object) => api.call('PATCH', path, { token: admin, body });
    expect((await change({ version: 1, name: '示例改名党支部' })).body).toMatchObject({
      name: '示例改名党支部',
      version: 2,
    });
    expect((await change({ version: 1, name: '示例迟到党支部' })).body).toMatchObject(problem('conflict'));
    expect((await api.call('GET', path, { token: admin })).body.name).toBe('示例改名党支部');
  });

  test('where letters are answered is kept in its normal form; what was changed is on record by name', async () => {
    const office = {
      phone: '(010)60000001',
      address: '示例路1号',
      fax: '（010）6000 0003转801',
      postcode: '９９０００１',
    };
    const made = (await add({ ...branch(), ...office })).body;
    expect(made).toMatchObject({ phone: '010-60000001', fax: '010-60000003-801', postcode: '990001' });
    const path = `/api/v1/organisations/${made.id}`;
    const change = (body: object) => api.call('PATCH', path, { token: admin, body });
    const told = await change({ version: 1, fax: null, postcode: '010000' });
    expect(told.body).toMatchObject({ address: '示例路1号', fax: null, postcode: '010000', version: 2 });
    expect((await change({ version: 2, phone: '88000000' })).body).toMatchObject({ errors: [{ pointer: '/phone' }] });
    expect((await change({ version: 2, postcode: '10000' })).body).toMatchObject({
      ...problem('invalid-input'),
      errors: [{ pointer: '/postcode', detail: '邮政编码应为 6 位数字' }],
    });
    expect((await api.call('GET', path, { token: admin })).body).toEqual(told.body);
    const { detail } = await house.db.audit.findFirstOrThrow({ where: { objectId: made.id, action: 'changed' } });
    expect(detail).toEqual({ fields: ['fax', 'postcode'] });
  });

  test.each([
    ['a branch below a branch', () => ({ ...branch(), parentId: town.east1 }), '/kind'],
    ['a group below a committee', () => ({ ...branch(), kind: 'group' }), '/kind'],
    ['a code in use', () => ({ ...branch(), code: 'west1' }), '/code'],
    ['a code that would break the path', () => ({ ...branch(), code: 'a/b' }), '/code'],
    [
      'a branch that approves probationary members',
      () => ({ ...branch(), mayApproveProbationary: true }),
      '/mayApproveProbationary',
    ],
    ['an unknown member of the body', () => ({ ...branch(), path: '/' }), '/path'],
    ['a fax without area code', () => ({ ...branch(), fax: '88000000' }), '/fax'],
    ['a postcode of five digits', () => ({ ...branch(), postcode: '99000' }), '/postcode'],
  ])('%s is refused', async (_what, input, pointer) => {
    const told = await add(input());
    expect(told.body).toMatchObject({ ...problem('invalid-input'), errors: [{ pointer }] });
    expect(told.body.errors[0].detail).toMatch(/[\u4e00-\u9fff]/);
  });

  test('one with members or organisations is not closed; an empty one is, and takes nothing more', async () => {
    await town.member(town.east2);
    const close = (id: string, version = 1) =>
      api.call('PATCH', `/api/v1/organisations/${id}`, { token: admin, body: { version, closedOn: '2026-11-20' } });
    expect((await close(town.east2)).body).toMatchObject(problem('organisation-not-empty'));
    expect((await close(town.west1)).body).toMatchObject(problem('organisation-not-empty'));
    const made = (await add(branch())).body;
    const tomorrow = { version: 1, closedOn: '2099-01-01' };
    const early = await api.call('PATCH', `/api/v1/organisations/${made.id}`, { token: admin, body: tomorrow });
    expect(early.body).toMatchObject({ errors: [{ pointer: '/closedOn' }] });
    expect((await close(made.id)).body).toMatchObject({ closedOn: '2026-11-20' });
    const below = await add({
      code: `g-${randomUUID().slice(0, 8)}`,
      name: '示例党小组',
      kind: 'group',
      parentId: made.id,
    });
    expect(below.body).toMatchObject(problem('invalid-input'));
  });

  test('lists are paged; a cursor fits its own list only', async () => {
    const first = await api.call('GET', '/api/v1/organisations?limit=3', { token: admin });
    expect(first.body.items).toHaveLength(3);
    const seen = first.body.items.map((item: { id: string }) => item.id);
    let next = first.body.next;
    while (next) {
      const page = (await api.call('GET', `/api/v1/organisations?limit=3&cursor=${next}`, { token: admin })).body;
      seen.push(...page.items.map((item: { id: string }) => item.id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(await house.db.organisation.count({ where: { closedOn: null } }));
    const cursor = first.body.next;
    const wrong = [
      `/organisations?kind=branch&cursor=${cursor}`,
      `/members?cursor=${cursor}`,
      '/organisations?cursor=abc',
    ];
    for (const path of wrong) {
      expect((await api.call('GET', `/api/v1${path}`, { token: admin })).body).toMatchObject(problem('invalid-cursor'));
    }
  });

  test("what is beyond one's reach does not exist; what is in it is not changed by everybody", async () => {
    const secretary = await api.tokenOf(town.people.east1Secretary);
    const get = (id: string) => api.call('GET', `/api/v1/organisations/${id}`, { token: secretary });
    expect((await get(town.east1)).status).toBe(200);
    expect((await get(town.west1)).status).toBe(404);
    expect((await get(town.east)).status).toBe(404);
    const change = (id: string) =>
      api.call('PATCH', `/api/v1/organisations/${id}`, { token: secretary, body: { version: 1, name: '示例' } });
    expect((await change(town.east1)).status).toBe(403);
    expect((await change(town.west1)).status).toBe(404);
    expect((await add(branch(), secretary)).status).toBe(404);
  });

  test('the directory names every open organisation to whoever has signed in', async () => {
    const { personId } = await town.member(town.east1);
    const token = await api.tokenOf(personId);
    const told = await api.call('GET', `/api/v1/directory?kind=branch&name=${encodeURIComponent('西社区')}`, { token });
    expect(told.body.items.map((item: { id: string }) => item.id)).toEqual([town.west1, town.west2]);
    expect((await api.call('GET', '/api/v1/organisations', { token })).status).toBe(403);
  });
});

describe('people', () => {
  const enter = (token: string, role: object) =>
    api.call('POST', '/api/v1/people', { token, body: { name: '示例新人', role } });
  const role = (organisationId: string, name = 'secretary') => ({ role: name, organisationId, fromDate: '2026-01-01' });

  test('a person is entered with a role, gets a sign-in, and loses both', async () => {
    const person = (await enter(admin, role(town.west2))).body;
    expect(person.roles).toMatchObject([{ role: 'secretary', organisation: { id: town.west2 }, toDate: null }]);
    const path = `/api/v1/people/${person.id}`;
    const loginName = `p${randomUUID().slice(0, 8)}`;
    const key = randomUUID();
    const give = () => api.call('POST', `${path}/sign-in`, { token: admin, body: { loginName }, key });
    const given = (await give()).body;
    expect(given.oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect((await give()).body).toEqual({ loginName, oneTimePassword: null });
    const body = { loginName, password: given.oneTimePassword };
    const session = await api.call('POST', '/api/v1/session', { body, key: null });
    expect(session.body.mustChange).toBe(true);
    const stored = JSON.stringify(await house.db.request.findMany());
    expect(stored).not.toContain(given.oneTimePassword);

    const roleId = person.roles[0].id;
    const end = (toDate: string) => api.call('PATCH', `${path}/roles/${roleId}`, { token: admin, body: { toDate } });
    expect((await end('2025-12-31')).body).toMatchObject(problem('invalid-input'));
    expect((await end('2026-11-21')).body.toDate).toBe('2026-11-21');
    expect((await api.call('DELETE', `${path}/sign-in`, { token: admin })).status).toBe(204);
    expect((await api.call('GET', '/api/v1/me', { token: session.body.token })).status).toBe(401);
    expect((await api.call('POST', '/api/v1/session', { body, key: null })).status).toBe(401);
  });

  test('only an administrator gives roles, in his reach, and none to himself', async () => {
    const officer = await api.tokenOf(town.people.eastOfficer);
    expect((await enter(officer, role(town.east1))).status).toBe(403);
    const eastAdmin = await town.person('administrator', town.east);
    const token = await api.tokenOf(eastAdmin);
    expect((await enter(token, role(town.west1))).status).toBe(404);
    expect((await enter(token, role(town.east1))).status).toBe(201);
    expect((await enter(token, role(town.east1, 'group-leader'))).body).toMatchObject({
      errors: [{ pointer: '/role' }],
    });
    const own = await api.call('POST', `/api/v1/people/${eastAdmin}/roles`, { token, body: role(town.east1) });
    expect(own.status).toBe(403);
  });

  test('the sign-in of somebody with a role elsewhere is not for the administrator below', async () => {
    const token = await api.tokenOf(await town.person('administrator', town.east));
    const officer = town.people.streetOfficer;
    await house.db.roleHolding.create({
      data: {
        id: randomUUID(),
        personId: officer,
        organisationId: town.east1,
        role: 'secretary',
        fromDate: new Date('2026-01-01'),
      },
    });
    const give = await api.call('POST', `/api/v1/people/${officer}/sign-in`, {
      token,
      body: { loginName: 'taken-over' },
    });
    expect(give.status).toBe(403);
    const shut = await api.call('PATCH', `/api/v1/people/${officer}`, { token, body: { version: 1, disabled: true } });
    expect(shut.status).toBe(403);
  });

  test("the list of people holds those of one's own organisations", async () => {
    const token = await api.tokenOf(town.people.westOfficer);
    const told = await api.call('GET', '/api/v1/people?role=secretary', { token });
    const ids = told.body.items.map((item: { id: string }) => item.id);
    expect(ids).toContain(town.people.west1Secretary);
    expect(ids).not.toContain(town.people.east1Secretary);
    const { personId } = await town.member(town.west1);
    expect((await api.call('GET', '/api/v1/people', { token: await api.tokenOf(personId) })).status).toBe(403);
  });
});

describe('repeats', () => {
  test('the same key and body give the same answer; another body is refused; no key is refused', async () => {
    const body = branch();
    const key = randomUUID();
    const [first, again] = [await add(body, admin, key), await add(body, admin, key)];
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await house.db.organisation.count({ where: { code: body.code } })).toBe(1);
    expect((await add({ ...body, name: '示例别名' }, admin, key)).body).toMatchObject(
      problem('idempotency-key-reused'),
    );
    const none = await api.call('POST', '/api/v1/organisations', { token: admin, body, key: null });
    expect(none.body).toMatchObject(problem('missing-idempotency-key'));
  });

  test('eight at once are one', async () => {
    const body = branch();
    const key = randomUUID();
    const told = await Promise.all(Array.from({ length: 8 }, () => add(body, admin, key)));
    expect(new Set(told.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(told[0]?.status).toBe(201);
    expect(await house.db.organisation.count({ where: { code: body.code } })).toBe(1);
  });

  test('a refused request may be repeated under its key', async () => {
    const key = randomUUID();
    const body = { ...branch(), kind: 'group' };
    expect((await add(body, admin, key)).status).toBe(400);
    expect((await add(body, admin, key)).body).toMatchObject(problem('invalid-input'));
  });
});

test('old sessions and stored answers are forgotten, young ones kept', async () => {
  const key = randomUUID();
  const body = branch();
  const first = await add(body, admin, key);
  await forget(house.db, Date.now() + 29 * DAY);
  expect(await house.db.session.count()).toBe(0);
  const token = await api.tokenOf(town.people.administrator);
  expect((await add(body, token, key)).body).toEqual(first.body);
  await forget(house.db, Date.now() + 31 * DAY);
  expect(await house.db.request.count()).toBe(0);
  admin = await api.tokenOf(town.people.administrator);
});

describe('audit', () => {
  test('what an administrator did is on record, in a chain that shows any change', async () => {
    const auditor = await api.tokenOf(await town.person('auditor', town.street));
    const made = (await add(branch())).body;
    const told = await api.call('GET', `/api/v1/audit?objectKind=organisation&objectId=${made.id}`, { token: auditor });
    expect(told.body.items).toMatchObject([{ actorId: town.people.administrator, action: 'created' }]);
    const all = await verifyAudit(house.db, town.people.administrator);
    expect(all.rows).toBeGreaterThan(3);
    expect(all.brokenAt).toBeUndefined();
    await house.owner.audit.updateMany({
      where: { actorId: town.people.administrator, seq: 2 },
      data: { action: 'read' },
    });
    expect(await verifyAudit(house.db, town.people.administrator)).toMatchObject({ brokenAt: 2 });
  });

  test("the audit is paged, and is of one's own organisations", async () => {
    const street = await api.tokenOf(await town.person('auditor', town.street));
    const first = (await api.call('GET', '/api/v1/audit?limit=2', { token: street })).body;
    const second = (await api.call('GET', `/api/v1/audit?limit=2&cursor=${first.next}`, { token: street })).body;
    expect(first.items).toHaveLength(2);
    expect(first.items[1].at >= second.items[0].at).toBe(true);
    const west = await api.tokenOf(await town.person('auditor', town.west2));
    const ids = (await api.call('GET', '/api/v1/audit?limit=100', { token: west })).body.items;
    expect(ids.map((item: { actorId: string }) => item.actorId)).not.toContain(town.people.administrator);
    const secretary = await api.tokenOf(town.people.east1Secretary);
    expect((await api.call('GET', '/api/v1/audit', { token: secretary })).status).toBe(403);
  });
});

test('a published year of the calendar is shown; another is not found', async () => {
  expect((await api.call('GET', '/api/v1/calendar/2026', { token: admin })).body.work).toContain('02-14');
  expect((await api.call('GET', '/api/v1/calendar/2035', { token: admin })).status).toBe(404);
});

test('the inbox shows what was delivered to me, and reading is marked once', async () => {
  const { personId } = await town.member(town.east1);
  const token = await api.tokenOf(personId);
  const notice = (caseId: string, deliveredAt: Date | null) => ({
    id: randomUUID(),
    personId,
    caseId,
    localDate: new Date('2026-11-20'),
    notBefore: new Date('2026-11-20T02:00:00Z'),
    createdAt: new Date('2026-11-20T01:00:00Z'),
    lines: ['示例通知'],
    deliveredAt,
  });
  const told = notice('case-told', new Date('2026-11-20T03:00:00Z'));
  await house.db.notice.createMany({ data: [told, notice('case-waiting', null)] });
  const inbox = async (filter = '') => (await api.call('GET', `/api/v1/notices${filter}`, { token })).body.items;
  expect(await inbox()).toMatchObject([{ id: told.id, lines: ['示例通知'], readAt: null }]);
  const read = () => api.call('POST', `/api/v1/notices/${told.id}/read`, { token });
  const first = (await read()).body.readAt;
  expect(first).not.toBeNull();
  expect((await read()).body.readAt).toBe(first);
  expect(await inbox('?unread=true')).toEqual([]);
  const other = await api.call('POST', `/api/v1/notices/${told.id}/read`, { token: admin });
  expect(other.status).toBe(404);
});
