import { randomUUID } from 'node:crypto';
import { type Office, openOffice } from './office';

// What the page of a case needs besides: why something is not offered, who may have a task, what a decision would be told,
// who comes next and until when, and whom to call.

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const as: Office['as'] = (...call) => office.as(...call);
const shown = async (personId: string, caseId: string) => (await as(personId, 'GET', `/cases/${caseId}`)).body;
const whys = async (personId: string, caseId: string) =>
  Object.fromEntries(
    (await shown(personId, caseId)).tasks[0].notOffered.map(({ title, why }: Record<string, string>) => [title, why]),
  );

/** A transfer that stands before the committee of east. */
async function atCommittee(passed = {}) {
  const { people } = office.town;
  const begun = await office.started();
  await office.decide(people.east1Secretary, begun.caseId, 'pass', passed);
  const { id } = await office.house.db.task.findFirstOrThrow({ where: { caseId: begun.caseId, closedAt: null } });
  return { ...begun, taskId: id };
}

test('to each it is said what of a task he may not do, and why', async () => {
  const { people } = office.town;
  const { caseId, personId, taskId } = await atCommittee();
  const theirs = '由转出党委组织员、组织委员办理';
  expect(await whys(people.east1Secretary, caseId)).toEqual({ 同意并开具介绍信: theirs, 不同意: theirs });
  expect(await whys(personId, caseId)).toEqual({ 同意并开具介绍信: theirs, 不同意: theirs });
  expect(await whys(people.eastOfficer, caseId)).toEqual({});
  const other = await office.town.person('organisation-officer', office.town.east);
  await office.house.owner.person.update({ where: { id: other }, data: { name: '示例乙某' } });
  expect((await as(other, 'POST', `/tasks/${taskId}/claim`)).status).toBe(200);
  const taken = '已由示例乙某签收';
  expect(await whys(people.eastOfficer, caseId)).toEqual({ 同意并开具介绍信: taken, 不同意: taken });
  expect((await as(other, 'POST', `/tasks/${taskId}/release`)).status).toBe(200);
  await office.decide(people.eastOfficer, caseId, 'issue', { data: { validityDays: 30 } });
  // At the member it is for himself and for those whom an outcome names.
  const atMember = await whys(people.eastOfficer, caseId);
  expect(atMember.撤销介绍信).toBeUndefined();
  expect(atMember.报到).toBe('由党员本人，或接收党委组织员、组织委员办理');
  expect(atMember.介绍信遗失).toBe('由党员本人，或转出支部书记办理');
});

test('who has an office in his own case is told that it is his own', async () => {
  const { town, house } = office;
  const { caseId, personId } = await atCommittee();
  const role = { personId, organisationId: town.east, role: 'organisation-officer', fromDate: new Date('2026-01-01') };
  await house.owner.roleHolding.create({ data: { ...role, id: randomUUID() } });
  expect(Object.values(await whys(personId, caseId))).toEqual(['不能办理本人的事项', '不能办理本人的事项']);
});

test('a task may be given to those who are found for it, and to nobody else', async () => {
  const { people } = office.town;
  const { caseId, personId, taskId } = await atCommittee();
  const found = async (who: string, text?: string) => {
    const { status, body } = await as(who, 'POST', `/tasks/${taskId}/candidates`, text === undefined ? {} : { text });
    return status === 200 ? body.items.map(({ id }: { id: string }) => id) : status;
  };
  const colleague = await office.town.person('organisation-commissioner', office.town.east);
  await office.house.owner.person.update({ where: { id: colleague }, data: { name: '示例丙某' } });
  const all = await found(people.eastOfficer);
  expect(all).toEqual(expect.arrayContaining([colleague, people.streetOfficer]));
  for (const none of [people.eastOfficer, people.westOfficer, people.east1Secretary, personId])
    expect(all).not.toContain(none);
  expect(await found(people.eastOfficer, '丙某')).toEqual([colleague]);
  expect(await found(people.eastOfficer, '组织委员')).toEqual([colleague]);
  expect(await found(people.eastOfficer, '无此人')).toEqual([]);
  expect(await found(people.westOfficer)).toBe(403);
  expect(await found(people.east2Secretary)).toBe(404);
  const given = await as(people.eastOfficer, 'POST', `/tasks/${taskId}/hand-over`, { personId: colleague });
  expect(given.status).toBe(200);
  expect((await shown(colleague, caseId)).tasks[0].outcomes).toHaveLength(2);
});

