import { randomUUID } from 'node:crypto';
import { digestBatch } from '../../../activities/digest';
import { addDays, atTime, localDate } from '../../../domain/time/dates';
import { type Served, serve } from '../../api/served';
import { download } from '../../lists/download';
import { START } from '../../support/business-time';
import { transfers } from '../../support/transfers';
import { appoint, asked, groupOf, moved } from './offices-held';

// The roles that a member left behind (书记, 党小组长 …): who is asked is told which, and closes what he has decided.

const t = transfers();
const TODAY = localDate(START);

let api: Served;
let at = START;
beforeAll(async () => {
  api = await serve(t.house, { clock: () => at });
});
afterAll(() => api?.stop());

const as = async (personId: string, method: string, path: string, body?: unknown, key?: string) =>
  api.call(method, `/api/v1${path}`, { token: await api.tokenOf(personId), body, key });
const list = async (personId: string) =>
  (await as(personId, 'GET', '/side-tasks?kind=role-after-leaving&status=open')).body.items;
const close = (personId: string, id: string, body: object, key?: string) =>
  as(personId, 'POST', `/side-tasks/${id}/close`, body, key);
const typeOf = (told: { body: { type?: string } }) => told.body.type?.split(':').at(-1);

async function digestOf(personId: string, day: string): Promise<string[]> {
  const half = atTime(day, 8, 30);
  for (let after: string | null = ''; after !== null; ) after = await digestBatch(t.house.db, day, half, after);
  const where = { personId_caseId_localDate: { personId, caseId: 'digest', localDate: new Date(day) } };
  return (await t.house.db.notice.findUnique({ where }))?.lines ?? [];
}

test('a group leader moves within his committee: it is asked, told which role, and closes once what the register says', async () => {
  const { town } = t;
  const { people } = town;
  const east1Group = await groupOf(t, town.east1, '示例东社区第一党支部第一党小组');
  let roleId = '';
  const { caseId, personId, memberId } = await moved(t, async (id) => {
    roleId = await appoint(t, id, 'group-leader', east1Group);
  });
  const role = { id: roleId, role: 'group-leader', organisation: { id: east1Group }, fromDate: '2020-01-01' };
  const [item] = await list(people.eastOfficer);
  expect(item).toMatchObject({
    ...{ kind: { title: '转接后原任职务办理' }, status: { title: '未办' }, dueOn: null, case: { id: caseId } },
    ...{ organisation: { id: town.east }, member: { id: memberId }, choices: ['not-needed'] },
    roles: [{ ...role, toDate: null }],
  });
  expect(await list(people.streetOfficer)).toHaveLength(1);
  for (const other of [people.westOfficer, people.east1Secretary, people.east2Secretary, personId]) {
    expect(await as(other, 'GET', '/side-tasks')).toMatchObject({ status: 200, body: { items: [] } });
    expect((await as(other, 'GET', `/side-tasks/${item.id}`)).status).toBe(404);
    expect((await close(other, item.id, { status: 'not-needed' })).status).toBe(404);
  }
  expect(await t.house.db.roleHolding.findUniqueOrThrow({ where: { id: roleId } })).toMatchObject({ toDate: null });

  // Nobody ends a role by closing this: the register comes first.
  at = atTime(addDays(TODAY, 3), 10);
  const today = localDate(at);
  expect(typeOf(await close(people.eastOfficer, item.id, { status: 'done', doneOn: today }))).toBe('role-still-held');
  const end = (toDate: string) => as(people.administrator, 'PATCH', `/people/${personId}/roles/${roleId}`, { toDate });
  await end(addDays(today, 1));
  expect(typeOf(await close(people.eastOfficer, item.id, { status: 'done', doneOn: today }))).toBe('role-still-held');
  await end(addDays(TODAY, 1));
  expect((await as(people.eastOfficer, 'GET', `/side-tasks/${item.id}`)).body).toMatchObject({
    choices: ['done', 'not-needed'],
    roles: [{ ...role, toDate: addDays(TODAY, 1) }],
  });
  const doneOn = addDays(TODAY, 1);
  expect(typeOf(await close(people.eastOfficer, item.id, { status: 'done', doneOn: TODAY }))).toBe('role-still-held');
  expect(typeOf(await close(people.eastOfficer, item.id, { status: 'done', doneOn: addDays(today, 1) }))).toBe(
    'date-out-of-range',
  );
  const colleague = await town.person('secretary', town.east);
  const body = { status: 'done', doneOn };
  const keys = { [people.eastOfficer]: randomUUID(), [colleague]: randomUUID() };
  const both = await Promise.all([people.eastOfficer, colleague].map((one) => close(one, item.id, body, keys[one])));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = both[0]?.status === 200 ? people.eastOfficer : colleague;
  const again = await close(winner, item.id, body, keys[winner]);
  expect(again).toMatchObject({
    status: 200,
    body: { status: { title: '已离任' }, doneOn, closedBy: { id: winner }, closedAt: expect.any(String), choices: [] },
  });
  expect(await t.house.db.audit.count({ where: { objectId: item.id, action: 'closed' } })).toBe(1);
  const file = await download(api, await api.tokenOf(people.eastOfficer), '/side-tasks/export?kind=role-after-leaving');
  expect(file.rows).toMatchObject([
    {
      ...{ 类别: '转接后原任职务办理', 状态: '已离任' },
      原任职务: `示例东社区第一党支部第一党小组党小组长（2020-01-01起，至${doneOn}）`,
    },
  ]);
});

test('a secretary moves: the level above his branch is asked, also where he sits there himself, but not he', async () => {
  const { town, house } = t;
  const { people } = town;
  at = START;
  const { caseId, personId } = await moved(t, async (id) => {
    await appoint(t, id, 'secretary', town.east1);
    await appoint(t, id, 'organisation-officer', town.east);
  });
  const task = await asked(t, caseId);
  expect(task).toMatchObject({ organisationId: town.east, dueOn: null });
  const id = task?.id as string;
  expect(await list(personId)).toMatchObject([{ id, choices: [], roles: [{ role: 'secretary' }] }]);
  expect(typeOf(await close(personId, id, { status: 'not-needed' }))).toBe('own-case');
  const { name } = await house.db.member.findUniqueOrThrow({ where: { personId } });
  const day = addDays(TODAY, 1);
  expect((await digestOf(people.eastOfficer, day)).at(-1)).toContain(name);
  expect((await digestOf(personId, day)).join()).not.toContain(name);

  // That he keeps it is on record with who and when; a mistake is opened again.
  expect((await close(people.eastOfficer, id, { status: 'not-needed' })).body).toMatchObject({
    ...{ status: { id: 'not-needed', title: '继续任职' }, doneOn: null, closedBy: { id: people.eastOfficer } },
    roles: [{ role: 'secretary', toDate: null }],
  });
  expect((await as(personId, 'POST', `/side-tasks/${id}/reopen`, { reason: '录错' })).status).toBe(403);
  expect((await as(people.eastOfficer, 'POST', `/side-tasks/${id}/reopen`, { reason: '录错' })).status).toBe(200);
  expect((await close(people.streetOfficer, id, { status: 'not-needed' })).status).toBe(200);
});
