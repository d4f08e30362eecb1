import { randomUUID } from 'node:crypto';
import { localDate } from '../../../../domain/time/dates';
import { type BatchOffice, type Graduate, openBatchOffice } from '../../../batches/office';
import { anIdentity } from '../../../imports/rows';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice();
});
afterAll(() => office.close());

const wrongDigit = (number: string) => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
const aYearAgo = () => `${Number(localDate(Date.now()).slice(0, 4)) - 2}-01-10`;

test('300 graduates, 12 of them wrong in as many ways: named with their columns, 288 start, the 12 are mended and follow', async () => {
  const { town, house, as } = office;
  const { east1Secretary: secretary } = town.people;
  const { owner } = house;
  const fresh = (more = {}, cells = {}) => office.graduate(town.east1, more, cells);
  const good: Graduate[] = [];
  for (let n = 0; n < 288; n++) {
    const target = n % 3 === 0 ? '示例西社区第一党支部' : 'west1';
    const cells = n % 3 === 1 ? { target: '示例外市示例街道党工委', outside: '是' } : { target };
    good.push(await fresh({}, { ...cells, contact: `示例联系人 1390000${n}` }));
  }
  const bad = {
    digit: await fresh(),
    unknown: { cells: { name: '例生无名', identity: anIdentity(), target: 'west1', reason: '毕业离校' } },
    twice: good[0] as Graduate,
    dues: await fresh({ duesPaidTo: '2020-01' }),
    open: await fresh(),
    target: await fresh({}, { target: '示例无此党支部' }),
    probation: await fresh({ kind: 'probationary', joinedOn: aYearAgo(), fullOn: null }, { papersReady: '是' }),
    lost: await fresh({ standing: 'lost' }),
    name: await fresh(),
    disposition: await fresh({ underDisposition: true }),
    reason: await fresh({}, { reason: '' }),
    elsewhere: await office.graduate(town.east2),
  };
  const opened = await as(bad.open.personId, 'POST', '/procedures/relation-transfer/cases', {
    memberId: bad.open.memberId,
    reason: '示例理由',
    data: { targetOrganisationId: town.west1 },
  });
  expect(opened.status).toBe(201);
  const wrong = [
    { ...bad.digit.cells, identity: wrongDigit(bad.digit.cells.identity as string) },
    bad.unknown.cells,
    bad.twice.cells,
    bad.dues.cells,
    bad.open.cells,
    bad.target.cells,
    bad.probation.cells,
    bad.lost.cells,
    { ...bad.name.cells, name: '例生他名' },
    bad.disposition.cells,
    bad.reason.cells,
    bad.elsewhere.cells,
  ];
  const key = randomUUID();
  const rows = [...good.map(({ cells }) => cells), ...wrong];
  const { status, body: batch } = await office.upload(secretary, rows);
  expect([status, batch.status.id]).toEqual([202, 'preview']);
  const counts = { total: 300, unchecked: 0, checked: 288, refused: 12, waiting: 0, started: 0, failed: 0 };
  expect(batch.counts).toEqual(counts);
  const refused = await office.rows(secretary, batch.id, 'refused');
  expect(refused.map(({ position, problems: [one] }) => [position, one.column, one.id])).toEqual([
    [291, '身份证号', 'identity-number-check-digit'],
    [292, '身份证号', 'member-unknown'],
    [293, '身份证号', 'double-row'],
    [294, '身份证号', 'dues-not-paid'],
    [295, '身份证号', 'already-open'],
    [296, '接收组织', 'target-unknown'],
    [297, '身份证号', 'probation-over'],
    [298, '身份证号', 'member-lost'],
    [299, '姓名', 'name-differs'],
    [300, '身份证号', 'disposition-open'],
    [301, '原因', 'needed'],
    [302, '身份证号', 'member-unknown'],
  ]);
  expect(refused.every(({ problems }) => problems.length === 1 && /[\u4e00-\u9fff]/.test(problems[0].title))).toBe(
    true,
  );
  expect(refused[4].problems[0].detail).toEqual({ number: opened.body.number });
  expect(await owner.case.count({ where: { batchId: batch.id } })).toBe(0);
  // Nothing of the file but ids is kept in the clear.
  const kept = JSON.stringify(await owner.pendingStart.findMany({ where: { batchId: batch.id } }));
  expect(kept.match(/990001\d{8}|例生|毕业离校|示例联系人/)).toBeNull();

  const started = await as(secretary, 'POST', `/batches/${batch.id}/start`, {}, key);
  expect(started.body).toMatchObject({ status: { id: 'running' }, counts: { waiting: 288, refused: 12 } });
  // Progress is visible on the way.
  let seen = 0;
  for (let ask = 0; ask < 400 && seen === 0; ask++) {
    const { body } = await as(secretary, 'GET', `/batches/${batch.id}`);
    if (body.counts.started > 0 && body.counts.waiting > 0) seen = body.counts.started;
  }
  expect(seen).toBeGreaterThan(0);
  expect((await office.through(secretary, batch.id)).counts).toMatchObject({ started: 288, refused: 12, failed: 0 });
  // Twice is once.
  await as(secretary, 'POST', `/batches/${batch.id}/start`, {}, key);
  const again = await as(secretary, 'POST', `/batches/${batch.id}/start`, {});
  expect(again.body).toMatchObject({ status: { id: 'done' }, counts: { waiting: 0, started: 288 } });
  expect(await owner.case.count({ where: { batchId: batch.id } })).toBe(288);
  expect(again.body.stages).toEqual([{ stage: { id: 'OUT_COMMITTEE', title: '转出党委审批' }, count: 288 }]);
  // The committee hears of it once, not 288 times.
  const told = await owner.notice.findMany({
    where: { personId: town.people.eastOfficer, caseId: { contains: batch.id } },
  });
  expect(told).toHaveLength(1);
  expect(told[0]?.lines.join()).toContain('288');

  const row = (position: number) => refused.find((one) => one.position === position).id as string;
  const mend = async (position: number, entry: object) => {
    const { status, body } = await as(secretary, 'POST', `/batches/${batch.id}/rows/${row(position)}/mend`, entry);
    expect([status, body.status?.id, body.problems]).toEqual([200, 'checked', []]);
  };
  const who = ({ cells: { name, identity } }: { cells: Graduate['cells'] }) => ({ name, identityNumber: identity });
  await mend(291, who(bad.digit));
  await town.member(town.east1, { name: bad.unknown.cells.name, identityNumber: bad.unknown.cells.identity });
  await mend(292, who(bad.unknown));
  await mend(293, who(await fresh()));
  await mend(296, { target: '示例西社区第一党支部' });
  await mend(299, who(bad.name));
  await mend(301, { reason: '毕业离校' });
  await mend(302, who(await fresh()));
  const set = (one: Graduate, data: object) => owner.member.update({ where: { id: one.memberId }, data });
  await set(bad.dues, { duesPaidTo: '2099-12' });
  await set(bad.probation, { kind: 'full' });
  await set(bad.lost, { standing: 'normal' });
  await set(bad.disposition, { underDisposition: false });
  await as(bad.open.personId, 'POST', `/cases/${opened.body.id}/actions/withdraw`, {});
  const retried = await as(secretary, 'POST', `/batches/${batch.id}/retry`, {});
  expect(retried.body.counts).toMatchObject({ checked: 7, refused: 0 });
  await as(secretary, 'POST', `/batches/${batch.id}/start`, {});
  expect((await office.through(secretary, batch.id)).counts).toMatchObject({ total: 300, started: 300, failed: 0 });
  const cases = await owner.case.findMany({
    where: { batchId: batch.id },
    select: { memberId: true, outsideId: true },
  });
  expect(new Set(cases.map(({ memberId }) => memberId)).size).toBe(300);
  expect(cases.filter(({ outsideId }) => outsideId)).toHaveLength(96);
  // What was typed goes with each case, for those who may read it.
  const first = await owner.case.findFirstOrThrow({ where: { batchId: batch.id, memberId: good[1]?.memberId } });
  const shown = await as(town.people.eastOfficer, 'GET', `/cases/${first.id}`);
  expect(JSON.stringify(shown.body)).toContain('毕业离校');
  expect(JSON.stringify(shown.body)).toContain('示例联系人 13900001');
}, 480_000);
