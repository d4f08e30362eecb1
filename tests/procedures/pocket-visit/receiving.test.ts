import { type Served, serve, type Told } from '../../api/served';
import { START } from '../../support/business-time';
import { travel } from '../../support/journey';
import { refusal, transfers } from '../../support/transfers';

// The organisation that is to receive a 口袋党员 visits him as well as his branch: one task, in both lists.

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

const begin = (memberId: string, receivingOrganisationId?: string) =>
  as(t.town.people.east1Secretary, 'POST', '/procedures/pocket-visit/cases', {
    memberId,
    ...(receivingOrganisationId && { data: { receivingOrganisationId } }),
  });

const problem = ({ status, body }: Told) => [status, body.type?.split(':').at(-1)];

/** A visit to a member of east1 whom an organisation of the west is to receive. */
async function visit(receiving: string) {
  const { memberId } = await t.town.member(t.town.east1, { tags: ['pocket'] });
  const { status, body } = await begin(memberId, receiving);
  expect(status).toBe(201);
  return { caseId: body.id as string, memberId, body };
}

const todo = async (personId: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: items as they came.
  (await as(personId, 'GET', '/tasks?limit=100')).body.items.map((item: any) => item.case.id);

const told = async (caseId: string, personId: string) =>
  (await t.house.db.notice.findMany({ where: { caseId, personId }, orderBy: { localDate: 'asc' } })).flatMap(
    ({ lines }) => lines,
  );

const seats = async (caseId: string) =>
  (await t.driver.task(caseId)).seats.map(({ via, organisationId, role }) => [via, organisationId, role]);

test('named at the start: one task in both lists; either records, both hear of the next date, and the end empties both', async () => {
  const { people, east1, west1, west, street } = t.town;
  const { caseId, memberId, body } = await visit(west1);
  expect(body.sides.map((one: { side: { id: string; title: string } }) => one.side)).toContainEqual({
    id: 'receiving',
    title: '应接收党组织',
  });
  expect(body.proposal.data).toMatchObject([{ name: 'receivingOrganisationId', text: '示例西社区第一党支部' }]);
  const both = [people.east1Secretary, people.west1Secretary];
  for (const secretary of both) expect(await todo(secretary)).toContain(caseId);
  expect(await t.house.db.task.count({ where: { caseId } })).toBe(1);

  // Either first; the other then learns who it was.
  const first = await t.driver.task(caseId);
  await t.driver.decide(caseId, people.west1Secretary, 'hardship', { way: 'home', nextOn: '2054-12-10' });
  const late = { actorId: people.east1Secretary, action: 'decide', outcome: 'willing', taskId: first.id } as const;
  expect(await refusal(t.driver.act(caseId, { ...late, data: { way: 'home' } }))).toMatchObject({
    type: 'already-decided',
  });
  expect((await t.driver.state(caseId)).data).toMatchObject({ result: 'hardship', rounds: 1, visitedBy: west1 });
  expect((await told(caseId, people.east1Secretary)).at(-1)).toMatch(
    /待您办理：走访，请于12月10日前办理（上次：有困难）/,
  );
  const [row] = (
    await as(people.east1Secretary, 'GET', '/procedures/pocket-visit/lists/pocket-members')
  ).body.items.filter((item: { member: { id: string } }) => item.member.id === memberId);
  expect(row.visit).toMatchObject({ receiving: { id: west1 }, by: { id: west1 }, nextOn: '2054-12-10' });

  await t.driver.decide(caseId, people.east1Secretary, 'unwilling', { way: 'talk', nextOn: '2054-12-08' });
  expect((await t.driver.state(caseId)).data).toMatchObject({ result: 'unwilling', rounds: 2, visitedBy: east1 });
  expect((await told(caseId, people.west1Secretary)).at(-1)).toContain('请于12月8日前办理');

  // Read by one of them, it passes on at neither side.
  await as(people.west1Secretary, 'GET', `/tasks/${(await t.driver.task(caseId)).id}`);
  // Late: the level above each side may act, and the committee of his branch is told as ever.
  await t.driver.forwardTo(caseId, '2054-12-09');
  expect((await seats(caseId)).filter(([via]) => via === 'escalated')).toEqual([
    ['escalated', t.town.east, 'organisation-officer'],
    ['escalated', west, 'organisation-officer'],
  ]);
  expect((await told(caseId, people.eastOfficer)).at(-1)).toContain('已超期（期限12月8日）');
  expect(await told(caseId, people.streetOfficer)).toEqual([]);
  expect(await t.house.db.taskSeat.count({ where: { organisationId: street, task: { caseId } } })).toBe(0);

  await t.driver.decide(caseId, people.west1Secretary, 'willing', { way: 'home' });
  for (const secretary of both) expect(await todo(secretary)).not.toContain(caseId);
  expect((await told(caseId, people.east1Secretary)).at(-1)).toContain('进入“办结”（上一环节：愿转）');
  const timeline = await as(people.east1Secretary, 'GET', `/cases/${caseId}/timeline`);
  expect(timeline.body).toMatchObject({ chain: 'intact' });
  expect(timeline.body.items.at(-1)).toMatchObject({ organisation: { id: west1 }, role: { id: 'secretary' } });
});

test('whom it concerns: the receiving side sees this case, and nothing else of the member', async () => {
  const { people, west1, east1 } = t.town;
  const lost = await travel(t, 'ISSUED', { target: t.town.west2, member: { tags: ['pocket'] } });
  await t.driver.decide(lost.caseId, lost.personId, 'lost');
  const { body } = await begin(lost.memberId, west1);
  const reader = people.west1Secretary;
  expect((await as(reader, 'GET', `/cases/${body.id}`)).body).toMatchObject({ member: { id: lost.memberId } });
  expect((await as(reader, 'GET', `/cases/${body.id}/timeline`)).status).toBe(200);
  expect(problem(await as(reader, 'GET', `/members/${lost.memberId}`))).toEqual([404, 'not-found']);
  expect(problem(await as(reader, 'GET', `/cases/${lost.caseId}`))).toEqual([404, 'not-found']);
  const [mine] = (await as(reader, 'GET', '/procedures/pocket-visit/lists/pocket-members')).body.items.filter(
    (item: { member: { id: string } }) => item.member.id === lost.memberId,
  );
  expect(mine).toMatchObject({ branch: { id: east1 }, transfer: null, days: null, visit: { id: body.id } });
  const stranger = await t.town.person('secretary', t.town.east2);
  expect(problem(await as(stranger, 'GET', `/cases/${body.id}`))).toEqual([404, 'not-found']);
});

test('taken from the letter that ran out; that side records, and a name given at the start goes before it', async () => {
  const { people, west1, west2 } = t.town;
  const expired = async () => {
    const transfer = await travel(t, 'ISSUED', { issue: { validityDays: 10 } });
    await t.driver.forwardTo(transfer.caseId, '2054-12-04');
    return transfer.memberId;
  };
  const { body } = await begin(await expired());
  expect((await t.driver.state(body.id)).sides).toMatchObject({ receiving: west1 });
  await t.driver.decide(body.id, people.west1Secretary, 'willing', { way: 'talk' });
  expect(await todo(people.east1Secretary)).not.toContain(body.id);

  const named = await begin(await expired(), west2);
  expect((await t.driver.state(named.body.id)).sides).toMatchObject({ receiving: west2 });
});

test('a place that cannot be it is refused; without any, only his branch is asked', async () => {
  const { east, east1, street, westGroup } = t.town;
  const { memberId } = await t.town.member(east1, { tags: ['pocket'] });
  expect(problem(await begin(memberId, east1))).toEqual([422, 'same-branch']);
  for (const place of [east, street, westGroup, '00000000-0000-4000-8000-000000000009']) {
    expect(problem(await begin(memberId, place))).toEqual([422, 'target-not-able']);
  }
  const { body } = await begin(memberId);
  expect((await t.driver.state(body.id)).sides).toEqual({ committee: east, branch: east1 });
  expect(await seats(body.id)).toEqual([['first', east1, 'secretary']]);
  expect((await t.driver.task(body.id)).seats[0]).not.toHaveProperty('side');
});

test('nobody in office there: its level above stands in and is told so; the branch is told nothing of it, and may close', async () => {
  const { people, east1, west2, west } = t.town;
  const { caseId } = await visit(west2);
  expect(await seats(caseId)).toEqual([
    ['first', east1, 'secretary'],
    ['first', west2, 'secretary'],
    ['above', west, 'organisation-officer'],
  ]);
  await t.driver.decide(caseId, people.east1Secretary, 'not-found', { way: 'home', nextOn: '2054-12-10' });
  expect((await told(caseId, people.westOfficer)).at(-1)).toContain('原岗位空缺或须回避，由您代为办理');
  await t.driver.decide(caseId, people.westOfficer, 'unwilling', { way: 'talk', nextOn: '2054-12-09' });
  const branch = await told(caseId, people.east1Secretary);
  expect(branch.at(-1)).toContain('待您办理：走访，请于12月9日前办理');
  expect(branch.filter((line) => line.includes('空缺'))).toEqual([]);
  await t.driver.decide(caseId, people.east1Secretary, 'settled');
  expect(await t.driver.state(caseId)).toMatchObject({ stage: 'CLOSED', ending: 'settled' });
});

test('a committee is asked by its office; handed over there, the branch stays asked', async () => {
  const { people, east1, west } = t.town;
  const { caseId } = await visit(west);
  expect(await seats(caseId)).toEqual([
    ['first', east1, 'secretary'],
    ['first', west, 'organisation-officer'],
  ]);
  const outsider = t.driver.around(caseId, people.westOfficer, 'hand-over', people.east2Secretary);
  expect(await refusal(outsider)).toMatchObject({ type: 'invalid-input' });
  const helper = await t.town.person('organisation-commissioner', west);
  await t.driver.around(caseId, people.westOfficer, 'hand-over', helper);
  expect(await todo(helper)).toContain(caseId);
  expect(await todo(people.westOfficer)).not.toContain(caseId);
  expect(await todo(people.east1Secretary)).toContain(caseId);
  await t.driver.decide(caseId, helper, 'willing', { way: 'home' });
  expect(await todo(people.east1Secretary)).not.toContain(caseId);
});
