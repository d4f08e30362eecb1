import { randomUUID } from 'node:crypto';
import { verifyAudit } from '../../../../access/audit';
import { type BatchOffice, openBatchOffice } from '../../../batches/office';

const WHOLE = '/procedures/relation-transfer/batches/whole-branch';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice();
});
afterAll(() => office.close());

test('a whole branch but two goes to another, in the name of its committee; its secretary still reviews each', async () => {
  const { town, as, house } = office;
  const { eastOfficer: officer, east2Secretary } = town.people;
  const all = [];
  for (let n = 0; n < 6; n++) all.push(await office.graduate(town.east2));
  const lost = await office.graduate(town.east2, { standing: 'lost' });
  await office.graduate(town.east2, { standing: 'ended' });
  const input = {
    branchId: town.east2,
    data: { targetOrganisationId: town.west1 },
    reason: '支部撤并',
    exceptMemberIds: all.slice(0, 2).map(({ memberId }) => memberId),
  };
  const key = randomUUID();
  const { status, body } = await as(officer, 'POST', WHOLE, input, key);
  expect([status, body.status.id, body.kind.id]).toEqual([202, 'checking', 'whole-branch']);
  expect(body.counts).toMatchObject({ total: 5, unchecked: 5, checked: 0 });
  const batch = await office.examined(officer, body.id);
  expect([batch.status.id, batch.organisation.id]).toEqual(['preview', town.east2]);
  expect(batch.counts).toMatchObject({ total: 5, checked: 4, refused: 1 });
  expect((await as(officer, 'POST', WHOLE, input, key)).body.id).toBe(batch.id);
  const rows = await office.rows(officer, batch.id);
  const member = (memberId: string) => rows.find((row) => row.member.id === memberId);
  expect(member(lost.memberId).problems).toMatchObject([{ id: 'member-lost', column: '' }]);
  expect(member(all[2]?.memberId as string)).toMatchObject({ status: { id: 'checked' }, target: { id: town.west1 } });
  // One is left out, and one becomes impossible between preview and start.
  const out = member(all[3]?.memberId as string);
  await house.owner.member.update({ where: { id: all[4]?.memberId }, data: { duesPaidTo: '2020-01' } });
  await as(officer, 'POST', `/batches/${batch.id}/start`, { leaveOut: [out.id] });
  const done = await office.through(officer, batch.id);
  expect(done.counts).toEqual({ total: 5, unchecked: 0, checked: 1, refused: 1, waiting: 0, started: 2, failed: 1 });
  expect(done.stages).toEqual([{ stage: { id: 'BRANCH_REVIEW', title: '支部审核' }, count: 2 }]);
  const [failed] = await office.rows(officer, batch.id, 'failed');
  expect(failed.problems).toMatchObject([{ id: 'dues-not-paid', title: '党费尚未交至转出当月' }]);
  const todo = await as(east2Secretary, 'GET', '/tasks');
  expect(todo.body.items).toHaveLength(2);
  // Mended, it starts under another decision.
  await house.owner.member.update({ where: { id: all[4]?.memberId }, data: { duesPaidTo: '2099-12' } });
  await as(officer, 'POST', `/batches/${batch.id}/retry`, { only: [failed.id] });
  expect((await office.through(officer, batch.id)).counts).toMatchObject({ started: 3, failed: 0, checked: 1 });
  expect(await verifyAudit(house.db, officer)).toMatchObject({ rows: expect.any(Number) });
  const audited = await house.db.audit.findMany({
    where: { objectKind: 'batch', objectId: batch.id },
    orderBy: { seq: 'asc' },
  });
  expect(audited.map(({ action, detail }) => [action, detail])).toEqual([
    ['created', { kind: 'whole-branch', rows: 5, found: 5, refused: 0 }],
    ['started', { rows: 3 }],
    ['retried', { rows: 1 }],
  ]);
});

test('what the start form has against the values of a whole branch is told before anything is kept', async () => {
  const { town, as } = office;
  const whole = { branchId: town.east2, reason: '支部撤并' };
  const both = { targetOrganisationId: town.west1, outsideOrganisationId: randomUUID() };
  for (const [data, pointer] of [
    [{}, '/data/targetOrganisationId'],
    [both, '/data/outsideOrganisationId'],
    [{ targetOrganisationId: town.west1, papersReady: 'yes' }, '/data/papersReady'],
  ] as const) {
    const { status, body } = await as(town.people.eastOfficer, 'POST', WHOLE, { ...whole, data });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  }
});
