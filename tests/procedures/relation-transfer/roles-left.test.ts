import { stateOf, transitionOf } from '../../../cases/state-of';
import { addDays, atTime, localDate } from '../../../domain/time/dates';
import { type Served, serve } from '../../api/served';
import { sideTasks } from '../../faults/beside';
import { START } from '../../support/business-time';
import { travel } from '../../support/journey';
import { transfers } from '../../support/transfers';
import { arrive, bearer, leave } from './elsewhere';
import { appoint, asked, groupOf, moved } from './offices-held';

// Who moves keeps his roles (书记, 党小组长 …) until somebody decides: whoever that is gets asked beside the case.

const t = transfers();
const HANDLER = { handler: '示例经办人', phone: '010-60000017' };
const TODAY = localDate(START);

let api: Served;
let at = START;
beforeAll(async () => {
  api = await serve(t.house, { clock: () => at });
});
afterAll(() => api?.stop());

const as = async (personId: string, method: string, path: string, body?: unknown, key?: string) =>
  api.call(method, `/api/v1${path}`, { token: await api.tokenOf(personId), body, key });

test('where he is the only one of his committee who would be asked, the level above it is', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  await appoint(t, personId, 'secretary', town.east1);
  await appoint(t, personId, 'organisation-officer', town.east);
  const { caseId } = await driver.start(people.east1Secretary, memberId, town.east2);
  await driver.decide(caseId, people.eastOfficer, 'approve');
  const others = await house.db.roleHolding.findMany({ where: { organisationId: town.east, NOT: { personId } } });
  const where = { id: { in: others.map(({ id }) => id) } };
  await house.owner.roleHolding.updateMany({ where, data: { toDate: new Date(addDays(TODAY, -1)) } });
  await driver.decide(caseId, people.east2Secretary, 'place');
  await house.owner.roleHolding.updateMany({ where, data: { toDate: null } });
  expect(await asked(t, caseId)).toMatchObject({ organisationId: town.street });
});

test('nobody is asked about roles that are none, have ended, begin later, do not rest on membership, or reach his new branch', async () => {
  const { town } = t;
  const east1Group = await groupOf(t, town.east1);
  const east2Group = await groupOf(t, town.east2);
  const none: ((id: string) => Promise<unknown>)[] = [
    async () => undefined,
    (id) => appoint(t, id, 'group-leader', east1Group, { toDate: '2054-11-22' }),
    (id) => appoint(t, id, 'secretary', town.east1, { fromDate: '2054-12-01' }),
    async (id) => {
      for (const role of ['administrator', 'auditor', 'community-worker', 'organisation-officer'] as const)
        await appoint(t, id, role, town.east1);
    },
    // Both branches stand below it.
    (id) => appoint(t, id, 'deputy-secretary', town.east),
    (id) => appoint(t, id, 'group-leader', east2Group),
    // He never was a member there.
    (id) => appoint(t, id, 'secretary', town.west2),
  ];
  for (const roles of none) expect(await asked(t, (await moved(t, roles)).caseId)).toBeUndefined();
  // The last day counts.
  const last = await moved(t, (id) => appoint(t, id, 'discipline-commissioner', town.east1, { toDate: TODAY }));
  expect(await asked(t, last.caseId)).toMatchObject({ organisationId: town.east });
});

