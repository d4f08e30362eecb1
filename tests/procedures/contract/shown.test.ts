// First: what enumerates the procedures when it is loaded is to find the made-up ones.
import './made-up';

import { type Served, serve } from '../../api/served';
import { START } from '../../support/business-time';
import { setReaders } from '../../support/readers';
import { begin, decide, named, rounds } from './round';

// The contract of the grammar: what the API shows of it, so that a console can draw a procedure that it does not know.

const t = rounds();
let api: Served;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => START });
});
afterAll(() => api.stop());

const get = async (personId: string, path: string) =>
  await api.call('GET', `/api/v1${path}`, { token: await api.tokenOf(personId) });

interface Titled {
  id: string;
  title: string;
}
const ids = (all: readonly Titled[]) => all.map(({ id }) => id);
const ordinary = {
  lapse: null,
  moments: [],
  waits: false,
  final: false,
  renews: false,
  tasks: [],
  joins: [],
  news: [],
};

async function steps() {
  const { status, body } = await get(t.town.people.east1Secretary, '/procedures/contract');
  expect(status).toBe(200);
  return (id: string) => body.steps.find((step: Titled) => step.id === id);
}

test('an ordinary step is one task, and a final one nobody’s', async () => {
  const step = await steps();
  expect(step('FORM')).toMatchObject({ ...ordinary, seat: { id: 'branch.secretary' }, limit: null });
  expect(step('FORM').outcomes).toMatchObject([{ id: 'team', to: [{ id: 'INQUIRY', title: '核查' }] }]);
  expect(step('DONE')).toMatchObject({ ...ordinary, seat: null, final: true, outcomes: [] });
});

test('a step of several tasks shows each with its seat, its limit and its outcomes, and where they lead together', async () => {
  const step = await steps();
  const { tasks, joins, ...itself } = step('INQUIRY');
  expect(itself).toMatchObject({ seat: null, limit: null, lapse: null, outcomes: [], moments: [], final: false });
  const team = { id: 'team', title: '核查组' };
  const both = { id: 'both', title: '承办支部书记，或所属党委组织员' };
  const secretary = { id: 'branch.secretary', title: '承办支部书记' };
  expect(tasks).toMatchObject([
    { key: 'report', title: '提交核查报告', seat: team, each: 'person', limit: '10 天', lapse: null },
    { key: 'opinion', title: '出具意见', seat: both, each: 'place', limit: '5 天', lapse: [] },
    { key: 'file', title: '整理材料', seat: secretary, each: null, limit: null, lapse: null },
  ]);
  const outcomes = tasks.map((task: { outcomes: (Titled & { to: Titled[]; by: Titled[] })[] }) =>
    task.outcomes.map(({ title, to, by }) => [title, ids(to), ids(by)]),
  );
  expect(outcomes).toEqual([
    [
      ['属实', [], ['team']],
      ['存疑', [], ['team']],
    ],
    [
      ['同意', [], ['both']],
      ['有异议', [], ['both']],
    ],
    [
      ['已整理', [], ['branch.secretary']],
      ['不再核查', ['DROPPED'], ['branch.secretary']],
    ],
  ]);
  expect(ids(joins)).toEqual(['REVIEW', 'TALK', 'HEARING', 'WAIT']);
});

test('a wait shows its moments, the news that it hears, and where time leads; a cycle that it is one', async () => {
  const step = await steps();
  const wait = step('WAIT');
  expect(wait).toMatchObject({ seat: null, waits: true, final: false, renews: false, limit: null });
  expect(wait.lapse).toEqual([{ id: 'VOTE', title: '表决' }]);
  expect(wait.moments).toEqual([
    { id: 'eve', title: '期满前三日提醒', tells: [{ id: 'branch.secretary', title: '承办支部书记' }], to: [] },
    { id: 'noon', title: '次日中午提醒', tells: [{ id: 'committee.office', title: '所属党委组织员' }], to: [] },
    { id: 'after-meeting', title: '会后两小时', tells: [], to: [] },
    { id: 'year', title: '满一年', tells: [], to: [] },
  ]);
  const waitAndVote = [
    { id: 'WAIT', title: '观察期' },
    { id: 'VOTE', title: '表决' },
  ];
  expect(wait.news).toEqual([
    { id: 'example-certified', title: '已认定', to: waitAndVote },
    { id: 'example-noted', title: '已登记', to: [] },
  ]);
  expect(wait.outcomes).toMatchObject([{ id: 'call-off', by: [{ id: 'branch.secretary' }], reasonNeeded: true }]);
  const cycle = step('CYCLE');
  expect([cycle.waits, cycle.renews, ids(cycle.lapse)]).toEqual([true, true, ['CYCLE', 'DONE']]);
});

