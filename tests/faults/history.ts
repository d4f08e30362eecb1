import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { RecordOutcome } from '../../activities/contract';
import type { Transition } from '../../domain/case/transition';
import { CipherCodec } from '../../platform/codec';
import type { KeyRing } from '../../platform/keys';

/** What a workflow's history says of it. */
export interface Past {
  status: string;
  events: number;
  /** What `record` returned to it, in order. */
  adopted: Transition[];
  /** Workflow tasks that failed, which a fault outside must never bring about. */
  failedTasks: number;
}

/** Reads a case's workflow as Temporal keeps it. */
export async function pastOf(client: Client, keys: KeyRing, caseId: string): Promise<Past> {
  const handle = client.workflow.getHandle(caseId);
  const { status } = await handle.describe();
  const { events = [] } = await handle.fetchHistory();
  const codec = new CipherCodec(keys.payload);
  const adopted: Transition[] = [];
  let failedTasks = 0;
  for (const event of events ?? []) {
    if (event.workflowTaskFailedEventAttributes) failedTasks++;
    const payloads: Payload[] | null | undefined =
      event.markerRecordedEventAttributes?.details?.result?.payloads ??
      event.activityTaskCompletedEventAttributes?.result?.payloads;
    if (!payloads?.[0]) continue;
    const [payload] = await codec.decode([payloads[0]]);
    const outcome = defaultPayloadConverter.fromPayload<RecordOutcome>(payload as Payload);
    if ('transition' in outcome) adopted.push(outcome.transition);
  }
  return { status: status.name, events: events?.length ?? 0, adopted, failedTasks };
}
