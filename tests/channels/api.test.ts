import { verifyAudit } from '../../access/audit';
import { atTime, type Instant, MINUTE } from '../../domain/time/dates';
import { type Served, serve } from '../api/served';
import { MORNING, postOffice } from './post-office';

const office = postOffice();
let api: Served;
let now: Instant = MORNING;
const tokens = new Map<string, string>();

beforeAll(async () => {
  api = await serve(office.house, { clock: () => now });
});
afterAll(() => api?.stop());

async function as(personId: string, method: string, path: string, body?: unknown) {
  const token = tokens.get(personId) ?? (await api.tokenOf(personId));
  tokens.set(personId, token);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}
const typeOf = (told: { body: { type: string } }) => told.body.type.replace('urn:dangwu:problem:', '');

test('what fails becomes a line of the list; it is ticked once, with way and day, and the member sees it', async () => {
  const { town, house } = office;
  const { east1Secretary, west1Secretary, administrator } = town.people;
  office.smtp.refuses.set('fails@example.org', 550);
  const { personId, memberId } = await office.member({ mail: 'fails@example.org', mobile: '13900000031' });
  const noticeId = await office.notice(personId);
  await office.round(MORNING);
  const { items } = (await as(east1Secretary, 'GET', '/relay-lines?open=true')).body;
  const [line] = items;
  expect(items).toHaveLength(1);
  expect(line).toMatchObject({
    memberId,
    phone: '139****0031',
    organisation: { id: town.east1 },
    reason: 'failed',
    reasonTitle: '发送未成功',
    lines: ['示例甲的组织关系接转（2054-JZ-000001）待您办理：报到，请于11月30日前办理'],
    toldOn: null,
  });
  const tick = (who: string, body: object) => as(who, 'POST', `/relay-lines/${line.id}/tick`, body);
  const told = { way: 'visit', toldOn: '2054-11-24' };
  expect((await tick(west1Secretary, told)).status).toBe(404);
  expect((await tick(administrator, told)).status).toBe(404);
  expect(typeOf(await tick(east1Secretary, told))).toBe('date-out-of-range');
  expect(typeOf(await tick(east1Secretary, { ...told, toldOn: '2054-11-22' }))).toBe('date-out-of-range');
  now = atTime('2054-11-24', 10);
  // Sessions do not last over night.
  tokens.clear();
  const ticked = await tick(east1Secretary, told);
  expect(ticked.body).toMatchObject({ ...told, wayTitle: '上门', tickedBy: { id: east1Secretary } });
  expect(typeOf(await tick(east1Secretary, { ...told, way: 'phone' }))).toBe('already-decided');
  expect((await as(east1Secretary, 'GET', '/relay-lines?open=true')).body.items).toEqual([]);
  expect((await as(east1Secretary, 'GET', '/relay-lines?open=false')).body.items).toMatchObject([{ id: line.id }]);
  expect((await as(personId, 'GET', '/notices/count')).body).toEqual({ unread: 1 });
  const [mine] = (await as(personId, 'GET', '/notices')).body.items;
  expect(mine).toMatchObject({
    id: noticeId,
    deliveries: [{ channel: 'mail', status: 'failed', title: '邮件未成功' }],
    relayed: { toldOn: '2054-11-24' },
  });
  await as(personId, 'POST', `/notices/${noticeId}/read`);
  expect((await as(personId, 'GET', '/notices/count')).body).toEqual({ unread: 0 });
  expect((await verifyAudit(house.db, east1Secretary)).brokenAt).toBeUndefined();
  const audit = await house.db.audit.findMany({ where: { objectId: line.id } });
  expect(audit).toMatchObject([{ actorId: east1Secretary, action: 'ticked', detail: told }]);
});

