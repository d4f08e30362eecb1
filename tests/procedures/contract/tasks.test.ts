// First: what enumerates the procedures when it is loaded is to find the made-up ones.
import './made-up';

import { randomUUID } from 'node:crypto';
import { serve } from '../../api/served';
import { download } from '../../lists/download';
import { refusal } from '../../support/transfers';
import { begin, decide, named, rounds } from './round';
import { agrees, seatsOf } from './seen';

// The contract of the grammar, by a made-up procedure on the real server and database: a matter, tasks side by side, an
// order that rules give.

const t = rounds();

test('a matter is what a case is about: its title names it, and begun twice it is refused by one rule', async () => {
  const { town, house } = t;
  const api = await serve(house);
  const token = await api.tokenOf(town.people.east1Secretary);
  const body = { subject: { kind: 'matter', title: '示例接口轮' }, data: { branchId: town.east1 } };
  const start = () => api.call('POST', '/api/v1/procedures/contract/cases', { token, body });
  const first = await start();
  expect(first.status).toBe(201);
  expect(first.body.subject).toMatchObject({ kind: 'matter', name: '示例接口轮' });
  expect([first.body.member, first.body.variant]).toEqual([null, null]);
  const second = await start();
  expect([second.status, second.body.type, second.body.number]).toEqual([
    409,
    'urn:dangwu:problem:already-open',
    first.body.number,
  ]);
  const listed = (await api.call('GET', '/api/v1/cases?procedure=contract&limit=100', { token })).body.items;
  expect(listed.map((item: { id: string }) => item.id)).toContain(first.body.id);
  const plan = '示'.repeat(10_000);
  const [one, two] = t.team;
  const named = {
    outcome: 'team',
    data: { team: [one, two], voters: t.voters, meetingAt: '2099-01-01T09:00+08:00', budget: 1 },
    typed: { plan },
  };
  const task = first.body.tasks[0].id;
  const wrong = { ...named, data: { ...named.data, team: [one, one] } };
  const refused = await api.call('POST', `/api/v1/tasks/${task}/decision`, { token, body: wrong });
  expect([refused.status, refused.body.type]).toEqual([400, 'urn:dangwu:problem:invalid-input']);
  const stranger = { ...named, data: { ...named.data, team: [one, randomUUID()] } };
  expect((await api.call('POST', `/api/v1/tasks/${task}/decision`, { token, body: stranger })).status).toBe(400);
  const done = await api.call('POST', `/api/v1/tasks/${task}/decision`, { token, body: named });
  expect([done.status, done.body.stage?.id ?? done.body.case?.stage.id]).toEqual([200, 'INQUIRY']);
  // Who is named in the case reads it, and sees his own task alone as his.
  const theirs = await api.tokenOf(two);
  const seen = (await api.call('GET', `/api/v1/cases/${first.body.id}`, { token: theirs })).body;
  const mine = seen.tasks.filter(({ outcomes }: { outcomes: unknown[] }) => outcomes.length);
  expect(mine.map(({ id }: { id: string }) => id.split('~').slice(1).join('~'))).toEqual(['report~2']);
  const nobody = await api.tokenOf(await town.person());
  expect((await api.call('GET', `/api/v1/cases/${first.body.id}`, { token: nobody })).status).toBe(404);
  await api.stop();
});

test('it is discreet: whoever keeps members there but does not read it finds it nowhere, and no file has it', async () => {
  const { town, house } = t;
  const { east1Secretary, eastOfficer, streetOfficer, west1Secretary } = town.people;
  const commissioner = await town.person('organisation-commissioner', town.east);
  const { caseId, title } = await begin(t);
  const api = await serve(house);
  const reads = async (personId: string) => {
    const token = await api.tokenOf(personId);
    const { status } = await api.call('GET', `/api/v1/cases/${caseId}`, { token });
    const list = await api.call('GET', '/api/v1/cases?procedure=contract&limit=100', { token });
    return [status, JSON.stringify(list.body).includes(title)];
  };
  for (const personId of [east1Secretary, eastOfficer, streetOfficer])
    expect(await reads(personId)).toEqual([200, true]);
  for (const personId of [commissioner, west1Secretary]) expect(await reads(personId)).toEqual([404, false]);
  const token = await api.tokenOf(eastOfficer);
  const { number } = await t.driver.state(caseId);
  const file = await download(api, token, '/cases/export?procedure=contract');
  expect([file.status, JSON.stringify(file.rows).includes(number)]).toEqual([200, false]);
  await api.stop();
});

