import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import Long from 'long';
import { DAY } from '../../domain/dates';

/** Moves one workflow's virtual clock on; returns when its timers up to there have fired and been dealt with. */
export async function forward(client: Client, workflowId: string, milliseconds: number): Promise<void> {
  const { namespace } = client.options;
  const workflowExecution = { workflowId };
  const fastForwardId = randomUUID();
  const seconds = Long.fromNumber(Math.ceil(milliseconds / 1000));
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id: fastForwardId, duration: { seconds } } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  await client.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId });
}

export const forwardDays = (client: Client, workflowId: string, days: number): Promise<void> =>
  forward(client, workflowId, days * DAY);
