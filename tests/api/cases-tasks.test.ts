import { randomUUID } from 'node:crypto';
import { type Office, openOffice } from './office';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const as: Office['as'] = (...call) => office.as(...call);

interface Item {
  id: string;
  case: { id: string };
  dueOn: string | null;
}

const list = async (personId: string, name: string, more = ''): Promise<Item[]> =>
  (await as(personId, 'GET', `/tasks?list=${name}${more}`)).body.items;

const on = async (personId: string, name: string, caseId: string) =>
  (await list(personId, name)).some((item) => item.case.id === caseId);

test('each stands on the list where he looks for it, and the counts agree with the lists', async () => {
  const { people } = office.town;
  const { caseId, personId } = await office.started();
  expect(await on(people.east1Secretary, 'todo', caseId)).toBe(true);
  expect(await on(people.eastOfficer, 'todo', caseId)).toBe(false);
  expect(await on(people.eastOfficer, 'coming', caseId)).toBe(true);
  expect(await on(people.east2Secretary, 'coming', caseId)).toBe(false);
  expect(await on(personId, 'unfinished', caseId)).toBe(true);
  expect(await on(personId, 'coming', caseId)).toBe(true);
  await office.decide(people.east1Secretary, caseId, 'pass');
  expect(await on(people.east1Secretary, 'todo', caseId)).toBe(false);
  expect(await on(people.east1Secretary, 'done', caseId)).toBe(true);
  expect(await on(people.east1Secretary, 'unfinished', caseId)).toBe(true);
  expect(await on(people.eastOfficer, 'todo', caseId)).toBe(true);
  expect(await on(people.eastOfficer, 'coming', caseId)).toBe(false);
  const [item] = await list(people.eastOfficer, 'todo');
  expect(item).toMatchObject({ stage: { title: '转出党委审批' }, from: { id: people.east1Secretary }, unread: true });
  for (const who of [people.east1Secretary, people.eastOfficer, people.westOfficer, people.streetOfficer, personId]) {
    const { body: counts } = await as(who, 'GET', '/tasks/counts');
    const { body: home } = await as(who, 'GET', '/home');
    expect(home).toMatchObject({ counts, todo: await list(who, 'todo') });
    for (const name of ['todo', 'done', 'unfinished', 'coming', 'overdue']) {
      expect([name, counts[name]]).toEqual([name, (await list(who, name)).length]);
    }
  }
  const coming = (await list(people.westOfficer, 'coming')).find((one) => one.case.id === caseId);
  expect(coming).toMatchObject({ comingStage: { id: 'IN_COMMITTEE' }, stage: { id: 'OUT_COMMITTEE' } });
});

