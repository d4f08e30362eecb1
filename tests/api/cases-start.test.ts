import { randomUUID } from 'node:crypto';
import { CONTACT, type Office, openOffice, START, startBody } from './office';
import { serve } from './served';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const as: Office['as'] = (...call) => office.as(...call);
const PREVIEW = '/procedures/relation-transfer/preview';

test('a preview says who will act until when, and changes nothing', async () => {
  const { town } = office;
  const { people } = town;
  const { memberId } = await town.member(town.east1);
  const body = { memberId, data: { targetOrganisationId: town.west1 } };
  const { status, body: told } = await as(people.east1Secretary, 'POST', PREVIEW, body);
  expect(status).toBe(200);
  expect(told).toMatchObject({ blocked: [], variant: { id: 'between' }, as: { title: '书记' } });
  expect(told.steps.map((step: { stage: { id: string } }) => step.stage.id)).toEqual([
    'OUT_COMMITTEE',
    'ISSUED',
    'IN_COMMITTEE',
    'IN_BRANCH',
    'RECEIVED',
  ]);
  const officer = await office.house.db.person.findUniqueOrThrow({ where: { id: people.eastOfficer } });
  expect(told.steps[0]).toMatchObject({ limit: '5 个工作日', who: [{ names: [officer.name] }] });
  expect(told.steps[0].dueOn < told.steps[2].dueOn).toBe(true);
  expect(await office.house.db.case.count({ where: { memberId } })).toBe(0);
  expect(await office.house.db.counter.count({ where: { scope: { startsWith: 'case:' } } })).toBe(0);

  const inside = await as(people.east1Secretary, 'POST', PREVIEW, {
    memberId,
    data: { targetOrganisationId: town.east2 },
  });
  expect(inside.body.variant).toEqual({ id: 'internal', title: '内部调整' });
  expect(inside.body.paper.title).toBe('党员组织关系调整通知');
});

test('a preview names document and article of each check, and has the words that the letter will have', async () => {
  const { house, town } = office;
  const secretary = town.people.east1Secretary;
  const { memberId } = await town.member(town.east1, { name: '例员样文', duesPaidTo: '2099-12' });
  const body = { memberId, data: { targetOrganisationId: town.west1 } };
  const { body: told } = await as(secretary, 'POST', PREVIEW, body);
  const passed = Object.fromEntries(told.passed.map((one: { id: string; source: string }) => [one.id, one.source]));
  expect(passed['dues-not-paid']).toContain('组通字〔2006〕45号');
  expect(passed['target-not-able']).toContain('第二十五条');
  // Nobody asks a full member about his probation.
  expect(Object.keys(passed)).not.toContain('probation-over');
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2026-08' } });
  const barred = (await as(secretary, 'POST', PREVIEW, body)).body;
  expect(barred.blocked).toEqual([expect.objectContaining({ id: 'dues-not-paid', source: passed['dues-not-paid'] })]);
  expect(barred.passed.map(({ id }: { id: string }) => id)).not.toContain('dues-not-paid');
  await house.owner.member.update({ where: { id: memberId }, data: { duesPaidTo: '2099-12' } });

  const text = (told.paper.text as { text: string }[]).map((run) => run.text).join('');
  expect(told.paper).toMatchObject({
    title: '党员组织关系介绍信',
    addressee: '示例西社区党委',
    giver: '示例东社区党委',
  });
  const { body: shown } = await as(secretary, 'GET', `/members/${memberId}`);
  expect(text).toContain('例员样文同志（');
  expect(text).toContain(
    `身份证号码${shown.identityNumber}，由示例东社区第一党支部去示例西社区第一党支部，请转接组织关系。`,
  );
  expect(shown.identityNumber).toContain('*');
  expect(await house.owner.document.count()).toBe(0);
});

test('a preview lists all that stands against a start, and the start is refused by the first of it', async () => {
  const { town } = office;
  const { people } = town;
  const { memberId } = await town.member(town.east1, { duesPaidTo: '2026-08', underDisposition: true });
  const body = { memberId, data: { targetOrganisationId: town.west1 } };
  const { body: told } = await as(people.east1Secretary, 'POST', PREVIEW, body);
  expect(told.blocked.map((one: { id: string }) => one.id)).toEqual(['disposition-open', 'dues-not-paid']);
  expect(told.blocked[1]).toMatchObject({ title: '党费尚未交至转出当月', detail: { paidTo: '2026-08' } });
  const key = randomUUID();
  const refused = await as(people.east1Secretary, 'POST', START, startBody(memberId, town.west1), key);
  expect([refused.status, refused.body.type]).toEqual([422, 'urn:dangwu:problem:disposition-open']);
  await office.house.db.member.update({
    where: { id: memberId },
    data: { underDisposition: false, duesPaidTo: '2030-01' },
  });
  const same = await as(people.east1Secretary, 'POST', START, startBody(memberId, town.west1), key);
  expect([same.status, same.body]).toEqual([422, refused.body]);
  const anew = await as(people.east1Secretary, 'POST', START, startBody(memberId, town.west1));
  expect([anew.status, anew.body.stage.id]).toEqual([201, 'OUT_COMMITTEE']);
  const { body: timeline } = await as(people.eastOfficer, 'GET', `/cases/${anew.body.id}/timeline`);
  expect(timeline.items[0].text).toContain('提交，同时视为“支部审核”通过，进入“转出党委审批”');
});

