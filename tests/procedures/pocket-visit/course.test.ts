import { theMemberOf } from '../../../domain/case/subject';
import { type Served, serve, type Told } from '../../api/served';
import { ofKind, swept } from '../../rules/publishing';
import { START } from '../../support/business-time';
import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

const t = transfers();
let api: Served;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => START });
});
afterAll(() => api.stop());

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const begin = (personId: string, memberId: string) =>
  as(personId, 'POST', '/procedures/pocket-visit/cases', { memberId });

const problem = ({ status, body }: Told) => [status, body.type?.split(':').at(-1)];

/** A visit to a member of east1 who is marked 口袋. */
async function visit(): Promise<{ caseId: string; memberId: string; personId: string }> {
  const { memberId, personId } = await t.town.member(t.town.east1, { tags: ['pocket'] });
  const { status, body } = await begin(t.town.people.east1Secretary, memberId);
  expect(status).toBe(201);
  return { caseId: body.id, memberId, personId };
}

test('begins for who is in nobody’s books, by his branch or its committee, once at a time', async () => {
  const { people, east1 } = t.town;
  const plain = await t.town.member(east1);
  expect(problem(await begin(people.east1Secretary, plain.memberId))).toEqual([422, 'not-in-pocket']);
  const pocket = await t.town.member(east1, { tags: ['pocket'] });
  expect(problem(await begin(pocket.personId, pocket.memberId))).toEqual([403, 'not-allowed']);
  expect(problem(await begin(people.west1Secretary, pocket.memberId))).toEqual([404, 'not-found']);
  const preview = await as(people.eastOfficer, 'POST', '/procedures/pocket-visit/preview', {
    memberId: pocket.memberId,
  });
  expect(preview.body).toMatchObject({ blocked: [], variant: null, steps: [{ limit: '30 天', dueOn: '2054-12-23' }] });
  const told = await begin(people.eastOfficer, pocket.memberId);
  expect(told.body).toMatchObject({
    number: expect.stringMatching(/^2054-KD-\d{6}$/),
    stage: { id: 'VISIT', title: '走访' },
    sides: [
      { side: { title: '所在支部' }, organisation: { id: east1 } },
      { side: { title: '所在党委' }, organisation: { id: t.town.east } },
    ],
    variant: null,
  });
  // What only a transfer has is in no other case.
  expect(told.body).not.toHaveProperty('letter');
  expect(problem(await begin(people.east1Secretary, pocket.memberId))).toEqual([409, 'already-open']);
  const ended = await t.town.member(east1, { tags: ['pocket'], standing: 'ended' });
  expect(problem(await begin(people.east1Secretary, ended.memberId))).toEqual([422, 'member-not-active']);
});

test('goes round by round, reminds for each, tells the level above from the third on, and ends when he is willing', async () => {
  const { people } = t.town;
  const { caseId } = await visit();
  const { driver } = t;
  const secretary = people.east1Secretary;
  expect(await driver.task(caseId)).toMatchObject({ dueOn: '2054-12-23', provisional: false });
  for (const nextOn of ['2054-11-23', '2054-12-24']) {
    const offer = driver.decide(caseId, secretary, 'unwilling', { way: 'talk', nextOn });
    expect(await refusal(offer)).toMatchObject({ type: 'date-out-of-range', field: 'nextOn', latest: '2054-12-23' });
  }
  expect(await refusal(driver.decide(caseId, secretary, 'unwilling', { nextOn: '2054-12-01' }))).toMatchObject({
    type: 'invalid-input',
    field: 'way',
  });
  const told = async () => {
    const rows = await t.house.db.notice.findMany({ where: { caseId, personId: people.eastOfficer } });
    return rows.flatMap(({ lines }) => lines);
  };
  await driver.decide(caseId, secretary, 'not-found', { way: 'home', nextOn: '2054-12-05' });
  // 5 December is a Saturday: due on the Monday after it.
  expect(await driver.task(caseId)).toMatchObject({ dueOn: '2054-12-07' });
  await driver.forwardTo(caseId, '2054-12-15');
  expect((await driver.moments(caseId)).slice(-4)).toEqual([
    '2054-12-04 remind day-before',
    '2054-12-07 remind due',
    '2054-12-08 escalate late',
    '2054-12-14 remind again-1',
  ]);
  await driver.decide(caseId, secretary, 'unwilling', { way: 'home', nextOn: '2054-12-22' });
  const before = (await told()).filter((line) => line.includes('仍在“走访”'));
  expect(before).toEqual([]);
  await driver.forwardTo(caseId, '2054-12-22');
  await driver.decide(caseId, secretary, 'hardship', { way: 'talk', nextOn: '2054-12-28' });
  expect((await told()).filter((line) => line.includes('仍在“走访”（上次：有困难）'))).toHaveLength(1);
  expect((await driver.state(caseId)).data).toMatchObject({ rounds: 3, result: 'hardship', way: 'talk' });
  await driver.forwardTo(caseId, '2054-12-28');
  await driver.decide(caseId, secretary, 'willing', { way: 'home' });
  expect(await t.house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    stage: 'CLOSED',
    ending: 'willing',
    dueOn: null,
  });
  const timeline = await as(secretary, 'GET', `/cases/${caseId}/timeline`);
  expect(timeline.body.items.at(-1).data).toEqual([{ title: '走访方式', text: '家访' }]);
  // 愿转: his transfer begins.
  const memberId = theMemberOf(await driver.state(caseId));
  expect((await driver.start(secretary, memberId, t.town.west1)).stage).toBe('OUT_COMMITTEE');
});

test('a next date across New Year is computed again like every deadline', async () => {
  const { caseId } = await visit();
  await t.driver.forwardTo(caseId, '2054-12-20');
  const nextOn = { way: 'talk', nextOn: '2055-01-04' };
  await t.driver.decide(caseId, t.town.people.east1Secretary, 'unwilling', nextOn);
  expect(await t.driver.task(caseId)).toMatchObject({ dueOn: '2055-01-04', provisional: true });
  const off = ['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'];
  const body = { off, work: [], version: 0, source: '示例放假安排通知', reason: '公布' };
  expect((await as(t.town.people.administrator, 'POST', '/calendar/2055', body)).status).toBe(200);
  await swept(t);
  expect(await t.driver.task(caseId)).toMatchObject({ dueOn: '2055-01-05', provisional: false });
  expect(await ofKind(t, caseId, 'recalculate')).toHaveLength(1);
});

test('an expired letter opens it too; settled otherwise, it ends with its reason', async () => {
  const { people } = t.town;
  const transfer = await travel(t, 'ISSUED', { issue: { validityDays: 19 } });
  await t.driver.forwardTo(transfer.caseId, '2054-12-14');
  expect(await t.driver.stage(transfer.caseId)).toBe('EXPIRED');
  const { body } = await begin(people.east1Secretary, transfer.memberId);
  await t.driver.decide(body.id, people.east1Secretary, 'settled');
  expect(await t.driver.state(body.id)).toMatchObject({ stage: 'CLOSED', ending: 'settled' });
});
