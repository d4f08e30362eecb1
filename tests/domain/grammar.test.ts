import { apply } from '../../domain/case/apply';
import { check } from '../../domain/case/check';
import { moments } from '../../domain/case/clock';
import { readTaskId, taskIdOf } from '../../domain/case/ids';
import { destination, either } from '../../domain/case/way';
import { localMinute } from '../../domain/time/date-times';
import { atTime, localDate } from '../../domain/time/dates';
import { OnPaper } from '../procedures/contract/on-paper';
import { contract } from '../procedures/contract/table';

const BEGINS = atTime('2054-11-24', 10);
const TEAM = { team: ['first', 'second'], voters: [], meetingAt: '2054-12-10T14:30+08:00' };

const begun = (rules?: ConstructorParameters<typeof OnPaper>[1]) =>
  new OnPaper(BEGINS, rules).decide('team', { data: TEAM });

/** Up to the wait of two years, which begins on 2054-11-24. */
const waiting = () => {
  const inquiry = begun();
  for (const key of ['report~1', 'report~2']) inquiry.decide('clear', { key });
  for (const key of ['opinion~branch', 'opinion~committee']) inquiry.decide('agree', { key });
  return inquiry.decide('filed', { key: 'file' }).decide('talked').decide('heard');
};

describe('several tasks of a stage', () => {
  test('are asked of each person of a party and at each place of a seat, each with its own last day', () => {
    const { state } = begun();
    expect(state.tasks.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['report~1', '2054-12-04'],
      ['report~2', '2054-12-04'],
      // The 29th is a Sunday.
      ['opinion~branch', '2054-11-30'],
      ['opinion~committee', '2054-11-30'],
      ['file', undefined],
    ]);
    expect(new Set(state.tasks.map(({ id }) => id)).size).toBe(5);
    for (const { id, key } of state.tasks) expect(readTaskId(id)).toEqual({ caseId: state.caseId, seq: 2, key });
  });

  test('are settled one by one, and the stage goes on by all of them', () => {
    const inquiry = begun();
    inquiry.decide('clear', { key: 'report~2', by: 'second' });
    expect(inquiry.state.stage).toBe('INQUIRY');
    expect(inquiry.state.settled).toEqual({ 'report~2': { outcome: 'clear', actorId: 'second', at: BEGINS } });
    expect(inquiry.state.tasks).toHaveLength(4);
    const late = { decisionId: '', actorId: 'first', action: 'decide', outcome: 'clear' } as const;
    const taskId = taskIdOf(inquiry.state.caseId, 2, 'report~2');
    expect(check(contract, inquiry.state, { ...late, taskId }, BEGINS)).toMatchObject({ type: 'already-decided' });
    inquiry.decide('clear', { key: 'report~1' }).decide('filed', { key: 'file' });
    inquiry.decide('agree', { key: 'opinion~branch' });
    expect(inquiry.state.stage).toBe('INQUIRY');
    inquiry.decide('object', { key: 'opinion~committee' });
    expect([inquiry.state.stage, inquiry.state.settled]).toEqual(['REVIEW', undefined]);
  });

  test('whoever does not answer in time has answered nothing, and nobody waits for him', () => {
    const inquiry = begun();
    expect(inquiry.passTo('2054-12-01').filter((name) => name === 'late')).toEqual(['late', 'late']);
    expect(inquiry.state.settled).toMatchObject({
      'opinion~branch': { outcome: 'late' },
      'opinion~committee': { outcome: 'late' },
    });
    expect(inquiry.state.tasks.map(({ key }) => key)).toEqual(['report~1', 'report~2', 'file']);
  });

  test('one may lead elsewhere and closes the others', () => {
    const { state } = begun().decide('stop', { key: 'file' });
    expect([state.stage, state.tasks, state.ending]).toEqual(['DROPPED', [], 'dropped']);
    expect(state.closed).toHaveLength(6);
  });

  test('one that is not asked in this case is not there', () => {
    const { state } = begun({ order: [], withFile: false, cycles: 1 });
    expect(state.tasks.map(({ key }) => key)).not.toContain('file');
  });

  test('who decided one may not decide what another person has to', () => {
    const inquiry = begun();
    for (const key of ['report~1', 'report~2']) inquiry.decide('clear', { key, by: 'team' });
    inquiry.decide('filed', { key: 'file', by: 'filer' }).decide('object', { key: 'opinion~branch', by: 'branch' });
    inquiry.decide('agree', { key: 'opinion~committee', by: 'committee' });
    const [task] = inquiry.state.tasks;
    const confirm = { decisionId: '', action: 'decide', outcome: 'confirm', taskId: task?.id } as const;
    const may = (actorId: string) => check(contract, inquiry.state, { ...confirm, actorId }, BEGINS)?.type;
    expect(['filer', 'branch', 'committee', 'team', 'another'].map(may)).toEqual([
      'same-person',
      'same-person',
      'same-person',
      undefined,
      undefined,
    ]);
  });
});

