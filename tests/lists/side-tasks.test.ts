import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../domain/time/dates';
import { type Office, openOffice } from '../api/office';
import { download } from './download';

let office: Office;
const today = localDate(Date.now());

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A transfer whose letter is issued: 全国系统登记（转出） is to be done. */
async function issued() {
  const { people } = office.town;
  const started = await office.started();
  await office.decide(people.east1Secretary, started.caseId, 'pass');
  await office.decide(people.eastOfficer, started.caseId, 'issue', { data: { validityDays: 30 } });
  const task = await office.house.db.sideTask.findFirstOrThrow({ where: { caseId: started.caseId } });
  return { ...started, sideTaskId: task.id };
}

const close = (personId: string, id: string, body: object, key?: string) =>
  office.as(personId, 'POST', `/side-tasks/${id}/close`, body, key);

const list = async (personId: string, query = '') =>
  (await office.as(personId, 'GET', `/side-tasks${query}`)).body.items;

it('stands in the case and in the list of the committee whose work it is, and nowhere else', async () => {
  const { people, east, west } = office.town;
  const { caseId, sideTaskId, personId } = await issued();
  const told = await office.as(people.east1Secretary, 'GET', `/cases/${caseId}`);
  expect(told.body.sideTasks).toMatchObject([
    { id: sideTaskId, kind: { title: '全国系统登记（转出）' }, status: { title: '未录' }, organisation: { id: east } },
  ]);
  const [item] = await list(people.eastOfficer);
  expect(item).toMatchObject({ id: sideTaskId, case: { id: caseId }, overdue: false, choices: ['done', 'not-needed'] });
  expect(item).toMatchObject({
    closings: [{ title: '已录' }, { title: '无需' }],
    reopenable: false,
    typedElsewhere: true,
  });
  for (const other of [people.westOfficer, people.east1Secretary]) expect(await list(other)).toEqual([]);
  expect((await office.as(personId, 'GET', '/side-tasks')).status).toBe(403);
  expect((await list(people.streetOfficer, `?organisationId=${east}&status=open&kind=national-out`)).length).toBe(1);
  const kinds = (await office.as(people.streetOfficer, 'GET', '/side-tasks/kinds')).body.items;
  expect(kinds).toContainEqual({ id: 'national-out', title: '全国系统登记（转出）' });
  expect(await list(people.streetOfficer, `?organisationId=${west}`)).toEqual([]);
  expect((await office.as(people.administrator, 'GET', '/side-tasks')).status).toBe(403);
  for (const other of [people.westOfficer, people.east1Secretary, personId]) {
    expect((await close(other, sideTaskId, { status: 'done', doneOn: today })).status).toBe(404);
    expect((await office.as(other, 'GET', `/side-tasks/${sideTaskId}`)).status).toBe(404);
  }
});

