import { readCases } from '../../activities/reproject/actual';
import { compare } from '../../activities/reproject/compare';
import { restartAll } from '../../activities/reproject/mend';
import { addWorkingDays } from '../../domain/time/calendar';
import { addDays, localDate } from '../../domain/time/dates';
import { download } from '../lists/download';
import { Driver } from '../support/transfer';
import { until } from '../support/until';
import { type Office, openOffice } from './office';

let office: Office;
let driver: Driver;
beforeAll(async () => {
  office = await openOffice();
  driver = new Driver(office.house);
});
afterAll(() => office?.close());

const as: Office['as'] = (...args) => office.as(...args);
const today = () => localDate(Date.now());
const yesterday = () => addDays(today(), -1);

/** A case at the step of the committee that lets go. */
async function atCommittee(): Promise<{ caseId: string; task: string }> {
  const { caseId } = await office.started();
  await office.decide(office.town.people.east1Secretary, caseId, 'pass');
  return { caseId, task: `/tasks/${caseId}.2` };
}

async function roleOf(personId: string): Promise<string> {
  const { id } = await office.house.db.roleHolding.findFirstOrThrow({ where: { personId } });
  return `/people/${personId}/roles/${id}`;
}

const endRole = async (personId: string, toDate = yesterday()) =>
  as(office.town.people.administrator, 'PATCH', await roleOf(personId), { toDate });
const todo = async (personId: string) =>
  (await as(personId, 'GET', '/tasks?limit=100')).body.items.map((item: { case: { id: string } }) => item.case.id);
const linesTo = async (caseId: string, personId: string) =>
  (await office.house.db.notice.findMany({ where: { caseId, personId } })).flatMap(({ lines }) => lines);
const steps = async (caseId: string) => (await driver.timeline(caseId)).map(({ kind }) => kind);
/** What of the read model is not as the timeline makes it. */
async function differences(caseId: string) {
  const [kept] = await readCases(office.house.db, { after: '', take: 1, id: caseId });
  return kept && compare(kept).differences;
}
const told = (caseId: string) => until(async () => (await steps(caseId)).at(-1) === 'leave');