test('a start for somebody whom one may not see does not find him; without a reason or a target it is refused', async () => {
  const { town } = office;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  expect((await as(people.west1Secretary, 'POST', START, startBody(memberId, town.west1))).status).toBe(404);
  expect((await as(people.west1Secretary, 'POST', PREVIEW, { memberId })).status).toBe(404);
  expect((await as(people.eastOfficer, 'POST', START, startBody(memberId, town.west1))).status).toBe(403);
  const { reason: _, ...silent } = startBody(memberId, town.west1);
  expect((await as(personId, 'POST', START, silent)).body.type).toBe('urn:dangwu:problem:reason-needed');
  const aimless = await as(personId, 'POST', START, { memberId, reason: '搬家', data: {} });
  expect(aimless.body.errors).toEqual([{ pointer: '/data/targetOrganisationId', detail: '填写有误' }]);
  const dashes = { memberId, reason: '搬家', data: { targetOrganisationId: '-'.repeat(36) } };
  expect((await as(personId, 'POST', START, dashes)).status).toBe(400);
  const nowhere = await as(personId, 'POST', START, startBody(memberId, randomUUID()));
  expect(nowhere.body.type).toBe('urn:dangwu:problem:target-not-able');
  const own = await as(personId, 'POST', START, startBody(memberId, town.east1));
  expect(own.body.type).toBe('urn:dangwu:problem:same-branch');
  expect(await office.house.db.case.count({ where: { memberId } })).toBe(0);
});

test('of two starts with one key at once there is one case, and both are answered with it', async () => {
  const { town } = office;
  const { memberId, personId } = await town.member(town.east1);
  const key = randomUUID();
  const body = startBody(memberId, town.west1);
  const answers = await Promise.all([1, 2, 3].map(() => as(personId, 'POST', START, body, key)));
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(await office.house.db.case.count({ where: { memberId } })).toBe(1);
});

test('cases are found by procedure, stage, organisation with those below, member, open and overdue', async () => {
  const { town } = office;
  const { people } = town;
  const { caseId, memberId } = await office.started(town.west2);
  const found = async (personId: string, query: string): Promise<string[]> =>
    (await as(personId, 'GET', `/cases?${query}`)).body.items.map((item: { id: string }) => item.id);
  const { streetOfficer } = people;
  expect(await found(streetOfficer, `memberId=${memberId}`)).toEqual([caseId]);
  expect(await found(streetOfficer, `organisationId=${town.west2}`)).toEqual([caseId]);
  expect(await found(streetOfficer, `organisationId=${town.west}&stage=BRANCH_REVIEW`)).toContain(caseId);
  expect(await found(streetOfficer, `organisationId=${town.east2}`)).toEqual([]);
  expect(await found(streetOfficer, `organisationId=${randomUUID()}`)).toEqual([]);
  expect(await found(streetOfficer, 'procedure=relation-transfer&open=true')).toContain(caseId);
  expect(await found(streetOfficer, 'open=false')).toEqual([]);
  expect(await found(people.west1Secretary, `memberId=${memberId}`)).toEqual([]);
  expect(await found(streetOfficer, 'overdue=true')).toEqual([]);
  await office.house.db.case.update({ where: { id: caseId }, data: { dueOn: new Date('2026-01-05') } });
  expect(await found(streetOfficer, 'overdue=true')).toEqual([caseId]);
  const { body } = await as(streetOfficer, 'GET', '/cases?limit=1');
  expect(body.items[0]).toMatchObject({ id: caseId, colour: 'red', stage: { title: '支部审核' } });
  const rest = await as(streetOfficer, 'GET', `/cases?cursor=${body.next}`);
  const all = await as(streetOfficer, 'GET', '/cases');
  expect([...body.items, ...rest.body.items]).toEqual(all.body.items);
  expect((await as(streetOfficer, 'GET', '/cases?procedure=other')).status).toBe(400);
});

test('nobody answers: 503 that asks to repeat, and the repeat with the same key finds the case', async () => {
  const { town, house } = office;
  const { memberId, personId } = await town.member(town.east1);
  await house.worker.stop();
  const impatient = await serve(house, { cases: house.gatewayWith({ deadline: 1_000 }) });
  const token = await impatient.tokenOf(personId);
  const key = randomUUID();
  const body = { ...startBody(memberId, town.west1), contact: CONTACT };
  const unknown = await impatient.call('POST', `/api/v1${START}`, { token, body, key });
  await impatient.stop();
  expect([unknown.status, unknown.body.type]).toEqual([503, 'urn:dangwu:problem:outcome-unknown']);
  expect(Number(unknown.headers.get('retry-after'))).toBeGreaterThan(0);
  house.worker = await house.startWorker();
  const again = await as(personId, 'POST', START, body, key);
  expect(again.status).toBe(201);
  expect(again.body.proposal.contact).toBe(CONTACT);
  expect(await house.db.case.count({ where: { memberId } })).toBe(1);
});