test('to another committee: a role in the old committee is for the level above it; asked when he is placed, not before', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, personId, memberId } = await travel(t, 'IN_BRANCH');
  await appoint(t, personId, 'organisation-commissioner', town.east1);
  await appoint(t, personId, 'deputy-secretary', town.east);
  await appoint(t, personId, 'discipline-commissioner', town.street);
  expect(await asked(t, caseId)).toBeUndefined();
  await driver.decide(caseId, people.west1Secretary, 'place');
  const task = await asked(t, caseId);
  expect(task).toMatchObject({ organisationId: town.street });
  const rolesNow = async () => (await as(people.streetOfficer, 'GET', `/side-tasks/${task?.id}`)).body.roles;
  expect(await rolesNow()).toMatchObject([{ organisation: { id: town.east } }, { organisation: { id: town.east1 } }]);
  await driver.decide(caseId, people.westOfficer, 'receipt');
  expect(await t.house.db.sideTask.findUniqueOrThrow({ where: { id: task?.id } })).toMatchObject({ status: 'open' });

  // Come back, he has left none behind; and neither by the way back.
  const back = await driver.start(personId, memberId, town.east1);
  await driver.decide(back.caseId, people.west1Secretary, 'pass');
  await driver.decide(back.caseId, people.westOfficer, 'issue', { validityDays: 30 });
  await driver.decide(back.caseId, personId, 'report');
  await driver.decide(back.caseId, people.eastOfficer, 'accept');
  await driver.decide(back.caseId, people.east1Secretary, 'place');
  expect(await asked(t, back.caseId)).toBeUndefined();
  expect(await rolesNow()).toEqual([]);
});

test('to another system: with the receipt, however late, for the level above all that he held; with none above, there', async () => {
  const { driver, town } = t;
  const { people } = town;
  const gone = async (roles: (personId: string) => Promise<unknown>) => {
    const { caseId, personId } = await leave(t, 'AWAITING_RECEIPT');
    await roles(personId);
    await driver.forwardTo(caseId, '2055-01-10');
    expect([await driver.stage(caseId), await asked(t, caseId)]).toEqual(['RECEIPT_MISSING', undefined]);
    return caseId;
  };
  const led = await gone(async (id) => {
    await appoint(t, id, 'secretary', town.east1);
    // Over when the receipt comes.
    await appoint(t, id, 'deputy-secretary', town.east, { toDate: '2055-01-09' });
  });
  await driver.decide(led, people.eastOfficer, 'receipt', { receiptOn: '2054-12-01' }, HANDLER);
  expect(await asked(t, led)).toMatchObject({ organisationId: town.east, status: 'open' });

  const above = await gone((id) => appoint(t, id, 'deputy-secretary', town.east));
  await driver.decide(above, people.eastOfficer, 'phone-check', { checkedOn: '2055-01-10' }, HANDLER);
  expect(await asked(t, above)).toMatchObject({ organisationId: town.street });

  const top = await gone((id) => appoint(t, id, 'deputy-secretary', town.street));
  await driver.decide(top, people.eastOfficer, 'close-with-reason');
  const task = await asked(t, top);
  expect(task).toMatchObject({ organisationId: town.street });
  at = atTime('2055-01-11', 10);
  // What ended before the case began, and was entered late, can be told truly.
  const { memberId } = await t.house.db.case.findUniqueOrThrow({ where: { id: top } });
  const { personId } = await t.house.db.member.findUniqueOrThrow({ where: { id: memberId as string } });
  await t.house.owner.roleHolding.updateMany({ where: { personId }, data: { toDate: new Date('2054-10-31') } });
  const done = await as(people.streetOfficer, 'POST', `/side-tasks/${task?.id}/close`, {
    status: 'done',
    doneOn: '2054-10-31',
  });
  expect(done).toMatchObject({ status: 200, body: { doneOn: '2054-10-31', roles: [] } });
});

test('who comes from another system leaves nobody here', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  const { caseId, memberId } = await arrive(t, { typed: bearer() });
  const { personId } = await house.db.member.findUniqueOrThrow({ where: { id: memberId } });
  await appoint(t, personId, 'secretary', town.east1);
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  expect(await asked(t, caseId)).toBeUndefined();
});

test('what the faults hold against a story agrees', async () => {
  const { driver, town, house } = t;
  const { people } = town;
  for (const role of ['discipline-commissioner', 'community-worker'] as const) {
    const { caseId, personId } = await travel(t, 'IN_BRANCH');
    await appoint(t, personId, role, town.east1);
    await driver.decide(caseId, people.west1Secretary, 'place');
    await driver.decide(caseId, people.westOfficer, 'receipt');
    const row = await house.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const story = (await driver.timeline(caseId)).map(transitionOf);
    expect(await sideTasks(house, story, stateOf(row))).toEqual([]);
  }
});
