// First: what enumerates the procedures when it is loaded is to find the made-up ones.
import './contract/made-up';

import { randomUUID } from 'node:crypto';
import { readCases } from '../../activities/reproject/actual';
import { compare } from '../../activities/reproject/compare';
import { together } from '../../cases/together';
import { localMinute } from '../../domain/time/date-times';
import { atTime, localDate } from '../../domain/time/dates';
import { tellCase } from '../../registers/news/tell-cases';
import { LEASE, relayDue } from '../../worker/relay';
import { serve } from '../api/served';
import { refusal } from '../support/transfers';
import { begin, decide, ledgerOf, named, rounds, taskOf, toWait } from './contract/round';

// The contract of the grammar: a made-up procedure that uses everything a table can say, on the real server and database.

const t = rounds();

/** What is kept of a case is what its timeline makes. */
async function agrees(caseId: string): Promise<void> {
  const [kept] = await readCases(t.house.db, { after: '', take: 1, id: caseId });
  expect(kept && compare(kept).differences).toEqual([]);
}

const seatsOf = async (caseId: string, key?: string) =>
  (await taskOf(t, caseId, key)).seats.map(
    ({ organisationId, role, personId }) => personId ?? `${role}@${organisationId}`,
  );

const tell = (caseId: string, type: string, fact: string) =>
  t.house.db.$transaction((tx) =>
    together(tx, [tellCase(caseId, { type, fact, at: Date.now(), data: { mark: fact } })]),
  );

/** Waits until a case is as it is wanted. */
async function until<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it did not come to that');
}

const heard = async (caseId: string) => ((await t.driver.state(caseId)).data.heard as string[] | undefined) ?? [];

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

