import { Connection, type WorkflowService } from '@temporalio/client';
import Long from 'long';

const RETENTION = { seconds: Long.fromNumber(30 * 86_400) };
const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;

/** Registers a namespace, if it is not there. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  await asked(address, ({ workflowService }) => registerNamespace(workflowService, namespace));
}

/**
 * Registers a namespace that keeps ended histories for 30 days.
 * @returns false when it is there already
 */
export async function registerNamespace(service: WorkflowService, namespace: string): Promise<boolean> {
  try {
    await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: RETENTION });
    return true;
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error;
    return false;
  }
}

/** Whether the history service answers for the namespace, that is: whether a workflow could be started. */
export function isServing(address: string, namespace: string): Promise<boolean> {
  return asked(address, async ({ workflowService }) => {
    try {
      await workflowService.describeWorkflowExecution({ namespace, execution: { workflowId: 'there-is-none' } });
    } catch (error) {
      return codeOf(error) === NOT_FOUND && !/namespace/i.test((error as Error).message);
    }
    return true;
  });
}

async function asked<T>(address: string, question: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    return await connection.withDeadline(Date.now() + 5_000, () => question(connection));
  } finally {
    await connection.close();
  }
}

const codeOf = (error: unknown) => (error as { code?: number }).code;
