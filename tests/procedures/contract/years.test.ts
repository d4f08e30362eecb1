// First: what enumerates the procedures when it is loaded is to find the made-up ones.
import './made-up';

import { localMinute } from '../../../domain/time/date-times';
import { atTime, localDate } from '../../../domain/time/dates';
import { LEASE, relayDue } from '../../../worker/relay';
import { serve } from '../../api/served';
import { refusal } from '../../support/transfers';
import { until } from '../../support/until';
import { begin, decide, ledgerOf, named, rounds, taskOf, toWait } from './round';
import { agrees, heard, seatsOf, tell } from './seen';

// The contract of the grammar: years of waiting, news, a secret ballot, cycles, a correction, what an end starts.

const t = rounds();

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
    await agrees(t, caseId);
  });

  test('hears news that came before, that comes during and that is told twice, each once; after it, nothing', async () => {
    const { driver, house } = t;
    const { caseId } = await begin(t);
    await named(t, caseId);
    await tell(t, caseId, 'example-certified', 'before');
    const { team, town } = t;
    const { east1Secretary, eastOfficer } = town.people;
    await decide(t, caseId, team[0], 'clear', { key: 'report~1' });
    await decide(t, caseId, team[1], 'clear', { key: 'report~2' });
    await decide(t, caseId, east1Secretary, 'agree', { key: 'opinion~branch' });
    await decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
    await decide(t, caseId, east1Secretary, 'filed', { key: 'file' });
    await decide(t, caseId, team[0], 'talked');
    expect(await heard(t, caseId)).toEqual([]);
    await decide(t, caseId, east1Secretary, 'heard');
    await until(async () => (await heard(t, caseId)).length === 1);
    await Promise.all([tell(t, caseId, 'example-certified', 'during'), tell(t, caseId, 'example-certified', 'during')]);
    await tell(t, caseId, 'example-certified', 'before');
    await until(async () => (await heard(t, caseId)).length === 2);
    expect(await heard(t, caseId)).toEqual(['before', 'during']);
    await tell(t, caseId, 'example-noted', 'noted');
    await tell(t, caseId, 'example-certified', 'third');
    await until(async () => (await driver.stage(caseId)) === 'VOTE');
    await tell(t, caseId, 'example-certified', 'after');
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
    await tell(t, caseId, 'something-else', 'x');
    expect(await house.db.caseNews.count({ where: { caseId } })).toBe(5);
    await agrees(t, caseId);
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
    expect(await seatsOf(t, caseId)).toEqual(stage === 'PUBLISH' ? [`organisation-officer@${town.east}`] : team);
    await agrees(t, caseId);
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
  await agrees(t, caseId);

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