test('a group leader sees the lines of his group, page by page, and nobody else does below', async () => {
  const { town, house } = office;
  const leader = await town.person('group-leader', town.westGroup);
  for (let n = 0; n < 3; n++) {
    const { personId, memberId } = await office.member({ informBy: 'visit' }, town.west1);
    await house.owner.member.update({ where: { id: memberId }, data: { groupId: town.westGroup } });
    await office.notice(personId, { at: MORNING + n * MINUTE });
  }
  await office.round(MORNING + 5 * MINUTE);
  const first = (await as(leader, 'GET', '/relay-lines?open=true&limit=2')).body;
  const second = (await as(leader, 'GET', `/relay-lines?open=true&limit=2&cursor=${first.next}`)).body;
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  expect((await as(town.people.west1Secretary, 'GET', '/relay-lines?open=true')).body.items).toHaveLength(3);
  expect((await as(town.people.east1Secretary, 'GET', '/relay-lines?open=true')).body.items).toEqual([]);
  expect(typeOf(await as(town.people.administrator, 'GET', '/relay-lines'))).toBe('not-allowed');
  const elsewhere = await as(leader, 'GET', `/relay-lines?organisationId=${town.west1}`);
  expect(typeOf(elsewhere)).toBe('not-found');
});

test('the printed list: a page for A4, what is in it escaped, its printing on record', async () => {
  const { town, house } = office;
  const { west1Secretary } = town.people;
  const { personId } = await office.member({ informBy: 'letter' }, town.west1);
  await house.owner.person.update({ where: { id: personId }, data: { name: '<b>例</b>' } });
  await office.notice(personId, { at: MORNING, lines: ['示例 & <script>'] });
  await office.round(MORNING);
  const answer = await fetch(`${api.url}/api/v1/relay-lines/print?organisationId=${town.west1}`, {
    headers: { authorization: `Bearer ${await api.tokenOf(west1Secretary)}` },
  });
  const page = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page).toContain('@page { size: A4;');
  expect(page).toContain('人工转告清单');
  expect(page).toContain('共4件');
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain('&#60;b&#62;例');
  const [row] = await house.db.audit.findMany({ where: { actorId: west1Secretary, action: 'printed' } });
  expect(row?.detail).toEqual({ lines: 4 });
});

test('deliveries: for the keepers of the person and administrators, address masked, without what it said', async () => {
  const { town } = office;
  const { personId } = await office.member({ mail: 'shown@example.org' }, town.west2);
  const noticeId = await office.notice(personId);
  await office.round(MORNING);
  const seen = (await as(town.people.administrator, 'GET', `/deliveries?organisationId=${town.west2}`)).body.items;
  expect(seen).toMatchObject([
    { noticeId, person: { id: personId }, channel: 'mail', status: 'sent', address: 's***@example.org', code: null },
  ]);
  expect(JSON.stringify(seen)).not.toContain('JZ-000001');
  const failed = (await as(town.people.streetOfficer, 'GET', '/deliveries?status=failed')).body.items;
  expect(failed).toMatchObject([{ status: 'failed', statusTitle: '未成功', code: 'smtp-550' }]);
  expect((await as(town.people.west1Secretary, 'GET', '/deliveries')).body.items).toEqual([]);
  expect((await as(town.people.west1Secretary, 'GET', `/deliveries?organisationId=${town.west2}`)).status).toBe(404);
  expect(typeOf(await as(personId, 'GET', '/deliveries'))).toBe('not-allowed');
});

