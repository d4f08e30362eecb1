import { randomUUID } from 'node:crypto';
import { procedures } from '../../procedures/tables';
import { CONTACT, type Office, openOffice, REASON, START, startBody } from './office';
import type { Told } from './served';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const as: Office['as'] = (...call) => office.as(...call);
const started = (target?: string) => office.started(target);
const decide: Office['decide'] = (...decision) => office.decide(...decision);

test('a procedure shows its input, its steps in order and its rules with their sources', async () => {
  const { town } = office;
  const { people } = town;
  const list = await as(people.east1Secretary, 'GET', '/procedures');
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual(Object.keys(procedures));
  expect(list.body.items[0]).toEqual({
    id: 'relation-transfer',
    title: '组织关系接转',
    source: '《中国共产党党员教育管理工作条例》第二十五条',
    batches: true,
    byPersons: true,
    lists: [{ id: 'household-apart', title: '人户分离党员名单' }],
    statistics: '组织关系接转统计',
    subject: 'member',
    attention: [
      { id: 'relation-transfer.letters-ending', title: '介绍信即将过期' },
      { id: 'relation-transfer.letters-expired', title: '介绍信已过期、还没处理' },
    ],
  });
  // Who may read none of them is offered none.
  const { personId } = await town.member(town.east1);
  expect((await as(personId, 'GET', '/procedures')).body.items[0]).toMatchObject({ lists: [], statistics: null });
  const { body } = await as(people.east1Secretary, 'GET', '/procedures/relation-transfer');
  expect(body.input.required).toEqual(['memberId', 'reason', 'data']);
  expect(body.input.properties.data.properties.targetOrganisationId.format).toBe('uuid');
  expect(body.steps.slice(0, 3).map((step: { title: string }) => step.title)).toEqual([
    '申请',
    '支部审核',
    '转出党委审批',
  ]);
  expect(body.steps[1]).toMatchObject({ seat: { title: '转出支部书记' }, limit: '5 个工作日' });
  const place = body.steps.find((step: { id: string }) => step.id === 'IN_BRANCH').outcomes[0];
  expect(place.to.map((stage: { id: string }) => stage.id)).toEqual(['CLOSED', 'RECEIVED']);
  const receipt = body.ruleSets[0].parameters.find((parameter: { name: string }) => parameter.name === 'receipt');
  expect(receipt).toMatchObject({ text: '1 个月', marking: { id: 'found', title: '文件原文' } });
  expect(body.statistics).toBe('组织关系接转统计');
  const [apart] = body.lists;
  expect(apart.columns[0]).toEqual({ title: '姓名', as: 'text' });
  expect(apart.filters).toEqual([{ key: 'organisationId', title: '组织', kind: 'organisation', choices: [] }]);
  expect((await as(people.east1Secretary, 'GET', '/procedures/no-such')).status).toBe(404);
});

