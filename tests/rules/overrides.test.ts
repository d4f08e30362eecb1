import { atTime, type Instant } from '../../domain/time/dates';
import { type Served, serve, type Told } from '../api/served';
import { transfers } from '../support/transfers';

const t = transfers();
let api: Served;
let now: Instant;

beforeAll(async () => {
  api = await serve(t.house, { clock: () => now });
});
beforeEach(() => {
  now = atTime('2054-11-23', 10);
});
afterAll(() => api.stop());

async function as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
  const token = await api.tokenOf(personId);
  return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
}

const RULES = '/procedures/relation-transfer/rules';

const set = (
  personId: string,
  organisationId: string,
  parameter: string,
  value: unknown,
  effectiveFrom = '2054-11-23',
) => {
  now += 1000;
  return as(personId, 'POST', `${RULES}/${parameter}`, { organisationId, value, effectiveFrom, reason: '示例理由' });
};

/** One parameter as it stands for an organisation. */
async function parameterAt(organisationId: string, name: string) {
  const { body } = await as(t.town.people.administrator, 'GET', `${RULES}?organisationId=${organisationId}`);
  return body.parameters.find((parameter: { name: string }) => parameter.name === name);
}

/** The last day of a review that begins on Monday 23 November, in a branch of a committee. */
async function dueOf(branchId: string): Promise<{ caseId: string; personId: string; dueOn?: string }> {
  const { memberId, personId } = await t.town.member(branchId);
  const target = branchId === t.town.west1 ? t.town.east1 : t.town.west1;
  const { caseId } = await t.driver.start(personId, memberId, target);
  return { caseId, personId, dueOn: (await t.driver.task(caseId)).dueOn };
}

test('the nearest organisation that set a value counts, and a case shows who had set it', async () => {
  const { people, street, east, west, east1, west1 } = t.town;
  const before = await dueOf(east1);
  expect(before.dueOn).toBe('2054-11-30');
  expect((await set(people.streetOfficer, street, 'branchReview', { workingDays: 7 })).status).toBe(201);
  expect((await set(people.eastOfficer, east, 'branchReview', { workingDays: 3 })).status).toBe(201);
  expect((await dueOf(west1)).dueOn).toBe('2054-12-02');
  const { caseId, dueOn, personId } = await dueOf(east1);
  expect(dueOn).toBe('2054-11-26');
  const shown = await as(personId, 'GET', `/cases/${caseId}`);
  const rule = shown.body.rules.parameters.find(({ name }: { name: string }) => name === 'branchReview');
  expect(rule).toMatchObject({
    text: '3 个工作日',
    source: '各地办理时限不一，可由本级党组织设定',
    override: {
      organisation: { name: '示例东社区党委' },
      effectiveFrom: '2054-11-23',
      reason: '示例理由',
      instead: { text: '5 个工作日' },
    },
  });
  // A preview says what the start will say.
  const { memberId, personId: other } = await t.town.member(east1);
  const body = { memberId, data: { targetOrganisationId: west1 } };
  const preview = await as(other, 'POST', '/procedures/relation-transfer/preview', body);
  expect(preview.body.steps[0]).toMatchObject({ limit: '3 个工作日', dueOn: '2054-11-26' });
  expect(await parameterAt(west, 'branchReview')).toMatchObject({
    text: '7 个工作日',
    override: { organisation: { name: '示例街道党工委' } },
  });
  expect(await parameterAt(east1, 'outCommittee')).toMatchObject({ override: null });
  // Taken back here, the value of the level above is in force; a case under way keeps its own.
  expect((await set(people.eastOfficer, east, 'branchReview', null)).status).toBe(201);
  expect((await dueOf(east1)).dueOn).toBe('2054-12-02');
  const after = await t.driver.state(caseId);
  expect(after.rules.branchReview).toEqual({ workingDays: 3 });
  expect((await t.driver.state(before.caseId)).rules.branchReview).toEqual({ workingDays: 5 });
});

test('a value holds from its day on', async () => {
  const { people, east, east1 } = t.town;
  await set(people.eastOfficer, east, 'outCommittee', { workingDays: 2 }, '2054-12-01');
  expect(await parameterAt(east, 'outCommittee')).toMatchObject({ text: '5 个工作日', override: null });
  const early = await dueOf(east1);
  expect((await t.driver.state(early.caseId)).rules.outCommittee).toEqual({ workingDays: 5 });
  now = atTime('2054-12-01', 8);
  expect(await parameterAt(east, 'outCommittee')).toMatchObject({ text: '2 个工作日' });
});

test.each([
  ['validityMonths', 4, '介绍信有效期上限（月）不能超过 3'],
  ['receipt', { months: 2 }, '回执时限不能超过 1'],
  ['validityCity', 91, '同城介绍信有效期（天）不能超过 90'],
  ['validityCity', 5, '同城介绍信有效期（天）不能少于 10'],
  ['branchReview', { workingDays: 0 }, '支部审核时限不能少于 1'],
  ['branchReview', { days: 5 }, '支部审核时限应为工作日的整数'],
  ['remindEvery', 2.5, '逾期后提醒间隔（天）应为数字的整数'],
])('%s cannot be %j', async (parameter, value, detail) => {
  const told = await set(t.town.people.eastOfficer, t.town.east, parameter, value);
  expect(told.status).toBe(400);
  expect(told.body.errors).toEqual([{ pointer: '/value', detail }]);
});

test('who sets what: the administrator or the officer of a committee, for it and what is below, from today on', async () => {
  const { people, street, east, west, east1 } = t.town;
  const value = { workingDays: 6 };
  const refused = async (told: Promise<Told>) => [(await told).status, (await told).body.type?.split(':').at(-1)];
  expect(await refused(set(people.eastOfficer, west, 'lost', value))).toEqual([404, 'not-found']);
  expect(await refused(set(people.east1Secretary, east1, 'lost', value))).toEqual([403, 'not-allowed']);
  expect(await refused(set(people.eastOfficer, east1, 'lost', value))).toEqual([400, 'invalid-input']);
  expect(await refused(set(people.eastOfficer, east, 'nothing', value))).toEqual([404, 'not-found']);
  expect(await refused(set(people.eastOfficer, east, 'lost', value, '2054-11-22'))).toEqual([422, 'date-out-of-range']);
  expect((await set(people.administrator, street, 'lost', value)).status).toBe(201);
  const rows = await t.house.db.audit.findMany({ where: { actorId: people.administrator, action: 'overridden' } });
  expect(rows.map(({ objectId, detail }) => [objectId, detail])).toEqual([
    ['relation-transfer/lost', expect.objectContaining({ organisationId: street, value })],
  ]);
  expect(JSON.stringify(rows)).not.toContain('示例理由');
});

test('all that was ever set is listed, newest first, what was taken back and what is to come too', async () => {
  const { people, west } = t.town;
  await set(people.westOfficer, west, 'inBranch', { days: 8 });
  await set(people.westOfficer, west, 'inBranch', null, '2054-12-01');
  const { body } = await as(people.westOfficer, 'GET', `${RULES}?organisationId=${west}`);
  const own = body.history.filter(({ parameter }: { parameter: string }) => parameter === 'inBranch').slice(0, 2);
  expect(own).toMatchObject([
    { text: null, effectiveFrom: '2054-12-01', organisation: { id: west }, setBy: { id: people.westOfficer } },
    { text: '8 天', effectiveFrom: '2054-11-23', reason: '示例理由' },
  ]);
});