test('my contact: masked, kept sealed, changed with opt-out; a keeper does it for his members', async () => {
  const { town, house } = office;
  const { personId, memberId } = await office.member({ informBy: 'in-app', mobile: '13900000041' });
  const before = (await as(personId, 'GET', '/me/contact')).body;
  expect(before).toMatchObject({ mail: null, mobile: '139****0041', wecomId: null, optOut: [], informBy: 'in-app' });
  const change = { version: before.version, mail: 'own@example.org', mobile: '139 0000 0042', optOut: ['sms', 'sms'] };
  const after = (await as(personId, 'PATCH', '/me/contact', change)).body;
  expect(after).toMatchObject({ mail: 'o***@example.org', mobile: '139****0042', optOut: ['sms'] });
  expect(typeOf(await as(personId, 'PATCH', '/me/contact', change))).toBe('conflict');
  const wrong = { version: after.version, mobile: '010-88000000' };
  expect(typeOf(await as(personId, 'PATCH', '/me/contact', wrong))).toBe('invalid-input');
  const row = await house.db.person.findUniqueOrThrow({ where: { id: personId } });
  expect(Buffer.from(row.mail as Uint8Array).toString('latin1')).not.toContain('own@');
  const path = `/people/${personId}/contact`;
  const keeper = town.people.east1Secretary;
  expect((await as(keeper, 'PATCH', path, { version: after.version, wecomId: 'zs', mail: null })).body).toMatchObject({
    mail: null,
    wecomId: 'z***',
  });
  expect((await as(town.people.west1Secretary, 'GET', path)).status).toBe(404);
  expect((await as(keeper, 'GET', `/people/${town.people.eastOfficer}/contact`)).status).not.toBe(200);
  const member = (await as(keeper, 'GET', `/members/${memberId}`)).body;
  const informed = await as(keeper, 'PATCH', `/members/${memberId}`, { version: member.version, informBy: 'wecom' });
  expect(informed.body.informBy).toBe('wecom');
  const details = await house.db.audit.findMany({ where: { objectKind: 'contact', objectId: personId } });
  expect(JSON.stringify(details.map(({ detail }) => detail))).not.toContain('example.org');
  expect(details).toHaveLength(2);
});

test('settings: set with a reason by the administrator, inherited down the tree, taken back, history shown', async () => {
  const { town } = office;
  const { administrator, streetOfficer, eastOfficer, east1Secretary } = town.people;
  const set = (who: string, organisationId: string, value: unknown) =>
    as(who, 'POST', '/settings/urge-by-sms', { organisationId, value, reason: '示例办〔2054〕1号' });
  const at = async (organisationId: string) => {
    const { items } = (await as(streetOfficer, 'GET', `/settings?organisationId=${organisationId}`)).body;
    return items.find(({ key }: { key: string }) => key === 'urge-by-sms');
  };
  expect(await at(town.east1)).toMatchObject({ value: [], from: null, history: [], title: '可用短信催办的流程' });
  expect((await set(administrator, town.street, ['relation-transfer'])).status).toBe(201);
  expect((await set(administrator, town.east, [])).status).toBe(201);
  expect(await at(town.west1)).toMatchObject({ value: ['relation-transfer'], from: { id: town.street } });
  expect(await at(town.east1)).toMatchObject({ value: [], from: { id: town.east } });
  expect((await set(administrator, town.east, null)).status).toBe(201);
  expect(await at(town.east1)).toMatchObject({ value: ['relation-transfer'], from: { id: town.street } });
  expect((await at(town.east)).history).toMatchObject([
    { value: null, reason: '示例办〔2054〕1号', by: { id: administrator } },
    { value: [] },
  ]);
  expect(typeOf(await set(administrator, town.east, true))).toBe('invalid-input');
  expect(typeOf(await set(administrator, town.east, ['no-such']))).toBe('invalid-input');
  expect(typeOf(await set(eastOfficer, town.east, []))).toBe('not-allowed');
  expect((await as(east1Secretary, 'GET', `/settings?organisationId=${town.west1}`)).status).toBe(404);
});

