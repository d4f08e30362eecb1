import { sleep, type Workflow, workflowInfo } from '@temporalio/workflow';
import * as workflows from '../../../workflows/all';

/** Every workflow as a change without `patched` would make it: cases that run already would not find their way through. */
export default async function broken(...args: unknown[]): Promise<unknown> {
  await sleep('1 second');
  const { workflowType } = workflowInfo();
  return await (workflows as Record<string, Workflow>)[workflowType]?.(...args);
}
