import { runNextImport } from '../../intake/imports/run';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import type { AccountsConfig } from '../../platform/sign-in-config';
import { openImport } from '../../registers/jobs/import-job';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

let house: House;
let town: Town;
let api: Served;
let strict: Served;

const accountsWith = (secondYes: AccountsConfig['secondYes']) => ({ ...house.config.signIn.accounts, secondYes });
const serveWith = (secondYes: AccountsConfig['secondYes']) =>
  serve({
    ...house,
    config: { ...house.config, signIn: { ...house.config.signIn, accounts: accountsWith(secondYes) } },
  });

beforeAll(async () => {
  house = await openHouse({ withWorker: false });
  town = await buildTown(house.owner, house.keys);
  api = await serveWith('auto');
  strict = await serveWith('on');
});
afterAll(async () => {
  await api?.stop();
  await strict?.stop();
  await house?.close();
});

const as = async (personId: string, method: string, path: string, body?: unknown, by = api) =>
  by.call(method, `/api/v1${path}`, { token: await by.tokenOf(personId), ...(body !== undefined && { body }) });

const give = (personId: string, role: string, more = {}, by = api, organisationId = town.street) =>
  as(
    town.people.administrator,
    'POST',
    `/people/${personId}/roles`,
    { role, organisationId, fromDate: '2026-01-01', ...more },
    by,
  );

const decide = (personId: string, approvalId: string, yes = true) =>
  as(personId, 'POST', `/approvals/${approvalId}/decision`, { yes });

/** As if he had chosen a password of his own. */
const settled = (id: string) => house.owner.person.update({ where: { id }, data: { mustChange: false } });

const needsYes = ({ status, body }: { status: number; body: { type: string; approvalId: string } }) => {
  expect([status, body.type]).toEqual([403, 'urn:dangwu:problem:second-yes-needed']);
  return body.approvalId;
};

let guard: string;

test('an installation with a 系统管理员 only goes on as it was, and appoints its first 安全管理员', async () => {
  expect((await give(await town.person('secretary', town.east1), 'organisation-officer')).status).toBe(201);
  // With the setting on nothing else passes before there is one.
  needsYes(await give(await town.person('secretary', town.east1), 'auditor', {}, strict));
  guard = await town.person('secretary', town.east1);
  expect((await give(guard, 'security-administrator', {}, strict)).status).toBe(201);
  // Who cannot sign in yet can say nothing: his sign-in is the last that passes.
  const signIn = await as(
    town.people.administrator,
    'POST',
    `/people/${guard}/sign-in`,
    { loginName: 'guard' },
    strict,
  );
  expect(signIn.status).toBe(201);
  await settled(guard);
});

test('nobody holds two of the three, by hand, for longer, or by import', async () => {
  expect((await give(guard, 'auditor')).body.errors).toEqual([
    { pointer: '/role', detail: '系统管理员、安全管理员、审计员不能由一人兼任' },
  ]);
  const before = await town.person('auditor', town.street);
  const past = { toDate: new Date('2025-06-30') };
  await house.owner.roleHolding.updateMany({ where: { personId: before, role: 'auditor' }, data: past });
  // One after the other is no holding of two; the former office cannot be prolonged into the new one.
  await house.owner.roleHolding.create({
    data: {
      ...{ id: crypto.randomUUID(), personId: before, organisationId: town.street, role: 'administrator' },
      fromDate: new Date('2025-07-01'),
    },
  });
  const old = await house.owner.roleHolding.findFirstOrThrow({ where: { personId: before, role: 'auditor' } });
  const longer = (toDate: string) =>
    as(town.people.administrator, 'PATCH', `/people/${before}/roles/${old.id}`, { toDate });
  expect((await longer('2025-07-02')).status).toBe(400);
  expect((await longer('2025-06-01')).status).toBe(200);

  await house.owner.person.update({ where: { id: before }, data: { name: '例甲', loginName: 'former' } });
  const row = { name: '例甲', loginName: 'former', organisation: 'street', role: '审计员', from: '2026-01-01' };
  const job = await imported(await fileOf([row]));
  expect(job).toMatchObject({ status: 'refused', errors: [{ type: 'two-of-three', column: '职务' }] });
});