test('five tasks are settled side by side, two of a team differ, and the stage goes on by all of them', async () => {
  const { town, team, driver } = t;
  const { east1Secretary, eastOfficer, streetOfficer } = town.people;
  const { caseId } = await begin(t);
  await named(t, caseId);
  expect(await seatsOf(t, caseId, 'report~1')).toEqual([team[0]]);
  expect(await seatsOf(t, caseId, 'report~2')).toEqual([team[1]]);
  expect(await seatsOf(t, caseId, 'opinion~branch')).toEqual([`secretary@${town.east1}`]);
  expect(await seatsOf(t, caseId, 'opinion~committee')).toEqual([`organisation-officer@${town.east}`]);
  expect(await refusal(decide(t, caseId, team[1], 'clear', { key: 'report~1' }))).toEqual({ type: 'not-allowed' });
  expect(await refusal(decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~branch' }))).toEqual({
    type: 'not-allowed',
  });
  await Promise.all([
    decide(t, caseId, team[0], 'clear', { key: 'report~1' }),
    decide(t, caseId, team[1], 'doubtful', { key: 'report~2' }),
    decide(t, caseId, east1Secretary, 'filed', { key: 'file' }),
  ]);
  expect(await driver.stage(caseId)).toBe('INQUIRY');
  await agrees(t, caseId);
  await decide(t, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
  await decide(t, caseId, eastOfficer, 'object', { key: 'opinion~committee' });
  expect(await driver.stage(caseId)).toBe('REVIEW');
  // Both who are asked decided a task of the inquiry: somebody else has to.
  expect(await refusal(decide(t, caseId, east1Secretary, 'confirm'))).toEqual({ type: 'same-person' });
  expect(await refusal(decide(t, caseId, eastOfficer, 'confirm'))).toEqual({ type: 'same-person' });
  expect(await refusal(decide(t, caseId, streetOfficer, 'confirm'))).toEqual({ type: 'not-allowed' });
  const another = await town.person('organisation-officer', town.east);
  await decide(t, caseId, another, 'confirm');
  expect([await driver.stage(caseId), await seatsOf(t, caseId)]).toEqual(['TALK', team]);
  await agrees(t, caseId);
});

test('what nobody answers in time is settled as that, and the level above hears of what is late besides', async () => {
  const { town, team, driver } = t;
  const { caseId } = await begin(t);
  await named(t, caseId);
  await driver.forwardTo(caseId, '2054-12-02');
  const { settled, tasks } = await driver.state(caseId);
  expect(settled).toMatchObject({ 'opinion~branch': { outcome: 'late' }, 'opinion~committee': { outcome: 'late' } });
  expect(tasks.map(({ key }) => key)).toEqual(['report~1', 'report~2', 'file']);
  const rows = await t.house.db.task.findMany({ where: { caseId, outcome: 'late' } });
  expect(rows.map(({ byTimeout, closedBy }) => [byTimeout, closedBy])).toEqual([
    [true, null],
    [true, null],
  ]);
  await decide(t, caseId, team[0], 'clear', { key: 'report~1' });
  await decide(t, caseId, team[1], 'clear', { key: 'report~2' });
  await decide(t, caseId, town.people.east1Secretary, 'filed', { key: 'file' });
  expect(await driver.stage(caseId)).toBe('TALK');
  await agrees(t, caseId);
});

test('an organisation turns the order of two steps round; cases that have begun keep theirs', async () => {
  const { town, team, driver, house } = t;
  const { east1Secretary, eastOfficer, administrator } = town.people;
  const before = await begin(t);
  const id = randomUUID();
  await house.owner.ruleOverride.create({
    data: {
      ...{ id, organisationId: town.east, procedure: 'contract', parameter: 'order', value: ['HEARING', 'TALK'] },
      ...{ effectiveFrom: new Date('2054-01-01'), reason: '示例', setBy: administrator, at: new Date(0) },
    },
  });
  const after = await begin(t);
  const first = async (caseId: string) => {
    await named(t, caseId);
    await decide(t, caseId, team[0], 'clear', { key: 'report~1' });
    await decide(t, caseId, team[1], 'clear', { key: 'report~2' });
    await decide(t, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
    await decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
    return (await decide(t, caseId, east1Secretary, 'filed', { key: 'file' })).stage;
  };
  expect([await first(before.caseId), await first(after.caseId)]).toEqual(['TALK', 'HEARING']);
  await decide(t, after.caseId, east1Secretary, 'heard');
  expect([await driver.stage(after.caseId), await seatsOf(t, after.caseId)]).toEqual(['TALK', team]);
  expect((await decide(t, after.caseId, team[1], 'talked')).stage).toBe('WAIT');
  await house.owner.ruleOverride.delete({ where: { id } });
});
