import { serve } from '../api/served';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers({ startsAt: Date.now() });

test('the daily reconciliation keeps its counts, shows them, and repairs nothing', async () => {
  const { house, driver } = t;
  const { client, config, owner } = house;
  await travel(t, 'CLOSED');
  const { caseId } = await travel(t, 'IN_COMMITTEE');
  const started = (workflowId: string) =>
    client.workflow.execute('dailyReconciliation', { workflowId, taskQueue: config.temporal.taskQueue, args: [] });
  await started(`first-${caseId}`);
  const [healthy] = await owner.reconciliation.findMany();
  expect(healthy).toMatchObject({ cases: 2, open: 1, differences: {} });
  expect(await metric('dangwu_reconciliation_differences')).toBe(0);

  await owner.task.updateMany({ where: { caseId, closedAt: null }, data: { dueOn: new Date('2060-01-01') } });
  await owner.case.update({ where: { id: caseId }, data: { stage: 'ISSUED' } });
  await started(`second-${caseId}`);
  const rows = await owner.reconciliation.findMany();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ cases: 2, open: 1, differences: { row: 1, task: 1 } });
  expect(await metric('dangwu_reconciliation_differences')).toBe(2);
  expect(await metric('dangwu_reconciliation_differences_by_kind{kind="task"}')).toBe(1);
  expect(await metric('dangwu_reconciliation_timestamp_seconds')).toBeGreaterThan(Date.now() / 1000 - 600);
  expect(await owner.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ stage: 'ISSUED' });
  expect(await driver.stage(caseId)).toBe('IN_COMMITTEE');
});

async function metric(name: string): Promise<number> {
  const served = await serve(t.house);
  const text = await (await fetch(`${served.url}/metrics`)).text();
  await served.stop();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );
}
