import type { AnyStack } from './stack';
import { eventually } from './waiting';

/**
 * Lets a stack come to rest after everybody was answered: all parts up, notices that wait for the morning handed over,
 * workflows ended. What does not come to rest is for `findings` to tell.
 */
export async function settle(stack: AnyStack): Promise<void> {
  const { owner } = stack;
  await stack.healthy();
  await owner.notice.updateMany({ where: { deliveredAt: null }, data: { notBefore: new Date() } });
  const rest = async () => {
    const waiting = await owner.notice.count({ where: { deliveredAt: null } });
    return waiting === 0 && (await runningWorkflows(stack)).length === 0;
  };
  await eventually('rest', rest).catch(() => undefined);
}

/** Ids of the workflows that have not ended. */
export async function runningWorkflows({ client }: AnyStack): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    ids.push(workflowId);
  return ids;
}