test.each([
  [
    ['TALK', 'HEARING'],
    ['TALK', 'HEARING', 'WAIT'],
  ],
  [
    ['HEARING', 'TALK'],
    ['HEARING', 'TALK', 'WAIT'],
  ],
  [['HEARING'], ['HEARING', 'WAIT']],
  [[], ['WAIT']],
])('the rules give the order of steps: %j', (order, expected) => {
  const inquiry = begun({ order, withFile: false, cycles: 1 });
  for (const { key } of [...inquiry.state.tasks])
    inquiry.decide(key?.startsWith('report') ? 'clear' : 'agree', { key });
  const came = [inquiry.state.stage];
  while (inquiry.state.stage !== 'WAIT') {
    inquiry.decide(inquiry.state.stage === 'TALK' ? 'talked' : 'heard');
    came.push(inquiry.state.stage);
  }
  expect(came).toEqual(expected);
});

describe('a stage that waits', () => {
  test('asks nobody, and ends on its own day, rest day or not', () => {
    const { state } = waiting();
    expect(state.tasks.map(({ seats, dueOn }) => [seats, dueOn])).toEqual([[[], '2056-11-24']]);
    const names = moments(contract, state, state.tasks[0] as never).map(({ name, at }) => [name, localMinute(at)]);
    expect(names).toEqual([
      ['noon', '2054-11-25T12:00+08:00'],
      ['after-meeting', '2054-12-10T16:30+08:00'],
      ['year', expect.stringMatching(/^2055-11-24T00:0\d/)],
      ['eve', expect.stringMatching(/^2056-11-21T08:/)],
      ['late', expect.stringMatching(/^2056-11-25T00:0\d/)],
    ]);
  });

  test('what moments bring comes once each and in order, also after a standstill of years', () => {
    const wait = waiting();
    const before = [...wait.effects];
    expect(wait.passTo('2056-12-01')).toEqual(['after-meeting', 'year', 'late']);
    expect(wait.effects.slice(before.length)).toEqual([
      'ledger.enter met',
      'ledger.enter year',
      'ledger.enter waited',
      'ballots.open round-0',
    ]);
    expect(wait.state).toMatchObject({ stage: 'VOTE', data: { years: 1, waited: true } });
  });

  test('what lies behind when it begins is brought at once, and what only tells is not told', () => {
    const early = begun({ order: [], withFile: false, cycles: 1 });
    early.at = atTime('2055-01-05', 10);
    for (const { key } of [...early.state.tasks]) early.decide(key?.startsWith('report') ? 'clear' : 'agree', { key });
    expect(early.state.stage).toBe('WAIT');
    expect(early.passTo('2055-01-05', 10, 1)).toEqual(['after-meeting']);
    expect(localDate(early.state.data.metAt as number)).toBe('2055-01-05');
  });

  test('news changes it, and at last leads on', () => {
    const wait = waiting();
    wait.news('example-noted', 'a').news('example-certified', 'b').news('example-certified', 'c');
    expect(wait.state).toMatchObject({ stage: 'WAIT', data: { noted: 1, certified: 2, heard: ['b', 'c'] } });
    wait.news('example-certified', 'd');
    expect(wait.state).toMatchObject({ stage: 'VOTE', data: { certified: 3 } });
  });
});

test('a cycle comes back to its own stage until its years are over', () => {
  const round = waiting();
  round.passTo('2056-11-26');
  round
    .decide('close')
    .decide('count', { found: { votes: { yes: 4, no: 3 } } })
    .decide('published');
  expect([round.state.stage, round.state.stageSince]).toEqual(['CYCLE', round.at]);
  const first = round.state.tasks[0]?.id;
  expect(round.passTo('2057-11-28')).toEqual(['late']);
  expect([round.state.stage, round.state.data.cycles]).toEqual(['CYCLE', 1]);
  expect(round.state.tasks[0]?.id).not.toBe(first);
  expect(round.passTo('2059-01-01')).toEqual(['late']);
  expect(round.state).toMatchObject({ stage: 'DONE', ending: 'over', data: { cycles: 2 } });
  expect(round.effects.slice(-2)).toEqual(['ledger.enter cycle', 'cases.start contract-follow-up']);
});

test('a way that a table does not list is an error, not a stage', () => {
  const { state } = begun();
  expect(
    destination(
      either(() => true, 'A', 'B'),
      state,
    ),
  ).toBe('A');
  expect(() => destination({ among: ['A'], pick: () => 'C' }, state)).toThrow('C is not among A');
});

test('a transition of the past is applied without what newer ones say', () => {
  const { state } = begun();
  const [task] = state.tasks;
  const cause = { kind: 'moment', taskId: task?.id as string, moment: 'half' } as const;
  const after = apply(contract, state, { seq: state.seq + 1, at: BEGINS, cause, facts: {} });
  expect(after.tasks[0]?.fired).toContain('half');
  expect(after.undone).toBeUndefined();
});