test('a transfer goes from start to receipt by the API, each step in the words of its table', async () => {
  const { town } = office;
  const { people } = town;
  const { caseId, personId, memberId, told } = await started();
  expect(told.headers.get('location')).toBe(`/api/v1/cases/${caseId}`);
  expect(told.body).toMatchObject({
    stage: { id: 'BRANCH_REVIEW', title: '支部审核' },
    variant: { title: '两个党委之间' },
    proposal: { reason: REASON, contact: CONTACT },
    seq: 1,
  });
  expect(told.body.number).toMatch(/^\d{4}-JZ-\d{6}$/);
  expect(told.body.proposal.data).toEqual([
    {
      name: 'targetOrganisationId',
      title: '接收组织（支部或党委）',
      value: town.west1,
      text: '示例西社区第一党支部',
    },
  ]);
  expect(told.body.coming.map((step: { stage: { id: string } }) => step.stage.id)).toEqual([
    'OUT_COMMITTEE',
    'ISSUED',
    'IN_COMMITTEE',
    'IN_BRANCH',
    'RECEIVED',
  ]);
  expect(told.body.actions.map((action: { id: string }) => action.id)).toEqual(['withdraw', 'urge', 'copy']);
  expect(told.body.tasks[0]).toMatchObject({ colour: 'green', outcomes: [], actions: [] });

  const seen = (await as(people.east1Secretary, 'GET', `/cases/${caseId}`)).body;
  expect(seen.tasks[0].outcomes.map((outcome: { title: string }) => outcome.title)).toEqual(['通过', '退回']);
  expect(seen.tasks[0].outcomes[1].input.required).toEqual(['outcome', 'reason']);
  expect(seen.tasks[0].actions.map((action: { id: string }) => action.id)).toEqual(['claim', 'delegate', 'hand-over']);
  expect(seen.actions.map((action: { id: string }) => action.id)).toEqual(['urge', 'copy']);

  expect((await decide(people.east1Secretary, caseId, 'pass')).body.stage.id).toBe('OUT_COMMITTEE');
  const issued = await decide(people.eastOfficer, caseId, 'issue', { data: { validityDays: 30 } });
  expect(issued.body.letter).toMatchObject({ daysLeft: 30 });
  expect((await decide(personId, caseId, 'report')).body.stage.id).toBe('IN_COMMITTEE');
  expect((await decide(people.westOfficer, caseId, 'accept')).body.stage.id).toBe('IN_BRANCH');
  const placed = await decide(people.west1Secretary, caseId, 'place', { data: { groupId: town.westGroup } });
  expect(placed.body.stage.id).toBe('RECEIVED');
  const closed = await decide(people.westOfficer, caseId, 'receipt');
  expect(closed.body).toMatchObject({ stage: { id: 'CLOSED' }, ending: { title: '已接收' }, tasks: [], actions: [] });
  const member = await office.house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect([member.branchId, member.groupId]).toEqual([town.west1, town.westGroup]);

  const { body: timeline } = await as(personId, 'GET', `/cases/${caseId}/timeline`);
  expect(timeline.chain).toBe('intact');
  expect(timeline.items.map((item: { outcome: { title: string } | null }) => item.outcome?.title ?? null)).toEqual([
    null,
    '通过',
    '同意并开具介绍信',
    '报到',
    '同意接收',
    '编入',
    '寄出回执',
  ]);
  expect(timeline.items[0]).toMatchObject({ kind: { title: '提交' }, role: { title: '党员本人' }, reason: REASON });
  expect(timeline.items[2].text).toMatch(/^示例东社区党委组织员 .+：同意并开具介绍信，进入“已开具，在途”$/);
});

test('who may not see a case is told that there is none, whatever he sends', async () => {
  const { town } = office;
  const { people } = town;
  const { caseId } = await started();
  const task = `${caseId}.1`;
  for (const stranger of [people.east2Secretary, people.administrator, await town.person()]) {
    expect((await as(stranger, 'GET', `/cases/${caseId}`)).status).toBe(404);
    expect((await as(stranger, 'GET', `/cases/${caseId}/timeline`)).status).toBe(404);
    expect((await as(stranger, 'GET', `/tasks/${task}`)).status).toBe(404);
    expect((await as(stranger, 'POST', `/cases/${caseId}/actions/urge`, {})).status).toBe(404);
    expect((await as(stranger, 'POST', `/tasks/${task}/decision`, { outcome: 'pass' })).status).toBe(404);
    expect((await as(stranger, 'GET', '/cases')).body.items).toEqual([]);
  }
  const officer = await as(people.eastOfficer, 'POST', `/tasks/${task}/decision`, { outcome: 'pass' });
  expect([officer.status, officer.body.type]).toEqual([403, 'urn:dangwu:problem:not-allowed']);
});

test('the same key gives the same answer, also when the case went on and its workflow is gone', async () => {
  const { town } = office;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  const key = randomUUID();
  const first = await as(personId, 'POST', START, startBody(memberId, town.west1), key);
  expect(first.status).toBe(201);
  const caseId = first.body.id;
  const refusedKey = randomUUID();
  const barred = await as(personId, 'POST', START, startBody(memberId, town.west1), refusedKey);
  expect([barred.status, barred.body.number]).toEqual([409, first.body.number]);
  const withdrawn = await as(personId, 'POST', `/cases/${caseId}/actions/withdraw`, { reason: '不再搬迁' });
  expect(withdrawn.body).toMatchObject({ stage: { id: 'CANCELLED' }, ending: { title: '已撤回' } });
  await office.house.client.workflow.getHandle(caseId).result();

  const again = await as(personId, 'POST', START, startBody(memberId, town.west1), key);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get('location')).toBe(`/api/v1/cases/${caseId}`);
  expect((await as(personId, 'POST', START, startBody(memberId, town.west1), refusedKey)).body).toEqual(barred.body);
  const other = await as(personId, 'POST', START, startBody(memberId, town.west2), key);
  expect(other.status).toBe(422);
  expect(other.body.type).toBe('urn:dangwu:problem:idempotency-key-reused');
  expect(await office.house.db.case.count({ where: { memberId } })).toBe(1);

  const late = await as(people.east1Secretary, 'POST', `/tasks/${caseId}.1/decision`, { outcome: 'pass' });
  expect([late.status, late.body.type]).toEqual([409, 'urn:dangwu:problem:task-closed']);
});