test('five tasks are settled side by side, two of a team differ, and the stage goes on by all of them', async () => {
  const { town, team, driver } = t;
  const { east1Secretary, eastOfficer, streetOfficer } = town.people;
  const { caseId } = await begin(t);
  await named(t, caseId);
  expect(await seatsOf(caseId, 'report~1')).toEqual([team[0]]);
  expect(await seatsOf(caseId, 'report~2')).toEqual([team[1]]);
  expect(await seatsOf(caseId, 'opinion~branch')).toEqual([`secretary@${town.east1}`]);
  expect(await seatsOf(caseId, 'opinion~committee')).toEqual([`organisation-officer@${town.east}`]);
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
  await agrees(caseId);
  await decide(t, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
  await decide(t, caseId, eastOfficer, 'object', { key: 'opinion~committee' });
  expect(await driver.stage(caseId)).toBe('REVIEW');
  // Both who are asked decided a task of the inquiry: somebody else has to.
  expect(await refusal(decide(t, caseId, east1Secretary, 'confirm'))).toEqual({ type: 'same-person' });
  expect(await refusal(decide(t, caseId, eastOfficer, 'confirm'))).toEqual({ type: 'same-person' });
  expect(await refusal(decide(t, caseId, streetOfficer, 'confirm'))).toEqual({ type: 'not-allowed' });
  const another = await town.person('organisation-officer', town.east);
  await decide(t, caseId, another, 'confirm');
  expect([await driver.stage(caseId), await seatsOf(caseId)]).toEqual(['TALK', team]);
  await agrees(caseId);
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
  await agrees(caseId);
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
  expect([await driver.stage(after.caseId), await seatsOf(after.caseId)]).toEqual(['TALK', team]);
  expect((await decide(t, after.caseId, team[1], 'talked')).stage).toBe('WAIT');
  await house.owner.ruleOverride.delete({ where: { id } });
});

describe('a wait of two years', () => {
  test('comes to its moments and its end by time alone, as the words of its rule say', async () => {
    const { driver, house, town } = t;
    const { caseId } = await begin(t);
    await toWait(t, caseId);
    const began = localDate(driver.clocks.now(caseId));
    expect((await taskOf(t, caseId)).seats).toEqual([]);
    const todo = await house.db.notice.count({ where: { caseId, lines: { has: '没有可办理的人' } } });
    expect(todo).toBe(0);
    const [year, month, day] = began.split('-').map(Number) as [number, number, number];
    const date = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
    await driver.forwardTo(caseId, date(year + 2, month, day + 3));
    const moments = (await driver.timeline(caseId)).filter(({ actorId }) => !actorId);
    const came = moments.map(({ at, kind, outcome }) => [localMinute(at.getTime()).slice(0, 13), kind, outcome]);
    // Independent of the table: next day at noon; two hours after the meeting of 10 December, 14:30; after a year; three
    // days before the end; at the midnight that ends the last day of two years.
    expect(came).toEqual([
      [`${date(year, month, day + 1)}T12`, 'remind', 'noon'],
      ['2054-12-10T16', 'note', 'after-meeting'],
      [`${date(year + 1, month, day)}T00`, 'note', 'year'],
      [`${date(year + 2, month, day - 3)}T08`, 'remind', 'eve'],
      [`${date(year + 2, month, day + 1)}T00`, 'lapse', 'late'],
    ]);
    expect(localMinute(moments[1]?.at.getTime() ?? 0)).toBe('2054-12-10T16:30+08:00');
    expect(await driver.stage(caseId)).toBe('VOTE');
    expect((await ledgerOf(t, caseId)).map(({ what }) => what)).toEqual(['waits', 'met', 'year', 'waited']);
    const lines = await house.db.notice.findMany({ where: { caseId, personId: town.people.eastOfficer } });
    expect(lines.flatMap((notice) => notice.lines).some((line) => line.includes('观察期'))).toBe(true);
    await agrees(caseId);
  });

  test('hears news that came before, that comes during and that is told twice, each once; after it, nothing', async () => {
    const { driver, house } = t;
    const { caseId } = await begin(t);
    await named(t, caseId);
    await tell(caseId, 'example-certified', 'before');
    const { team, town } = t;
    const { east1Secretary, eastOfficer } = town.people;
    await decide(t, caseId, team[0], 'clear', { key: 'report~1' });
    await decide(t, caseId, team[1], 'clear', { key: 'report~2' });
    await decide(t, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
    await decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
    await decide(t, caseId, east1Secretary, 'filed', { key: 'file' });
    await decide(t, caseId, team[0], 'talked');
    expect(await heard(caseId)).toEqual([]);
    await decide(t, caseId, east1Secretary, 'heard');
    await until(async () => (await heard(caseId)).length === 1);
    await Promise.all([tell(caseId, 'example-certified', 'during'), tell(caseId, 'example-certified', 'during')]);
    await tell(caseId, 'example-certified', 'before');
    await until(async () => (await heard(caseId)).length === 2);
    expect(await heard(caseId)).toEqual(['before', 'during']);
    await tell(caseId, 'example-noted', 'noted');
    await tell(caseId, 'example-certified', 'third');
    await until(async () => (await driver.stage(caseId)) === 'VOTE');
    await tell(caseId, 'example-certified', 'after');
    await until(async () => (await house.db.caseNews.count({ where: { caseId, wokenAt: null } })) === 0);
    const { data } = await driver.state(caseId);
    expect([data.certified, data.heard, data.noted]).toEqual([3, ['before', 'during', 'third'], 1]);
    const rows = await house.db.caseNews.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
    expect(rows.map(({ fact, heardSeq }) => [fact, heardSeq !== null])).toEqual([
      ['before', true],
      ['during', true],
      ['noted', true],
      ['third', true],
      ['after', false],
    ]);
    expect((await ledgerOf(t, caseId)).filter(({ what }) => what === 'certified')).toHaveLength(3);
    // One that is told of another procedure's news is not told at all.
    await tell(caseId, 'something-else', 'x');
    expect(await house.db.caseNews.count({ where: { caseId } })).toBe(5);
    await agrees(caseId);
  });
});

describe('a secret ballot decides where the case goes, and there the right people sit', () => {
  test.each([
    [4, 'PUBLISH'],
    [3, 'AGAIN'],
  ])('%i of 7 agree: %s', async (yes, stage) => {
    const { town, house, voters, team, driver } = t;
    const { east1Secretary } = town.people;
    const { caseId } = await begin(t);
    await toWait(t, caseId);
    await decide(t, caseId, east1Secretary, 'call-off');
    const api = await serve(house);
    const ballot = await house.db.ballot.findFirstOrThrow({ where: { caseId } });
    expect(await refusal(decide(t, caseId, east1Secretary, 'close'))).toMatchObject({ type: 'conflict', missing: 4 });
    const votes = await Promise.all(
      voters.map(async (voter, index) => {
        const body = { votes: { round: index < yes ? 'yes' : 'no' } };
        const token = await api.tokenOf(voter);
        return (await api.call('POST', `/api/v1/ballots/${ballot.id}/votes`, { token, body })).status;
      }),
    );
    expect(new Set(votes)).toEqual(new Set([votes[0]]));
    await api.stop();
    await decide(t, caseId, east1Secretary, 'close');
    expect((await decide(t, caseId, east1Secretary, 'count')).stage).toBe(stage);
    const { data } = await driver.state(caseId);
    expect(data.votes).toEqual({ yes, no: 7 - yes });
    expect(await seatsOf(caseId)).toEqual(stage === 'PUBLISH' ? [`organisation-officer@${town.east}`] : team);
    await agrees(caseId);
    if (stage === 'AGAIN') expect((await decide(t, caseId, team[0], 'again')).stage).toBe('VOTE');
    expect(await house.db.ballot.count({ where: { caseId } })).toBe(stage === 'AGAIN' ? 2 : 1);
  });
});

test('a cycle of years has a small history each, a correction undoes one step once, and the end starts another case once', async () => {
  const { town, house, voters, driver } = t;
  const { east1Secretary, eastOfficer } = town.people;
  const { caseId } = await begin(t);
  await toWait(t, caseId);
  await decide(t, caseId, east1Secretary, 'call-off');
  const ballot = await house.db.ballot.findFirstOrThrow({ where: { caseId } });
  await house.owner.ballotVoter.updateMany({ where: { ballotId: ballot.id }, data: { voted: false } });
  const api = await serve(house);
  for (const voter of voters) {
    const token = await api.tokenOf(voter);
    await api.call('POST', `/api/v1/ballots/${ballot.id}/votes`, { token, body: { votes: { round: 'yes' } } });
  }
  await api.stop();
  for (const outcome of ['close', 'count']) await decide(t, caseId, east1Secretary, outcome);
  const runOf = async () => (await house.client.workflow.getHandle(caseId).describe()).runId;
  const before = await runOf();
  await decide(t, caseId, eastOfficer, 'published');
  await until(async () => (await runOf()) !== before);

  const lines = await ledgerOf(t, caseId);
  const published = lines.find(({ what }) => what === 'published');
  const correct = (step: number) => decide(t, caseId, eastOfficer, 'correct', { data: { step } });
  const answer = await correct(published?.seq as number);
  expect(answer.stage).toBe('CYCLE');
  expect((await ledgerOf(t, caseId)).filter(({ undone }) => undone !== null)).toEqual([
    { ...published, undone: answer.seq },
  ]);
  expect(await refusal(correct(published?.seq as number))).toMatchObject({ type: 'cannot-undo' });
  // A ballot that was opened cannot be taken back.
  const opened = (await driver.timeline(caseId)).find(({ outcome }) => outcome === 'call-off');
  expect(await refusal(correct(opened?.seq as number))).toMatchObject({ type: 'cannot-undo' });

  const runs = new Set([await runOf()]);
  for (let year = 1; year < 3; year++) {
    const last = (await taskOf(t, caseId)).dueOn as string;
    await driver.clocks.forwardTo(caseId, atTime(last, 10) + 26 * 3_600_000);
    await until(async () => !runs.has(await runOf()));
    runs.add(await runOf());
    const { history } = await house.client.workflow
      .getHandle(caseId)
      .fetchHistory()
      .then((found) => ({ history: found }));
    expect(history.events?.length ?? 0).toBeLessThan(60);
  }
  const last = (await taskOf(t, caseId)).dueOn as string;
  await driver.clocks.forwardTo(caseId, atTime(last, 10) + 26 * 3_600_000);
  await until(async () => (await driver.stage(caseId)) === 'DONE');
  expect((await driver.state(caseId)).data.cycles).toBe(3);
  await agrees(caseId);

  const row = await house.db.pendingStart.findFirstOrThrow({
    where: { procedure: 'contract-follow-up', originId: caseId },
  });
  const at = driver.clocks.now(caseId) + LEASE;
  const relay = async () => {
    while (await relayDue({ db: house.db, cases: house.gateway }, at));
  };
  await Promise.all([relay(), relay()]);
  const started = await until(async () =>
    house.db.case
      .findMany({ where: { procedure: 'contract-follow-up', subjectId: row.subject } })
      .then((all) => all.length > 0 && all),
  );
  expect(started).toHaveLength(1);
  expect(started[0]).toMatchObject({ startedBy: null, stage: 'LOOK' });
  await decide(t, started[0]?.id as string, east1Secretary, 'looked');
  await relay();
  expect(await house.db.case.count({ where: { procedure: 'contract-follow-up' } })).toBe(1);
});
