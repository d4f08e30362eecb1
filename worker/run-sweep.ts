import type { Client } from '@temporalio/client';
import type { SweepRequest, SweepState } from '../activities/contract';
import { sweepName } from './schedules';

type SweepWorkflow = (run: SweepRequest) => Promise<Omit<SweepState, 'more'>>;

/**
 * Runs a sweep for a day, or follows the one for that day that is under way.
 * @returns how much it started and changed
 */
export async function runSweep(
  client: Client,
  taskQueue: string,
  run: SweepRequest & Required<Pick<SweepRequest, 'asOf'>>,
): Promise<Omit<SweepState, 'more'>> {
  return await client.workflow.execute<SweepWorkflow>('sweep', {
    workflowId: `${sweepName(run.id)}-${run.asOf}`,
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue,
    args: [run],
  });
}