describe('what somebody holds goes back when his office or his sign-in ends', () => {
  test('claimed: free at once, its seat hears so, and it stands on his list', async () => {
    const { town } = office;
    const leaver = await town.person('organisation-officer', town.east);
    const { caseId, task } = await atCommittee();
    await as(leaver, 'POST', `${task}/claim`);
    const ended = await endRole(leaver);
    expect([ended.status, ended.body.toDate]).toEqual([200, yesterday()]);
    expect(ended.body.handover.items).toBeGreaterThan(0);
    await told(caseId);
    expect(await driver.task(caseId)).not.toHaveProperty('claimedBy');
    expect(await office.house.db.task.findUniqueOrThrow({ where: { id: `${caseId}.2` } })).toMatchObject({
      claimedBy: null,
    });
    expect(await linesTo(caseId, town.people.eastOfficer)).toContainEqual(
      expect.stringContaining('原承办人已离任或停用登录，退回由您办理'),
    );
    const { body } = await as(town.people.eastOfficer, 'GET', `/cases/${caseId}/timeline`);
    expect(body.items.at(-1).text).toMatch(/^承办人离任或停用登录：示例.经手的待办退回原席位$/);
    expect(body.chain).toBe('intact');
    expect(await differences(caseId)).toEqual([]);

    const list = `/handovers?handoverId=${ended.body.handover.id}`;
    const { items } = (await as(town.people.eastOfficer, 'GET', `${list}&limit=100`)).body;
    const line = items.find((one: { case: { id: string } }) => one.case.id === caseId);
    expect(line).toMatchObject({
      person: { id: leaver },
      organisation: { id: town.east },
      role: { title: '组织员' },
      endedOn: yesterday(),
      how: { id: 'claimed', title: '本人签收' },
      stage: { title: '转出党委审批' },
      settled: false,
    });
    const { body: elsewhere } = await as(town.people.westOfficer, 'GET', list);
    expect(elsewhere.items).toEqual([]);
    expect((await as(town.people.administrator, 'GET', list)).status).toBe(403);
    const token = await office.api.tokenOf(town.people.eastOfficer);
    const file = await download(office.api, token, list.replace('?', '/export?'));
    expect(decodeURIComponent(file.headers.get('content-disposition') as string)).toContain('交接清单');
    expect(file.rows.filter((row) => row.编号 === line.case.number)).toMatchObject([
      { 原任职务: '示例东社区党委组织员', 经手方式: '本人签收', 离任时环节: '转出党委审批', 交接情况: '待办理' },
    ]);
    expect((await office.decide(town.people.eastOfficer, caseId, 'issue', { data: {} })).status).toBe(200);
  });

  test('handed over: it is on the list of its seat again when the sign-in is shut', async () => {
    const { town } = office;
    const leaver = await town.person('deputy-secretary', town.east);
    const { caseId, task } = await atCommittee();
    await as(town.people.eastOfficer, 'POST', `${task}/hand-over`, { personId: leaver });
    expect(await todo(town.people.eastOfficer)).not.toContain(caseId);
    const shut = await as(town.people.administrator, 'PATCH', `/people/${leaver}`, { version: 1, disabled: true });
    expect(shut.status).toBe(200);
    await told(caseId);
    expect((await driver.task(caseId)).seats).toEqual([
      { via: 'first', organisationId: town.east, role: 'organisation-officer' },
    ]);
    expect(await todo(town.people.eastOfficer)).toContain(caseId);
    expect(await linesTo(caseId, town.people.eastOfficer)).toContainEqual(expect.stringContaining('退回由您办理'));
    expect(await differences(caseId)).toEqual([]);
  });

  test('delegated, and the sign-in is taken away: the one who delegated has it again', async () => {
    const { town, house } = office;
    const leaver = await town.person('deputy-secretary', town.east);
    await house.db.person.update({ where: { id: leaver }, data: { loginName: 'leaver', passwordHash: 'x' } });
    const { caseId, task } = await atCommittee();
    await as(town.people.eastOfficer, 'POST', `${task}/claim`);
    await as(town.people.eastOfficer, 'POST', `${task}/delegate`, { personId: leaver });
    expect((await as(town.people.administrator, 'DELETE', `/people/${leaver}/sign-in`)).status).toBe(204);
    await told(caseId);
    const open = await driver.task(caseId);
    expect(open).not.toHaveProperty('delegatedTo');
    expect(open.claimedBy).toBe(town.people.eastOfficer);
  });

  test('while its workflow was missing: it hears of it when it begins anew', async () => {
    const { town, house } = office;
    const leaver = await town.person('organisation-officer', town.east);
    const { caseId, task } = await atCommittee();
    await as(leaver, 'POST', `${task}/claim`);
    await house.client.workflow.getHandle(caseId).terminate('lost');
    await endRole(leaver);
    await until(async () => !(await house.db.caseNews.findFirst({ where: { caseId, wokenAt: null } })));
    expect((await steps(caseId)).at(-1)).toBe('claim');
    const missing = [{ caseId, kind: 'workflow-missing', what: '' }] as const;
    const { taskQueue } = house.config.temporal;
    expect((await restartAll(house.owner, house.client, taskQueue, missing)).started).toEqual([caseId]);
    await told(caseId);
    expect(await differences(caseId)).toEqual([]);
  });

  test('who has another office that may act there keeps it; a role that ends by its date is taken note of', async () => {
    const { town, house } = office;
    const stays = await town.person('organisation-officer', town.east);
    const ends = await house.db.roleHolding.create({
      data: {
        ...{ id: crypto.randomUUID(), personId: stays, organisationId: town.east, role: 'organisation-commissioner' },
        ...{ fromDate: new Date('2020-01-01'), toDate: new Date(yesterday()) },
      },
    });
    const { caseId, task } = await atCommittee();
    await as(stays, 'POST', `${task}/claim`);
    await until(async () => (await house.db.handover.count({ where: { roleId: ends.id } })) === 1);
    await until(async () => !(await house.db.caseNews.findFirst({ where: { caseId, wokenAt: null } })));
    await as(stays, 'POST', `${task}/decision`, { outcome: 'issue', data: {} });
    expect(await steps(caseId)).toEqual(['submit', 'decide', 'claim', 'decide']);
  });
});