const fileOf = (people: Record<string, string>[]) => writeXlsx({ organisations: [], members: [], people } as never);

async function imported(bytes: Buffer) {
  const file = {
    bytes,
    format: 'xlsx' as const,
    checkOnly: false,
    createdBy: town.people.administrator,
    at: Date.now(),
  };
  const { id } = await house.db.$transaction((tx) => openImport(tx, house.keys, file));
  const { db, keys, log } = house;
  await runNextImport({ db, keys, log, clock: Date.now, accounts: accountsWith('auto') });
  return house.owner.job.findUniqueOrThrow({ where: { id } });
}

test('with a 安全管理员 a role waits for his yes; it holds once, for just that', async () => {
  const person = await town.person('secretary', town.east1);
  const approvalId = needsYes(await give(person, 'organisation-officer'));
  expect(needsYes(await give(person, 'organisation-officer'))).toBe(approvalId);
  expect(await house.owner.roleHolding.count({ where: { personId: person } })).toBe(1);
  expect(await house.owner.notice.count({ where: { personId: guard, caseId: `approval:${approvalId}` } })).toBe(1);

  const { items } = (await as(guard, 'GET', '/approvals?status=waiting')).body;
  expect(items.find(({ id }: { id: string }) => id === approvalId)).toMatchObject({
    kind: { id: 'role', title: '任职、延长任职，或结束三员任职' },
    person: { id: person },
    detail: { role: 'organisation-officer', organisationId: town.street },
  });
  // Not he who asked, not whom it is about, not another administrator, not somebody of another house.
  expect((await decide(town.people.administrator, approvalId)).status).toBe(403);
  expect((await decide(person, approvalId)).status).toBe(404);
  expect((await decide(await town.person('auditor', town.street), approvalId)).status).toBe(403);
  expect((await decide(await town.person('security-administrator', town.east), approvalId)).status).toBe(404);
  expect((await decide(guard, approvalId)).status).toBe(200);
  expect((await decide(guard, approvalId, false)).body.type).toMatch(/approval-closed$/);

  needsYes(await give(person, 'auditor'));
  expect((await give(person, 'organisation-officer')).status).toBe(201);
  needsYes(await give(person, 'organisation-officer'));
  const [given] = await house.owner.audit.findMany({ where: { objectId: person, action: 'role-given' } });
  expect(given?.detail).toMatchObject({ approvalId });
});