test('quiet hours: the night is in them, the day is left, and they hold for those below', async () => {
  const { town } = office;
  const { administrator, streetOfficer } = town.people;
  const set = (value: unknown) =>
    as(administrator, 'POST', '/settings/quiet-hours', { organisationId: town.west, value, reason: '示例' });
  for (const wrong of [
    { from: '00:00', to: '08:00' },
    { from: '23:30', to: '08:00' },
    { from: '22:00', to: '05:59' },
    { from: '16:00', to: '08:01' },
    { from: '21:00', to: '8:00' },
    { from: '21:00', to: '24:00' },
    { from: '21:00', to: '08:00', more: '' },
    ['relation-transfer'],
    true,
  ]) {
    expect([wrong, typeOf(await set(wrong))]).toEqual([wrong, 'invalid-input']);
  }
  expect((await set({ from: '20:30', to: '09:00' })).status).toBe(201);
  const { items } = (await as(streetOfficer, 'GET', `/settings?organisationId=${town.west1}`)).body;
  expect(items.find(({ key }: { key: string }) => key === 'quiet-hours')).toMatchObject({
    form: 'hours',
    value: { from: '20:30', to: '09:00' },
    default: { from: '21:00', to: '08:00' },
    from: { id: town.west },
  });
});

test('what only grows stays as it is: a setting is neither changed nor removed by the application', async () => {
  const { db } = office.house;
  await expect(db.setting.updateMany({ data: { reason: '改' } })).rejects.toThrow();
  await expect(db.setting.deleteMany({})).rejects.toThrow();
});

test('the old address hears of each change, whoever made it and whatever he wishes otherwise', async () => {
  const { town } = office;
  const { personId } = await office.member({ informBy: 'in-app', mail: 'old@example.org', optOut: ['mail'] });
  const keeper = town.people.east1Secretary;
  const path = `/people/${personId}/contact`;
  const { version } = (await as(keeper, 'GET', path)).body;
  // Pasted: blanks, an unseen character, a full-width @.
  const pasted = ' new\u200b＠example.org ';
  const changed = await as(keeper, 'PATCH', path, { version, mail: pasted });
  expect(changed.body).toMatchObject({ mail: 'n***@example.org' });
  const [row] = await office.house.db.delivery.findMany({ where: { personId } });
  expect(row).toMatchObject({ channel: 'mail', status: 'waiting' });
  expect(Buffer.from(row?.address as Uint8Array).toString('latin1')).not.toContain('old@');
  const before = office.smtp.mails.length;
  await office.round(now);
  const [mail, ...more] = office.smtp.mails.slice(before).filter(({ to }) => to.some((one) => /^(old|new)@/.test(one)));
  expect(more).toEqual([]);
  expect(mail?.to).toEqual(['old@example.org']);
  expect(mail?.body).toContain('电子邮箱');
  const notice = await office.house.db.notice.findUniqueOrThrow({ where: { id: row?.noticeId as string } });
  expect(notice).toMatchObject({ personId, lines: [expect.stringContaining('请立即联系管理员')] });
  expect(JSON.stringify(notice.lines)).not.toContain('example.org');
  // Nothing was reached before, or nothing changed: nobody to tell.
  const again = { version: version + 1, mobile: '13900000077', mail: 'new@example.org' };
  await as(keeper, 'PATCH', path, again);
  expect(await office.house.db.delivery.count({ where: { personId } })).toBe(1);
});

test('the channels: which are set up, when each last sent, and what its provider put off; not for members', async () => {
  const { town } = office;
  const { administrator } = town.people;
  now = MORNING;
  tokens.clear();
  const { personId } = await office.member({ mail: 'puts-off@example.org' });
  const { items } = (await as(administrator, 'GET', '/channels')).body;
  // The house of this test is not told of any provider; what was sent stands in its database.
  expect(items.map(({ title, setUp }: { title: string; setUp: boolean }) => [title, setUp])).toEqual([
    ['邮件', false],
    ['短信', false],
    ['企业微信', false],
  ]);
  const before = items[0];
  office.smtp.refuses.set('puts-off@example.org', 451);
  await office.notice(personId);
  await office.round(MORNING);
  const [after] = (await as(administrator, 'GET', '/channels')).body.items;
  expect(after).toMatchObject({ waiting: before.waiting + 1, putOff: before.putOff + 1 });
  expect(Date.parse(after.nextTryAt)).toBeGreaterThan(MORNING);
  expect(typeOf(await as(personId, 'GET', '/channels'))).toBe('not-allowed');
});
