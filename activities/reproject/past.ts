import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { temporal } from '@temporalio/proto';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';

type Event = temporal.api.history.v1.IHistoryEvent;

/** What a case's workflow knows, by its history. */
export interface Past {
  /** The newest step that it has heard of; 0 when it has heard of none, or there is no history. */
  seq: number;
  /** The steps after the one that was asked about, oldest first: those that are in a history still. */
  transitions: Transition[];
}

/** Most steps of a case are within so many events; read backwards, mostly one page is enough. */
const PAGE = 24;

/**
 * Reads a workflow's history from its end, through the runs that it was continued from, back to a step. It needs no
 * worker, and a workflow that has ended or hangs is read like one that goes on.
 * @param after a step that the record is known to have
 */
export async function pastOf(client: Client, caseId: string, after: number): Promise<Past> {
  const past: Past = { seq: 0, transitions: [] };
  for (let runId: string | undefined = ''; runId !== undefined; ) {
    let earlier: string | undefined;
    for await (const event of backwards(client, caseId, runId)) {
      const transition = await transitionIn(client, event);
      if (transition) {
        past.seq ||= transition.seq;
        if (transition.seq <= after) return past;
        past.transitions.unshift(transition);
      }
      const begun = event.workflowExecutionStartedEventAttributes;
      if (!begun) continue;
      const [, carried] = await opened(client, begun.input?.payloads);
      const from = (carried as CaseState | undefined)?.seq ?? 0;
      past.seq ||= from;
      if (from > after) earlier = begun.continuedExecutionRunId || undefined;
    }
    runId = earlier;
  }
  return past;
}

async function* backwards(client: Client, workflowId: string, runId: string): AsyncGenerator<Event> {
  const { namespace } = client.options;
  const execution = { workflowId, runId };
  for (let nextPageToken: Uint8Array | undefined; ; ) {
    const page = await client.workflowService
      .getWorkflowExecutionHistoryReverse({ namespace, execution, maximumPageSize: PAGE, nextPageToken })
      .catch(absent);
    yield* page?.history?.events ?? [];
    if (!page?.nextPageToken?.length) return;
    nextPageToken = page.nextPageToken;
  }
}

/** The step with which the story went on at an event: what `record` answered, as a local or as an ordinary activity. */
async function transitionIn(client: Client, event: Event): Promise<Transition | undefined> {
  const marker = event.markerRecordedEventAttributes;
  const result =
    marker?.markerName === 'core_local_activity'
      ? marker.details?.result
      : event.activityTaskCompletedEventAttributes?.result;
  const [outcome] = await opened(client, result?.payloads);
  return (outcome as { transition?: Transition } | undefined)?.transition;
}

async function opened(client: Client, payloads: Payload[] | null | undefined): Promise<unknown[]> {
  return await decodeArrayFromPayloads(client.options.loadedDataConverter, payloads ?? []);
}

function absent(error: unknown): undefined {
  if (error instanceof WorkflowNotFoundError || (error as { code?: number }).code === NOT_FOUND) return undefined;
  throw error;
}

/** gRPC's code. */
const NOT_FOUND = 5;
