import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { CipherCodec } from '../../platform/codec';
import type { KeyRing } from '../../platform/keys';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

/** A run's history as the server keeps it, payloads enciphered. */
export async function rawHistory(client: Client, workflowId: string, runId?: string): Promise<History> {
  return await client.workflow.getHandle(workflowId, runId).fetchHistory();
}

/** The same with every payload opened, in place. */
export async function decoded(history: History, keys: KeyRing): Promise<History> {
  const codec = new CipherCodec(keys.payload);
  const open = async (value: unknown): Promise<void> => {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return;
    for (const [key, member] of Object.entries(value)) {
      if (!isPayload(member)) await open(member);
      else (value as Record<string, unknown>)[key] = (await codec.decode([member]))[0];
    }
  };
  await open(history.events);
  return history;
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'metadata' in value && 'data' in value;

/** A decoded history as plain JSON, without what names a machine, a process or a queue. */
export function plainJson(history: History): unknown {
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  return JSON.parse(JSON.stringify(plain), (key, value) => {
    if (key === 'identity') return 'recorded';
    if (key === 'stackTrace') return '';
    if (key === 'taskQueue' && value) return { name: 'recorded', kind: 'TASK_QUEUE_KIND_NORMAL' };
    return key === 'workerVersion' || key === 'binaryChecksum' ? undefined : value;
  });
}

/** The inverse of `plainJson`. */
export const historyOf = (plain: unknown): temporal.api.history.v1.History =>
  History.fromObject(plain as Record<string, unknown>);
