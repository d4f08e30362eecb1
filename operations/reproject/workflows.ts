import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { workflowTypeOf } from '../../api/temporal-gateway';
import { readCaseId } from '../../domain/case/ids';
import type { CaseInput } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import { HOUR } from '../../domain/dates';
import type { CaseWorkflow } from '../../workflows/case/story';

/** A start has a workflow before it is on record; interrupted, that one ends by itself after a day. Milliseconds. */
const UNBEGUN = 25 * HOUR;

/**
 * The cases whose workflow runs, by the server's list: a few seconds behind, so that what follows from it is asked
 * again one by one.
 * @param taskQueue where several share a namespace: only its own
 */
export async function listRunning(client: Client, taskQueue: string): Promise<Map<string, Date>> {
  const running = new Map<string, Date>();
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`;
  for await (const { workflowId, startTime } of client.workflow.list({ query })) {
    if (readCaseId(workflowId)) running.set(workflowId, startTime);
  }
  return running;
}

/** Whether a case's workflow runs, by the server's own state of it. */
export async function isRunning(client: Client, caseId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(caseId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Whether a workflow may be that of a start which is on its way to the record, or was interrupted there. */
export const isFresh = (startTime: Date): boolean => Date.now() - startTime.getTime() < UNBEGUN;

/**
 * Starts the workflow of a case that has none, from where the case stands.
 * @param clockOffset milliseconds that business time is ahead: rehearsals and tests only
 * @returns false when one runs after all
 */
export async function restart(
  client: Client,
  taskQueue: string,
  procedure: string,
  state: CaseState,
  clockOffset = 0,
): Promise<boolean> {
  const { caseId } = state;
  const input: CaseInput = { caseId, procedure, clockOffset };
  try {
    await client.workflow.start<CaseWorkflow>(workflowTypeOf(procedure), {
      workflowId: caseId,
      taskQueue,
      args: [input, state],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      workflowTaskTimeout: '3 seconds',
      staticSummary: caseId,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Has a workflow look at the record: one that has not heard of its case's last step adopts it. */
export const nudge = (client: Client, caseId: string): Promise<void> =>
  client.workflow.getHandle(caseId).signal('calendarChanged');