describe('收回', () => {
  test('what was handed over: by the office that did, at any time, and by nobody else beside it', async () => {
    const { town } = office;
    const { eastOfficer } = town.people;
    const helper = await town.person('deputy-secretary', town.east);
    const { caseId, task } = await atCommittee();
    expect((await as(eastOfficer, 'POST', `${task}/take-back`)).body.type).toMatch(/nobody-holds-it$/);
    await as(eastOfficer, 'POST', `${task}/hand-over`, { personId: helper });
    const chief = await town.person('secretary', town.east);
    expect((await as(chief, 'POST', `${task}/take-back`)).status).toBe(403);
    const offered = (await as(eastOfficer, 'GET', `/cases/${caseId}`)).body.tasks[0].actions;
    expect(offered.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([['take-back', '收回']]);
    expect((await as(eastOfficer, 'POST', `${task}/take-back`)).status).toBe(200);
    expect((await as(helper, 'POST', `${task}/decision`, { outcome: 'issue', data: {} })).status).toBe(403);
    expect(await linesTo(caseId, helper)).toContainEqual(expect.stringContaining('已被收回，不再由您办理'));
    expect(await todo(eastOfficer)).toContain(caseId);
    expect(await differences(caseId)).toEqual([]);
  });

  test('what somebody handed over who has left since: by his colleagues and successors', async () => {
    const { town } = office;
    const gone = await town.person('organisation-officer', town.east);
    const helper = await town.person('deputy-secretary', town.east);
    const { caseId, task } = await atCommittee();
    await as(gone, 'POST', `${task}/hand-over`, { personId: helper });
    await endRole(gone);
    expect((await as(gone, 'POST', `${task}/take-back`)).status).toBe(404);
    expect((await as(town.people.eastOfficer, 'POST', `${task}/take-back`)).status).toBe(200);
    expect(await todo(town.people.eastOfficer)).toContain(caseId);
  });

  test('what was claimed, by the level above, and delegated without a claim, by the one who delegated', async () => {
    const { town } = office;
    const { eastOfficer, streetOfficer, westOfficer } = town.people;
    const helper = await town.person('deputy-secretary', town.east);
    const { caseId, task } = await atCommittee();
    await as(eastOfficer, 'POST', `${task}/claim`);
    expect((await as(westOfficer, 'POST', `${task}/take-back`)).status).toBe(403);
    expect((await as(streetOfficer, 'POST', `${task}/take-back`)).status).toBe(200);
    expect(await driver.task(caseId)).not.toHaveProperty('claimedBy');
    await as(eastOfficer, 'POST', `${task}/delegate`, { personId: helper });
    expect((await as(eastOfficer, 'POST', `${task}/take-back`)).status).toBe(200);
    expect((await driver.task(caseId)).seats).toHaveLength(1);
    expect((await office.decide(eastOfficer, caseId, 'issue', { data: {} })).status).toBe(200);
  });
});

describe('a starter who left', () => {
  /** A transfer that a secretary started and the committee refused: back with him. */
  async function refused() {
    const { town } = office;
    const starter = await town.person('deputy-secretary', town.east2);
    const { memberId } = await town.member(town.east2);
    const begun = await as(starter, 'POST', '/procedures/relation-transfer/cases', {
      ...{ memberId, reason: '示例理由', data: { targetOrganisationId: town.west1 } },
    });
    const caseId = begun.body.id as string;
    await office.decide(town.people.east2Secretary, caseId, 'return', { reason: '示例退回' });
    expect((await driver.task(caseId)).seats).toEqual([{ via: 'first', personId: starter }]);
    return { starter, caseId };
  }

  test('his successor, else the committee, takes DRAFT over with a last day; he can do nothing more', async () => {
    const { town } = office;
    const { starter, caseId } = await refused();
    expect(await driver.task(caseId)).not.toHaveProperty('dueOn');
    expect((await endRole(starter)).body.handover.items).toBe(1);
    await told(caseId);
    const { calendar } = await driver.state(caseId);
    const open = await driver.task(caseId);
    expect(open.seats[0]).toEqual({ via: 'first', organisationId: town.east2, role: 'deputy-secretary' });
    expect(open.seats).toContainEqual({ via: 'above', organisationId: town.east, role: 'organisation-officer' });
    expect(open.dueOn).toBe(addWorkingDays(calendar, today(), 5).date);
    expect(await todo(town.people.eastOfficer)).toContain(caseId);
    expect(await differences(caseId)).toEqual([]);
    const did = await office.decide(starter, caseId, 'cancel', { reason: '示例' });
    expect([did.status, did.body.type]).toEqual([403, 'urn:dangwu:problem:not-allowed']);
    expect((await as(starter, 'POST', `/cases/${caseId}/actions/urge`, {})).status).toBe(403);
    const successor = await town.person('deputy-secretary', town.east2);
    expect((await office.decide(successor, caseId, 'submit', { data: {} })).body.stage.id).toBe('BRANCH_REVIEW');

    // He has left already when it comes back: it goes to the successor alone.
    await office.decide(town.people.east2Secretary, caseId, 'return', { reason: '示例再退回' });
    const again = await driver.task(caseId);
    expect(again.seats).toEqual([{ via: 'first', organisationId: town.east2, role: 'deputy-secretary' }]);
    expect(again.dueOn).toBe(open.dueOn);
    await office.house.db.roleHolding.updateMany({
      where: { personId: successor },
      data: { toDate: new Date('2025-01-01') },
    });
  });

  test('he withdraws nothing, also before his case has heard of it', async () => {
    const { town, house } = office;
    const starter = await town.person('group-leader', town.east2);
    const { memberId } = await town.member(town.east2);
    const begun = await as(starter, 'POST', '/procedures/relation-transfer/cases', {
      ...{ memberId, reason: '示例理由', data: { targetOrganisationId: town.west1 } },
    });
    const caseId = begun.body.id as string;
    await house.db.roleHolding.updateMany({ where: { personId: starter }, data: { toDate: new Date(yesterday()) } });
    expect((await as(starter, 'GET', `/cases/${caseId}`)).body.actions).toEqual([]);
    expect((await as(starter, 'POST', `/cases/${caseId}/actions/withdraw`, {})).status).toBe(403);
  });
});

test('a vacant receiving office: who stands in for it enters 报到', async () => {
  const { town, house } = office;
  const { caseId } = await atCommittee();
  await office.decide(town.people.eastOfficer, caseId, 'issue', { data: {} });
  const { streetOfficer, westOfficer } = town.people;
  expect((await office.decide(streetOfficer, caseId, 'report', { data: {} })).status).toBe(403);
  await house.db.roleHolding.updateMany({ where: { personId: westOfficer }, data: { toDate: new Date('2025-01-01') } });
  const [task] = (await as(streetOfficer, 'GET', `/cases/${caseId}`)).body.tasks;
  expect(task.outcomes.map(({ id }: { id: string }) => id)).toEqual(['report']);
  expect((await office.decide(streetOfficer, caseId, 'report', { data: {} })).body.stage.id).toBe('IN_COMMITTEE');
  expect((await driver.timeline(caseId)).at(-1)).toMatchObject({ actorOrganisationId: town.street });
  await house.db.roleHolding.updateMany({
    where: { personId: westOfficer },
    data: { toDate: null, endedAt: null },
  });
});

describe('the end of a role', () => {
  const give = async (personId: string, role: string, fromDate: string) =>
    as(office.town.people.administrator, 'POST', `/people/${personId}/roles`, {
      ...{ role, organisationId: office.town.west1, fromDate },
    });

  test('given today it is ended today, at once', async () => {
    const { town } = office;
    const personId = await town.person('deputy-secretary', town.west1);
    const given = await give(personId, 'organisation-commissioner', today());
    const path = `/people/${personId}/roles/${given.body.id}`;
    const end = (toDate: string) => as(town.people.administrator, 'PATCH', path, { toDate });
    expect((await end(today())).body).toMatchObject({ toDate: today(), handover: null });
    expect((await as(personId, 'GET', '/me')).body.roles).toHaveLength(2);
    expect((await end(addDays(today(), -2))).status).toBe(400);
    expect((await end(yesterday())).body).toMatchObject({ fromDate: today(), handover: { items: 0 } });
    expect((await as(personId, 'GET', '/me')).body.roles).toHaveLength(1);
  });

  test('nobody is left without an administrator', async () => {
    const { town, house } = office;
    const { administrator } = town.people;
    const other = await town.person('administrator', town.street);
    // He is to go himself: then somebody else has to stay.
    const own = await house.db.roleHolding.findFirstOrThrow({ where: { personId: administrator } });
    await house.db.roleHolding.update({ where: { id: own.id }, data: { toDate: new Date(addDays(today(), 10)) } });
    const last = { status: 409, body: { type: 'urn:dangwu:problem:last-administrator' } };
    expect(await endRole(other)).toMatchObject(last);
    expect(await endRole(other, addDays(today(), 20))).toMatchObject(last);
    const shut = { version: 1, disabled: true };
    expect(await as(administrator, 'PATCH', `/people/${other}`, shut)).toMatchObject(last);
    expect(await as(administrator, 'DELETE', `/people/${other}/sign-in`)).toMatchObject(last);
    await house.db.roleHolding.update({ where: { id: own.id }, data: { toDate: null } });
    expect((await endRole(other)).status).toBe(200);
  });
});