it('is closed once with its true date, also when two close it at once, and says by whom', async () => {
  const { people, person, east } = office.town;
  const { caseId, sideTaskId } = await issued();
  const refused = async (body: object) =>
    (await close(people.eastOfficer, sideTaskId, body)).body.type.split(':').at(-1);
  expect(await refused({ status: 'done' })).toBe('invalid-input');
  expect(await refused({ status: 'not-needed', doneOn: today })).toBe('invalid-input');
  expect(await refused({ status: 'done', doneOn: addDays(today, 1) })).toBe('date-out-of-range');
  expect(await refused({ status: 'done', doneOn: addDays(today, -1) })).toBe('date-out-of-range');
  const colleague = await person('organisation-officer', east);
  const key = randomUUID();
  const both = await Promise.all([
    close(people.eastOfficer, sideTaskId, { status: 'done', doneOn: today }, key),
    close(colleague, sideTaskId, { status: 'not-needed' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const first = both[0].status === 200 ? people.eastOfficer : colleague;
  expect(await refused({ status: 'done', doneOn: today })).toBe('side-task-closed');
  const stands = await office.as(people.east1Secretary, 'GET', `/cases/${caseId}`);
  expect(stands.body.sideTasks[0]).toMatchObject({ closedBy: { id: first } });
  expect(await office.house.db.audit.count({ where: { objectId: sideTaskId, action: 'closed' } })).toBe(1);
  if (first === people.eastOfficer) {
    const again = await close(people.eastOfficer, sideTaskId, { status: 'done', doneOn: today }, key);
    expect(again).toMatchObject({
      status: 200,
      body: { status: { title: '已录' }, doneOn: today, choices: [], reopenable: true },
    });
  }
});

it('is opened again with a reason, which is kept sealed and told to those who may read it', async () => {
  const { people } = office.town;
  const { sideTaskId } = await issued();
  const reopen = (body: object) => office.as(people.eastOfficer, 'POST', `/side-tasks/${sideTaskId}/reopen`, body);
  expect((await reopen({ reason: '录错' })).status).toBe(409);
  await close(people.eastOfficer, sideTaskId, { status: 'not-needed' });
  expect((await reopen({})).status).toBe(400);
  expect((await reopen({ reason: '例员甲录错' })).body).toMatchObject({ status: { id: 'open' }, closedBy: null });
  const { history } = (await office.as(people.eastOfficer, 'GET', `/side-tasks/${sideTaskId}`)).body;
  expect(history).toMatchObject([
    { action: { id: 'closed' }, reason: null, by: { id: people.eastOfficer } },
    { action: { id: 'reopened' }, reason: '例员甲录错' },
  ]);
  const audits = await office.house.db.audit.findMany({ where: { objectId: sideTaskId } });
  expect(JSON.stringify(audits)).not.toContain('例员甲');
  expect((await close(people.eastOfficer, sideTaskId, { status: 'done', doneOn: today })).status).toBe(200);
});

it('asks for 转正 with its date: it cannot be not needed, is overdue when past, and nobody closes his own', async () => {
  const { town, house } = office;
  const { memberId, personId } = await town.member(town.east1, { kind: 'probationary', joinedOn: '2024-11-01' });
  const id = randomUUID();
  await house.owner.sideTask.create({
    data: {
      id,
      kind: 'probation-review',
      memberId,
      organisationId: town.east1,
      openedAt: new Date(),
      dueOn: new Date('2025-11-01'),
    },
  });
  const { east1Secretary } = town.people;
  const [item] = await list(east1Secretary, '?overdue=true');
  expect(item).toMatchObject({ id, overdue: true, case: null, dueOn: '2025-11-01', choices: ['done'] });
  expect((await close(east1Secretary, id, { status: 'not-needed' })).status).toBe(400);
  expect((await close(east1Secretary, id, { status: 'done', doneOn: '2024-10-31' })).status).toBe(422);
  await house.owner.roleHolding.create({
    data: {
      id: randomUUID(),
      personId,
      organisationId: town.east1,
      role: 'deputy-secretary',
      fromDate: new Date('2020-01-01'),
    },
  });
  expect((await close(personId, id, { status: 'done', doneOn: '2025-10-20' })).body.type).toBe(
    'urn:dangwu:problem:own-case',
  );
  expect((await close(east1Secretary, id, { status: 'done', doneOn: '2025-10-20' })).status).toBe(200);
  expect(await list(east1Secretary, '?overdue=true')).toEqual([]);
  const file = await download(office.api, await office.api.tokenOf(east1Secretary), '/side-tasks/export?status=done');
  expect(file.rows).toMatchObject([{ 类别: '预备党员转正讨论', 状态: '已办', 事项编号: null }]);
});

it('is listed by pages, each once', async () => {
  const { people } = office.town;
  const all = await list(people.streetOfficer);
  const found: string[] = [];
  for (let next = ''; next !== null; ) {
    const cursor = next && `&cursor=${encodeURIComponent(next)}`;
    const { body } = await office.as(people.streetOfficer, 'GET', `/side-tasks?limit=1${cursor}`);
    // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
    found.push(...body.items.map((item: any) => item.id));
    next = body.next;
  }
  expect(found.length).toBeGreaterThan(3);
  // biome-ignore lint/suspicious/noExplicitAny: an item as it came.
  expect(found).toEqual(all.map((item: any) => item.id));
});

it('takes any kind that is a code: one that nobody declares any more stands for itself and can still be done', async () => {
  const { town, house } = office;
  const { east1Secretary } = town.people;
  const { memberId } = await town.member(town.east1);
  const insert = async (kind: string) => {
    const row = { id: randomUUID(), kind, memberId, organisationId: town.east1, openedAt: new Date() };
    return await house.owner.sideTask.create({ data: row });
  };
  await expect(insert('Home call')).rejects.toThrow('side_task_kind_check');
  const { id } = await insert('home-call');
  const found = (await list(east1Secretary)).find((one: { id: string }) => one.id === id);
  expect(found).toMatchObject({
    kind: { id: 'home-call', title: 'home-call' },
    status: { title: '未办' },
    choices: ['done'],
  });
  expect((await office.as(east1Secretary, 'GET', '/side-tasks?kind=home-call')).status).toBe(400);
  expect((await close(east1Secretary, id, { status: 'not-needed' })).status).toBe(400);
  expect((await close(east1Secretary, id, { status: 'done', doneOn: today })).body.status.title).toBe('已办');
});

it('shows the leader of a group whom of it he is to call on, and lets him settle that; nothing else, and no other group', async () => {
  const { town, house } = office;
  const { west1, westGroup, people } = town;
  const leader = await town.person('group-leader', westGroup);
  const otherGroup = await house.owner.organisation.create({
    data: {
      ...(await house.db.organisation.findUniqueOrThrow({ where: { id: westGroup } })),
      ...{ id: randomUUID(), code: 'XSQ01G9', name: '示例另一党小组' },
      path: `${(await house.db.organisation.findUniqueOrThrow({ where: { id: west1 } })).path}XSQ01G9/`,
    },
  });
  const { caseId } = await issued();
  const add = async (kind: string, organisationId: string, groupId: string | null) => {
    const { memberId } = await town.member(west1);
    await house.owner.member.update({ where: { id: memberId }, data: { groupId } });
    const row = { id: randomUUID(), kind, caseId, memberId, organisationId, openedAt: new Date() };
    return await house.owner.sideTask.create({ data: row });
  };
  const call = await add('life-call', westGroup, westGroup);
  const others = [
    await add('life-visit', westGroup, westGroup),
    await add('life-call', west1, null),
    await add('life-call', otherGroup.id, otherGroup.id),
  ];
  const [item, ...more] = await list(leader);
  expect(more).toEqual([]);
  // He reads no cases of the branch.
  expect(item).toMatchObject({ id: call.id, case: null, choices: ['done', 'not-needed'] });
  expect((await office.as(leader, 'GET', `/members/${call.memberId}`)).status).toBe(200);
  for (const { id } of others) {
    expect((await office.as(leader, 'GET', `/side-tasks/${id}`)).status).toBe(404);
    expect((await close(leader, id, { status: 'done', doneOn: today })).status).toBe(404);
  }
  expect((await close(leader, call.id, { status: 'done', doneOn: today })).body).toMatchObject({
    status: { title: '已联系' },
    closedBy: { id: leader },
  });
  const reopened = await office.as(leader, 'POST', `/side-tasks/${call.id}/reopen`, { reason: '录错' });
  expect(reopened.body).toMatchObject({ status: { id: 'open' } });
  expect((await list(people.west1Secretary, '?kind=life-call')).length).toBe(3);
});
