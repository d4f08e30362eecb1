import { randomUUID } from 'node:crypto';
import { type BatchOffice, openBatchOffice } from '../batches/office';
import { aboutOf, download, expectNeutral, hostile } from './download';

let office: BatchOffice;
beforeAll(async () => {
  office = await openBatchOffice();
});
afterAll(() => office.close());

it('rows of a batch with what stands against each in words, its case, and the batch named', async () => {
  const { town, api, house } = office;
  const { east1Secretary: secretary, west1Secretary } = town.people;
  const good = await office.graduate(town.east1);
  const lost = await office.graduate(town.east1, { standing: 'lost' });
  const elsewhere = await office.graduate(town.east2);
  const nowhere = await office.graduate(town.east1, {}, { target: '没有的支部' });
  const { body: batch } = await office.upload(
    secretary,
    [good, lost, elsewhere, nowhere].map(({ cells }) => cells),
  );
  await office.as(secretary, 'POST', `/batches/${batch.id}/start`, {});
  await office.through(secretary, batch.id);
  const title = `${hostile[0]}批量接转`;
  await house.owner.batch.update({ where: { id: batch.id }, data: { title } });
  for (const [n, { memberId }] of [good, lost].entries()) {
    await house.owner.member.update({ where: { id: memberId }, data: { name: hostile[n] as string } });
  }
  const items = await office.rows(secretary, batch.id);
  const token = await api.tokenOf(secretary);
  const file = await download(api, token, `/batches/${batch.id}/rows/export`);
  expectNeutral(file);
  expect(file.rows.map((row) => row.行号)).toEqual(items.map(({ position }) => position));
  const number = items[0].case.number;
  expect(number).toMatch(/^\d{4}-JZ-/);
  const target = '示例西社区第一党支部';
  expect(file.rows).toMatchObject([
    { 姓名: hostile[0], 接收组织: target, 外系统: '否', 状态: '已发起', 问题: null, 事项编号: number },
    { 姓名: hostile[1], 状态: '有误', 事项编号: null },
    { 姓名: null, 状态: '有误', 问题: '身份证号：身份证号不在您可办理的党员之中，请核对' },
    { 接收组织: null, 问题: expect.stringMatching(/^接收组织：没有找到此接收组织/) },
  ]);
  expect(file.rows[1]?.问题).toBe(`身份证号：${items[1].problems[0].title}`);
  expect(aboutOf(file)).toMatchObject({ 列表: '批次明细', 条数: '4', 批次: title });
  const refused = await download(api, token, `/batches/${batch.id}/rows/export?status=refused`);
  expect(refused.rows).toHaveLength(3);
  expect(aboutOf(refused)).toMatchObject({ '筛选：状态': '有误' });
  const [audited] = await house.db.audit.findMany({ where: { actorId: secretary, objectId: 'batch-rows' } });
  expect(audited?.detail).toEqual({ filters: {}, rows: 4, id: batch.id });
  const west = await api.tokenOf(west1Secretary);
  const hidden = await download(api, west, `/batches/${batch.id}/rows/export`);
  expect(hidden.problem.type).toBe('urn:dangwu:problem:not-found');
  const unknown = await download(api, token, `/batches/${randomUUID()}/rows/export`);
  expect(unknown.problem.type).toBe('urn:dangwu:problem:not-found');

  const list = await download(api, token, '/batches/export?kind=graduates');
  expectNeutral(list);
  expect(list.rows).toMatchObject([
    {
      批次: title,
      类别: '毕业生及名册批量接转',
      组织: '示例东社区第一党支部',
      状态: '已发起1行，余3行未发起',
      ...{ 总数: 4, 有误: 3, 已发起: 1, 未能发起: 0 },
      办理中: '转出党委审批1件',
    },
  ]);
  expect(aboutOf(list)).toMatchObject({ '筛选：类别': '毕业生及名册批量接转' });
  expect((await download(api, west, '/batches/export')).rows).toEqual([]);
  const auditor = await api.tokenOf(await town.person('auditor', town.street));
  const none = await download(api, auditor, '/batches/export');
  expect(none.problem.type).toBe('urn:dangwu:problem:not-allowed');
});
