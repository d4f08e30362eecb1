import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { coveredBytes, PAYLOAD_CONTEXT } from '../../platform/codec';
import type { Config } from '../../platform/config';
import type { KeyRing } from '../../platform/keys';
import { scheduleNames } from '../../worker/schedules';
import { tried } from './key-use';
import { StartFault, type StartRemark, startRemark } from './start-fault';

// gRPC's codes.
const NOT_FOUND = 5;
const REFUSED = [7, 16];
const PATIENCE = 5_000;
const KEPT_DAYS = 30;
const DAY_SECONDS = 86_400;

/**
 * Whether Temporal is there, has the namespace, and what it keeps is covered by this ring.
 * @throws StartFault
 */
export async function checkTemporal(
  { temporal }: Pick<Config, 'temporal'>,
  client: Client,
  keys: KeyRing,
): Promise<StartRemark[]> {
  const { namespace, address: place } = temporal;
  try {
    return await client.withDeadline(Date.now() + PATIENCE, async () => {
      const { config } = await client.workflowService.describeNamespace({ namespace });
      await checkPayload(client, namespace, keys);
      const seconds = Number(String(config?.workflowExecutionRetentionTtl?.seconds ?? 0));
      const days = Math.floor(seconds / DAY_SECONDS);
      const missing = await firstMissing(client);
      return [
        ...(days < KEPT_DAYS ? [startRemark('retention-short', { namespace, days })] : []),
        ...(missing ? [startRemark('schedules-missing', { schedule: missing })] : []),
      ];
    });
  } catch (error) {
    const { code } = error as { code?: number };
    if (error instanceof StartFault) throw error;
    if (code === NOT_FOUND) throw new StartFault('namespace-missing', { namespace });
    if (REFUSED.includes(code ?? -1)) throw new StartFault('temporal-refused', { place });
    throw new StartFault('temporal-away', { place });
  }
}

/** Tries the ring on what one open workflow was started with. */
async function checkPayload({ workflowService }: Client, namespace: string, keys: KeyRing): Promise<void> {
  const query = "ExecutionStatus = 'Running'";
  const { executions } = await workflowService.listWorkflowExecutions({ namespace, query, pageSize: 1 });
  const execution = executions?.[0]?.execution;
  if (!execution) return;
  const { history } = await workflowService.getWorkflowExecutionHistory({ namespace, execution, maximumPageSize: 1 });
  const payload = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  const bytes = payload && coveredBytes(payload as Payload);
  if (bytes) tried('payload', keys.payload, bytes, PAYLOAD_CONTEXT);
}

async function firstMissing(client: Client): Promise<string | undefined> {
  const there = new Set<string>();
  for await (const { scheduleId } of client.schedule.list()) there.add(scheduleId);
  return scheduleNames().find((name) => !there.has(name));
}
