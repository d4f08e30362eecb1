import { setTimeout as delay } from 'node:timers/promises';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { workflowTypeOf } from '../../cases/temporal-gateway';
import { readCaseId } from '../../domain/case/ids';
import type { CaseInput } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import type { CaseWorkflow } from '../../domain/case/workflow';
import { HOUR } from '../../domain/time/dates';
import { pastOf } from './past';

/** A start has a workflow before it is on record; interrupted, that one ends by itself after a day. Milliseconds. */
const UNBEGUN = 25 * HOUR;
/** The server deletes after it has answered. Milliseconds. */
const FORGOTTEN = 10_000;

/** A case's newest workflow, by the server's list. */
export interface Listed {
  startTime: Date;
  runs: boolean;
}

/**
 * The workflows of cases, by the server's list: a few seconds behind, so that what follows from it is asked again one by
 * one.
 * @param taskQueue where several share a namespace: only its own
 * @param ended those that have ended too, as long as Temporal keeps them
 */
export async function listWorkflows(client: Client, taskQueue: string, ended: boolean): Promise<Map<string, Listed>> {
  const listed = new Map<string, Listed>();
  const query = `TaskQueue = '${taskQueue}'${ended ? '' : " AND ExecutionStatus = 'Running'"}`;
  for await (const { workflowId, startTime, status } of client.workflow.list({ query })) {
    const runs = status.name === 'RUNNING' || listed.get(workflowId)?.runs === true;
    if (readCaseId(workflowId)) listed.set(workflowId, { startTime, runs });
  }
  return listed;
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

/**
 * Ends a workflow that is not to go on.
 * @param forget takes it out of Temporal with its history: nothing is to tell of it any more
 */
export async function end(client: Client, caseId: string, forget: boolean): Promise<void> {
  const { namespace } = client.options;
  if (!forget) {
    if (await isRunning(client, caseId)) await client.workflow.getHandle(caseId).terminate('set back to the record');
    return;
  }
  await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId: caseId } });
  for (const limit = Date.now() + FORGOTTEN; Date.now() < limit; await delay(100)) {
    if ((await pastOf(client, caseId, 0)).seq === 0) return;
  }
}

/** Has a workflow look at the record: one that has not heard of its case's last step adopts it. */
export const nudge = (client: Client, caseId: string): Promise<void> =>
  client.workflow.getHandle(caseId).signal('calendarChanged');