test('a case names its parties and tells its several tasks apart: what is open by its key, what is settled by whom', async () => {
  const { town, team, house } = t;
  const { east1Secretary, eastOfficer } = town.people;
  const { caseId } = await begin(t);
  const shown = async (personId = east1Secretary) => (await get(personId, `/cases/${caseId}`)).body;
  const before = await shown();
  expect([before.parties, before.settled, before.tasks[0].key]).toEqual([[], [], null]);
  await named(t, caseId);
  await decide(t, caseId, team[1], 'doubtful', { key: 'report~2' });
  await decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
  const people = await house.db.person.findMany({ where: { id: { in: [...team, eastOfficer] } } });
  const person = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name });
  const inquiry = await shown(team[0]);
  expect(inquiry.parties).toEqual([{ id: 'team', title: '核查组', persons: team.map(person) }]);
  expect(inquiry.tasks.map(({ key }: { key: string }) => key)).toEqual(['report~1', 'opinion~branch', 'file']);
  expect(inquiry.settled).toMatchObject([
    { key: 'report~2', title: '提交核查报告', outcome: { id: 'doubtful', title: '存疑' }, by: person(team[1]) },
    { key: 'opinion~committee', title: '出具意见', outcome: { title: '同意' }, by: person(eastOfficer) },
  ]);
  const rows = await house.db.timeline.findMany({ where: { caseId, outcome: { in: ['doubtful', 'agree'] } } });
  expect(inquiry.settled.map(({ at }: { at: string }) => at).sort()).toEqual(
    rows.map(({ at }) => at.toISOString()).sort(),
  );
  // What nobody did in time is settled by nobody.
  await t.driver.forwardTo(caseId, '2054-12-02');
  expect((await shown()).settled.at(-1)).toMatchObject({
    ...{ key: 'opinion~branch', by: null },
    outcome: { id: 'late', title: '已超期' },
  });
  await decide(t, caseId, team[0], 'clear', { key: 'report~1' });
  await decide(t, caseId, east1Secretary, 'filed', { key: 'file' });
  const talk = await shown();
  expect([talk.stage.id, talk.settled, talk.parties.length]).toEqual(['TALK', [], 1]);
  // What usually follows may be a step at which nobody is asked.
  await decide(t, caseId, team[0], 'talked');
  const hearing = await shown();
  const nobody = { seat: '', organisation: null, names: [], dueOn: null, provisional: false };
  expect(hearing.coming).toEqual([{ stage: { id: 'WAIT', title: '观察期' }, ...nobody }]);
});

test('of a discreet procedure only those who read it learn who is named in it', async () => {
  const { town, team } = t;
  const { east1Secretary, eastOfficer, streetOfficer } = town.people;
  const { caseId } = await begin(t);
  await named(t, caseId);
  await decide(t, caseId, team[1], 'clear', { key: 'report~2' });
  setReaders('contract', {
    roles: [{ side: 'branch', roles: ['secretary'] }],
    subject: 'nothing',
    discreet: true,
  });
  try {
    // The officer is asked for an opinion, the team is named; the street keeps members above, and is not.
    for (const reader of [east1Secretary, eastOfficer, ...team]) {
      const { parties, settled } = (await get(reader, `/cases/${caseId}`)).body;
      expect([parties.length, settled.length]).toEqual([1, 1]);
    }
    const refused = await get(streetOfficer, `/cases/${caseId}`);
    expect([refused.status, JSON.stringify(refused.body).includes(team[0])]).toEqual([404, false]);
    await decide(t, caseId, eastOfficer, 'agree', { key: 'opinion~committee' });
    expect((await get(eastOfficer, `/cases/${caseId}`)).status).toBe(404);
  } finally {
    setReaders('contract', undefined);
  }
  expect((await get(streetOfficer, `/cases/${caseId}`)).body.settled.length).toBe(2);
});