test('a decision that is on record but was never answered is answered from the record', async () => {
  const { town } = office;
  const { people } = town;
  const { caseId } = await started();
  const key = randomUUID();
  const first = await decide(people.east1Secretary, caseId, 'pass', {}, key);
  expect(first.status).toBe(200);
  await office.house.db.request.updateMany({ where: { key }, data: { status: null } });
  const path = `/tasks/${caseId}.1/decision`;
  const again = await as(people.east1Secretary, 'POST', path, { outcome: 'pass' }, key);
  expect([again.status, again.body.stage.id, again.body.seq]).toEqual([200, 'OUT_COMMITTEE', 2]);
  expect(await office.house.db.timeline.count({ where: { caseId } })).toBe(2);
});

test('of two who decide at once one wins, and the other learns who did what', async () => {
  const { town } = office;
  const { people } = town;
  const deputy = await town.person('organisation-commissioner', town.east);
  const { caseId } = await started();
  expect((await decide(people.east1Secretary, caseId, 'pass')).status).toBe(200);
  const path = `/tasks/${caseId}.2/decision`;
  const answers = await Promise.all([
    as(people.eastOfficer, 'POST', path, { outcome: 'issue', data: { validityDays: 20 } }),
    as(deputy, 'POST', path, { outcome: 'refuse', reason: '材料不齐' }),
  ]);
  const won = answers.findIndex((answer) => answer.status === 200);
  const lost = answers[1 - won] as Told;
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(lost.body).toMatchObject({
    type: 'urn:dangwu:problem:already-decided',
    actorId: won === 0 ? people.eastOfficer : deputy,
    outcomeTitle: won === 0 ? '同意并开具介绍信' : '不同意',
    actorRole: won === 0 ? '示例东社区党委组织员' : '示例东社区党委组织委员',
  });
  expect(lost.body.detail).toContain('已办理');
  const late = await as(won === 0 ? deputy : people.eastOfficer, 'POST', path, {
    outcome: 'refuse',
    reason: '材料不齐',
  });
  expect(late.body.actorId).toBe(lost.body.actorId);
});

test('what was typed is nowhere in clear: not on record, not in the kept answers', async () => {
  const { caseId } = await started();
  const { town } = office;
  const { people } = town;
  const typed = '家庭原因说明甲乙丙';
  expect((await decide(people.east1Secretary, caseId, 'return', { reason: typed })).body.stage.id).toBe('DRAFT');
  const rows = await office.house.owner.$queryRaw<{ found: boolean }[]>`
    SELECT (SELECT string_agg(t::text, ' ') FROM timeline t WHERE t.case_id = ${caseId}) LIKE ${`%${typed}%`}
        OR (SELECT string_agg(s::text, ' ') FROM submission s) LIKE ${`%${typed}%`}
        OR (SELECT string_agg(r::text, ' ') FROM request r) LIKE ${`%${typed}%`}
        OR (SELECT string_agg(r::text, ' ') FROM request r) LIKE ${`%${REASON}%`} AS found`;
  expect(rows).toEqual([{ found: false }]);
  const { body } = await as(people.eastOfficer, 'GET', `/cases/${caseId}/timeline`);
  expect(body.items[1]).toMatchObject({ reason: typed, outcome: { title: '退回' } });
});

test('a changed row breaks the chain', async () => {
  const { caseId, personId } = await started();
  await office.house.owner.timeline.updateMany({ where: { caseId, seq: 1 }, data: { toStage: 'ISSUED' } });
  expect((await as(personId, 'GET', `/cases/${caseId}/timeline`)).body.chain).toBe('broken');
});