test('whoever sits in several seats turns pages through all of their tasks once, in the order of their last days', async () => {
  const { town, house } = office;
  const { personId } = await office.started();
  const about = { personId, role: 'secretary', fromDate: new Date('2026-01-01') };
  for (const organisationId of [town.east1, town.east2]) {
    await house.owner.roleHolding.create({ data: { id: randomUUID(), organisationId, ...about } });
  }
  await house.owner.roleHolding.create({
    data: { ...about, id: randomUUID(), organisationId: town.east1, role: 'deputy-secretary' },
  });
  for (let one = 0; one < 3; one++) await office.started();
  // One without a last day, which comes last.
  const { caseId } = await office.started();
  await house.owner.task.updateMany({ where: { caseId, closedAt: null }, data: { dueOn: null } });
  await house.owner.taskSeat.updateMany({ where: { task: { caseId, closedAt: null } }, data: { dueOn: null } });
  const all = await list(personId, 'todo', '&limit=100');
  expect(all.length).toBeGreaterThanOrEqual(4);
  expect(all.at(-1)).toMatchObject({ case: { id: caseId }, dueOn: null });
  const turned: Item[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await as(personId, 'GET', `/tasks?list=todo&limit=1${cursor}`);
    turned.push(...body.items);
    if (!body.next) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(turned.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test('his own case is on the lists of his colleagues, not on his: nobody decides there by his own role', async () => {
  const { town, house } = office;
  const { personId, caseId } = await office.started();
  const role = { organisationId: town.east1, role: 'secretary', fromDate: new Date('2026-01-01') };
  await house.owner.roleHolding.create({ data: { id: randomUUID(), personId, ...role } });
  const other = await office.started();
  expect(await on(personId, 'todo', other.caseId)).toBe(true);
  expect(await on(personId, 'todo', caseId)).toBe(false);
  expect(await on(town.people.east1Secretary, 'todo', caseId)).toBe(true);
  expect(await on(personId, 'unfinished', caseId)).toBe(true);
});

test('what is past due is on the list of everybody above, earliest first, and pages meet without gap', async () => {
  const { people } = office.town;
  const days = ['2026-11-03', '2026-11-01', '2026-11-02'];
  for (const day of days) {
    const { caseId } = await office.started();
    await office.house.db.task.updateMany({ where: { caseId }, data: { dueOn: new Date(day) } });
  }
  const all = await list(people.streetOfficer, 'overdue');
  expect(all.map((item) => item.dueOn)).toEqual([...days].sort());
  expect(all[0]).toMatchObject({ colour: 'red' });
  const first = await as(people.streetOfficer, 'GET', '/tasks?list=overdue&limit=2');
  const rest = await as(people.streetOfficer, 'GET', `/tasks?list=overdue&limit=2&cursor=${first.body.next}`);
  expect([...first.body.items, ...rest.body.items]).toEqual(all);
  expect(rest.body.next).toBeNull();
  expect(await list(people.east2Secretary, 'overdue')).toEqual([]);
  const wrong = await as(people.streetOfficer, 'GET', `/tasks?list=todo&limit=2&cursor=${first.body.next}`);
  expect(wrong.body.type).toBe('urn:dangwu:problem:invalid-cursor');
});

test('done work lists newest first, page by page', async () => {
  const { people } = office.town;
  const secretary = await office.town.person('secretary', office.town.east1);
  for (let count = 0; count < 3; count++) {
    const { caseId } = await office.started();
    expect((await office.decide(secretary, caseId, 'pass')).status).toBe(200);
  }
  const all = await as(secretary, 'GET', '/tasks?list=done');
  const times = all.body.items.map((item: { closedAt: string }) => item.closedAt);
  expect(times).toHaveLength(3);
  expect(times).toEqual([...times].sort().reverse());
  const first = await as(secretary, 'GET', '/tasks?list=done&limit=2');
  const rest = await as(secretary, 'GET', `/tasks?list=done&limit=2&cursor=${first.body.next}`);
  expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
  expect((await as(people.east2Secretary, 'GET', '/tasks?list=done')).body.items).toEqual([]);
});

test('opening a task by one whose it is marks it read, by others not', async () => {
  const { people } = office.town;
  const { caseId, personId } = await office.started();
  const id = `${caseId}.1`;
  const readAt = async () => (await office.house.db.task.findUniqueOrThrow({ where: { id } })).readAt;
  const seen = await as(people.eastOfficer, 'GET', `/tasks/${id}`);
  expect(seen.body).toMatchObject({ open: true, task: { id, outcomes: [] }, case: { id: caseId } });
  await as(personId, 'GET', `/tasks/${id}`);
  expect(await readAt()).toBeNull();
  await as(people.east1Secretary, 'GET', `/tasks/${id}`);
  const first = await readAt();
  expect(first).not.toBeNull();
  await as(people.east1Secretary, 'GET', `/tasks/${id}`);
  expect(await readAt()).toEqual(first);
  await office.decide(people.east1Secretary, caseId, 'return', { reason: '请补充接收支部意见' });
  const closed = await as(people.eastOfficer, 'GET', `/tasks/${id}`);
  expect(closed.body).toMatchObject({
    open: false,
    task: null,
    closed: { by: { id: people.east1Secretary }, outcome: { title: '退回' } },
  });
  expect((await as(people.east1Secretary, 'GET', `/tasks/${caseId}.99`)).status).toBe(404);
  expect((await as(people.east1Secretary, 'GET', '/tasks/no-task')).status).toBe(404);
});

test('a claim keeps others off and names its holder; released, delegated and handed over, the task changes hands', async () => {
  const { town } = office;
  const { people } = town;
  const second = await town.person('organisation-commissioner', town.east);
  const helper = await town.person('deputy-secretary', town.east);
  const { caseId } = await office.started();
  await office.decide(people.east1Secretary, caseId, 'pass');
  const task = `/tasks/${caseId}.2`;
  const claimed = await as(people.eastOfficer, 'POST', `${task}/claim`);
  expect(claimed.body.tasks[0].claimedBy.id).toBe(people.eastOfficer);
  expect(claimed.body.tasks[0].actions.map((action: { id: string }) => action.id)).toEqual([
    'release',
    'delegate',
    'hand-over',
  ]);
  const kept = await as(second, 'POST', `${task}/decision`, { outcome: 'issue', data: {} });
  expect([kept.status, kept.body.type, kept.body.actorId]).toEqual([
    409,
    'urn:dangwu:problem:task-claimed',
    people.eastOfficer,
  ]);
  expect(kept.body.detail).toMatch(/^已由.+签收$/);
  const seen = (await as(second, 'GET', `/cases/${caseId}`)).body.tasks[0];
  expect([seen.outcomes, seen.actions]).toEqual([[], []]);
  expect((await as(people.eastOfficer, 'POST', `${task}/release`)).body.tasks[0].claimedBy).toBeNull();

  expect(await on(helper, 'todo', caseId)).toBe(false);
  const delegated = await as(people.eastOfficer, 'POST', `${task}/delegate`, { personId: helper });
  expect(delegated.body.tasks[0].delegatedTo.id).toBe(helper);
  expect(await on(helper, 'todo', caseId)).toBe(true);
  const own = (await as(helper, 'GET', `/cases/${caseId}`)).body;
  expect(own.tasks[0].outcomes.map((outcome: { id: string }) => outcome.id)).toEqual(['issue', 'refuse']);
  expect(own.proposal.contact).not.toBeNull();

  const far = await as(helper, 'POST', `${task}/hand-over`, { personId: people.west1Secretary });
  expect([far.status, far.body.errors[0].pointer]).toEqual([400, '/personId']);
  const handed = await as(helper, 'POST', `${task}/hand-over`, { personId: second });
  expect(handed.status).toBe(200);
  expect(await on(people.eastOfficer, 'todo', caseId)).toBe(false);
  expect((await office.decide(second, caseId, 'issue', { data: { distance: 'District' } })).body.stage.id).toBe(
    'ISSUED',
  );
  // Of a closed task only he keeps a seat who was asked in person.
  const seats = await office.house.db.taskSeat.findMany({ where: { taskId: `${caseId}.2` } });
  expect(seats).toEqual([expect.objectContaining({ personId: second, role: null })]);
  const { body } = await as(second, 'GET', `/cases/${caseId}/timeline`);
  expect(body.items.map((item: { kind: { title: string } }) => item.kind.title)).toEqual([
    '提交',
    '办理',
    '签收',
    '取消签收',
    '委派',
    '转办',
    '办理',
  ]);
  expect(body.items[4].to.id).toBe(helper);
  expect(body.items[6].data).toEqual([{ title: '距离', text: '跨区' }]);
});

test('a copy lets somebody read, not act, and does not show him whom to call', async () => {
  const { town } = office;
  const { people } = town;
  const reader = await town.person('community-worker', town.west);
  const { caseId, personId } = await office.started();
  expect((await as(reader, 'GET', `/cases/${caseId}`)).status).toBe(404);
  const copied = await as(people.east1Secretary, 'POST', `/cases/${caseId}/actions/copy`, { personId: reader });
  expect(copied.status).toBe(200);
  const { body } = await as(reader, 'GET', `/cases/${caseId}`);
  expect(body.proposal).toMatchObject({ contact: null });
  expect(body.proposal.reason).not.toBeNull();
  expect(body.actions).toEqual([]);
  const found = await as(reader, 'GET', '/cases');
  expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([caseId]);
  expect((await as(reader, 'POST', `/cases/${caseId}/actions/urge`, {})).status).toBe(403);
  const nobody = await as(people.east1Secretary, 'POST', `/cases/${caseId}/actions/copy`, {});
  expect([nobody.status, nobody.body.errors[0].pointer]).toEqual([400, '/personId']);

  expect((await as(personId, 'POST', `/cases/${caseId}/actions/urge`)).body.urgedOn).not.toBeNull();
  const again = await as(personId, 'POST', `/cases/${caseId}/actions/urge`);
  expect([again.status, again.body.type]).toEqual([409, 'urn:dangwu:problem:already-urged']);
  expect((await as(people.east1Secretary, 'POST', `/cases/${caseId}/actions/withdraw`)).status).toBe(403);
  await office.decide(people.east1Secretary, caseId, 'pass');
  const late = await as(personId, 'POST', `/cases/${caseId}/actions/withdraw`);
  expect(late.body.type).toBe('urn:dangwu:problem:already-decided-by-someone');
});

test('what a decision lacks is named: outcome, reason, field', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const send = (body: unknown) => as(people.east1Secretary, 'POST', `/tasks/${caseId}.1/decision`, body);
  for (const outcome of ['issue', 'constructor', '__proto__']) {
    expect((await send({ outcome })).body.type).toBe('urn:dangwu:problem:outcome-not-offered');
  }
  expect((await send({ outcome: 'return' })).body.type).toBe('urn:dangwu:problem:reason-needed');
  const long = await send({ outcome: 'return', reason: '长'.repeat(501) });
  expect([long.status, long.body.errors[0].pointer]).toEqual([400, '/reason']);
  const field = await send({ outcome: 'pass', data: { papersReady: 'yes' } });
  expect([field.status, field.body.errors]).toEqual([400, [{ pointer: '/data/papersReady', detail: '应为是或否' }]]);
  expect((await send({ outcome: 'pass', data: { other: 1 } })).body.errors[0].pointer).toBe('/data/other');
  const keyless = await office.api.call('POST', `/api/v1/tasks/${caseId}.1/decision`, {
    token: await office.api.tokenOf(people.east1Secretary),
    body: { outcome: 'pass' },
    key: null,
  });
  expect(keyless.body.type).toBe('urn:dangwu:problem:missing-idempotency-key');
  const unknown = `relation-transfer-${randomUUID()}`;
  expect((await as(people.east1Secretary, 'POST', `/tasks/${unknown}.1/decision`, { outcome: 'pass' })).status).toBe(
    404,
  );
});