test('a case may be copied to those who are found for it', async () => {
  const { people } = office.town;
  const { caseId } = await atCommittee();
  const { body } = await as(people.eastOfficer, 'POST', `/cases/${caseId}/candidates`, {});
  const ids = body.items.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining([people.westOfficer, people.west1Secretary, people.east2Secretary]));
  expect(ids).not.toContain(people.eastOfficer);
  const copied = await as(people.eastOfficer, 'POST', `/cases/${caseId}/actions/copy`, {
    personId: people.east2Secretary,
  });
  expect(copied.status).toBe(200);
  // Who only reads it copies it to nobody.
  expect((await as(people.east2Secretary, 'POST', `/cases/${caseId}/candidates`, {})).status).toBe(403);
});

test('what a decision would be told is told before it, and nothing of it stays', async () => {
  const { people } = office.town;
  const { house } = office;
  const { caseId, memberId, taskId } = await atCommittee({ data: { papersReady: true } });
  const preview = (who: string, body: object) => as(who, 'POST', `/tasks/${taskId}/preview`, body);
  const issue = { outcome: 'issue', data: { validityDays: 30 } };
  const fine = { status: 200, body: { blocked: [], checked: true, source: '条例第二十五条：不得无故拒转' } };
  expect(await preview(people.eastOfficer, issue)).toMatchObject(fine);
  expect(await preview(people.eastOfficer, { outcome: 'refuse' })).toMatchObject({
    status: 200,
    body: { blocked: [], checked: false },
  });
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2020-01' } });
  expect(await preview(people.eastOfficer, issue)).toMatchObject({
    status: 200,
    body: { blocked: [{ id: 'dues-not-paid', title: '党费尚未交至转出当月' }] },
  });
  expect(await preview(people.eastOfficer, { outcome: 'issue', data: { validityDays: 9000 } })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/data/validityDays' }] },
  });
  expect(await preview(people.eastOfficer, { outcome: 'place' })).toMatchObject({ status: 422 });
  expect(await preview(people.westOfficer, issue)).toMatchObject({ status: 403 });
  expect(await preview(people.east2Secretary, issue)).toMatchObject({ status: 404 });
  // A probation that is over opens its review when it bars a decision; looking opens nothing.
  const over = { kind: 'probationary', joinedOn: new Date('2024-01-01'), fullOn: null, duesPaidTo: '2099-12' };
  await house.owner.member.update({ where: { id: memberId }, data: over });
  expect(await preview(people.eastOfficer, issue)).toMatchObject({ body: { blocked: [{ id: 'probation-over' }] } });
  expect(await house.db.sideTask.count({ where: { memberId } })).toBe(0);
  expect(await house.db.timeline.count({ where: { caseId } })).toBe(2);
});

test('who comes next is named, and until when at the latest; the other side can be called', async () => {
  const { people } = office.town;
  await office.house.owner.organisation.update({ where: { id: office.town.west }, data: { phone: '010-60000002' } });
  const { caseId } = await office.started();
  const { tasks, coming, sides } = await shown(people.east1Secretary, caseId);
  const names = async (id: string) => (await office.house.db.person.findUniqueOrThrow({ where: { id } })).name;
  expect(coming[0]).toMatchObject({ stage: { id: 'OUT_COMMITTEE' }, provisional: expect.any(Boolean) });
  expect(coming[0].names).toContain(await names(people.eastOfficer));
  expect(coming[0].dueOn > tasks[0].dueOn).toBe(true);
  // How long a letter holds is not known before it is issued, so that nothing after it can be foreseen.
  expect(coming.slice(1).map(({ dueOn }: { dueOn: string | null }) => dueOn)).toEqual(coming.slice(1).map(() => null));
  const target = sides.find(
    ({ organisation }: { organisation: { id: string } }) => organisation.id === office.town.west,
  );
  expect(target).toMatchObject({ phone: '010-60000002', holders: [{ role: { title: '组织员' } }] });
  expect(target.holders[0].names).toContain(await names(people.westOfficer));
});