test('so do a sign-in, a reset of the second factor, and numbers in clear; a no is a no', async () => {
  const person = await town.person('secretary', town.east1);
  const signIn = () => as(town.people.administrator, 'POST', `/people/${person}/sign-in`, { loginName: 'example-one' });
  const first = needsYes(await signIn());
  expect((await decide(guard, first, false)).body.status).toBe('refused');
  const second = needsYes(await signIn());
  expect(second).not.toBe(first);
  await decide(guard, second);
  expect((await signIn()).status).toBe(201);
  needsYes(await as(town.people.administrator, 'DELETE', `/people/${person}/second-factor`));

  const purpose = { purpose: '示例：年度核对' };
  const path = '/members/export';
  const approvalId = needsYes(await as(town.people.streetOfficer, 'POST', path, purpose));
  await decide(guard, approvalId);
  const file = async () =>
    fetch(`${api.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await api.tokenOf(town.people.streetOfficer)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(purpose),
    });
  expect((await file()).status).toBe(200);
  expect((await file()).status).toBe(403);
});

test('an import that gives roles waits for a yes too, and is sent again as it was', async () => {
  const row = { name: '例乙', loginName: 'example-two', organisation: 'east1', role: '书记', from: '2026-01-01' };
  const bytes = await fileOf([row]);
  const refused = await imported(bytes);
  expect(refused).toMatchObject({ status: 'refused', errors: [{ type: 'second-yes-needed' }] });
  expect(await house.owner.person.count({ where: { loginName: 'example-two' } })).toBe(0);
  const { id } = await house.owner.approval.findFirstOrThrow({ where: { kind: 'import', status: 'waiting' } });
  expect((await decide(guard, id)).status).toBe(200);
  expect(await imported(bytes)).toMatchObject({ status: 'done' });
  expect(await house.owner.person.count({ where: { loginName: 'example-two' } })).toBe(1);
  expect(await house.owner.approval.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'used' });
});

test('a 系统管理员 cannot take the only 安全管理员’s account: the 审计员 says yes to what is about him', async () => {
  const reset = () => as(town.people.administrator, 'POST', `/people/${guard}/sign-in`, { loginName: 'guard' });
  const approvalId = needsYes(await reset());
  expect((await decide(guard, approvalId)).status).toBe(403);
  expect((await decide(await town.person('auditor', town.street), approvalId)).status).toBe(200);
  expect((await reset()).status).toBe(201);
  await settled(guard);
});

test('nor do away with him: the end of his term or of his sign-in, a new person with a role, need a yes as well', async () => {
  const { administrator } = town.people;
  const held = await house.owner.roleHolding.findFirstOrThrow({
    where: { personId: guard, role: 'security-administrator' },
  });
  const before = await house.owner.person.findUniqueOrThrow({ where: { id: guard } });
  needsYes(await as(administrator, 'PATCH', `/people/${guard}/roles/${held.id}`, { toDate: '2026-01-01' }));
  needsYes(await as(administrator, 'DELETE', `/people/${guard}/sign-in`));
  needsYes(await as(administrator, 'PATCH', `/people/${guard}`, { version: before.version, disabled: true }));
  const role = { role: 'organisation-officer', organisationId: town.street, fromDate: '2026-01-01' };
  const enter = () => as(administrator, 'POST', '/people', { name: '例丙', role });
  const approvalId = needsYes(await enter());
  expect(await house.owner.person.count({ where: { name: '例丙' } })).toBe(0);
  expect((await decide(guard, approvalId)).status).toBe(200);
  expect((await enter()).status).toBe(201);
  needsYes(await enter());
  // The end of any other role needs none.
  const secretary = await house.owner.roleHolding.findFirstOrThrow({ where: { personId: guard, role: 'secretary' } });
  const ended = await as(administrator, 'PATCH', `/people/${guard}/roles/${secretary.id}`, { toDate: '2026-01-01' });
  expect(ended.status).toBe(200);
});

test('a yes is used up within three days', async () => {
  const person = await town.person('secretary', town.east1);
  const approvalId = needsYes(await give(person, 'organisation-officer'));
  expect((await decide(guard, approvalId)).status).toBe(200);
  await house.owner.approval.update({ where: { id: approvalId }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(needsYes(await give(person, 'organisation-officer'))).not.toBe(approvalId);
});

test('whoever says no says why, and the one who asked reads it; each is told what he may decide', async () => {
  const person = await town.person('secretary', town.east1);
  const approvalId = needsYes(await give(person, 'organisation-officer', {}, api, town.east));
  const seenBy = async (personId: string) => {
    const { items } = (await as(personId, 'GET', '/approvals?limit=100')).body;
    return items.find(({ id }: { id: string }) => id === approvalId);
  };
  const place = { organisation: { id: town.east, name: '示例东社区党委' } };
  expect(await seenBy(guard)).toMatchObject({ mine: false, mayDecide: true, reason: null, ...place });
  expect(await seenBy(town.people.administrator)).toMatchObject({ mine: true, mayDecide: false });
  const said = { yes: false, reason: '任职文件还没有下发' };
  expect((await as(guard, 'POST', `/approvals/${approvalId}/decision`, said)).body).toMatchObject({
    status: 'refused',
    reason: said.reason,
    mayDecide: false,
  });
  expect(await seenBy(town.people.administrator)).toMatchObject({ status: 'refused', reason: said.reason });
});
