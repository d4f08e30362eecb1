import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type ReplayResult,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { readCaseId } from '../../domain/case/ids';
import { procedures } from '../../procedures/tables';
import { sharedStack } from '../support/stack';
import { HISTORIES, recordedHistories } from './histories';
import { allWays } from './ways';

// The broken twin is meant to fail: what the runtime says of it is no news.
const logger = new DefaultLogger('ERROR', () => undefined);
Runtime.install({ logger, telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });

/** What became of every recorded history with these workflows, by its workflow id. */
async function replayed(workflowBundle: WorkflowBundleOption): Promise<Map<string, ReplayResult['error']>> {
  const results = new Map<string, ReplayResult['error']>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recordedHistories())) {
    results.set(workflowId, error);
  }
  return results;
}

test('there is a history of each way, and a way for each procedure', async () => {
  const recorded = recordedHistories();
  expect(recorded.map(({ name }) => name)).toEqual(Object.keys(await allWays()).sort());
  const procedure = ({ workflowId }: { workflowId: string }) => readCaseId(workflowId)?.procedure;
  expect([...new Set(recorded.map(procedure))].sort()).toEqual(Object.keys(procedures).sort());
});

test.each(recordedHistories().map(({ name, workflowId }) => [name, workflowId]))(
  'a case that ran this way still does: %s',
  async (name) => {
    const codePath = sharedStack().bundle;
    const histories = recordedHistories().filter((recorded) => recorded.name === name);
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, histories)) {
      expect(error).toBeUndefined();
    }
    expect(histories).toHaveLength(1);
  },
);

test('the broken twin fails on every one of them', async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: resolve(__dirname, 'broken', 'every.ts'),
    logger,
  });
  const results = await replayed({ code });
  expect(results.size).toBe(recordedHistories().length);
  for (const error of results.values()) expect(error).toBeInstanceOf(DeterminismViolationError);
});

test('histories are kept small', () => {
  for (const { name } of recordedHistories()) {
    expect(statSync(join(HISTORIES, `${name}.json`)).size).toBeLessThan(200_000);
  }
});
